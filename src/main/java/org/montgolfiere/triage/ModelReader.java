package org.montgolfiere.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads with the model that comes with the desk and the rules of {@code triage/}. Safe for many threads. */
public final class ModelReader implements Reader, AutoCloseable {

    private static final String VERSION = "reader-1.1";

    private final Model model;
    private final Heads heads = new Heads(resource("/reader/labels.json"));
    private final Languages languages = new Languages();
    private final Verdicts verdicts = new Verdicts(Thresholds.read());
    private final Wordpieces wordpieces;
    private final Unmasking unmasking;

    /** Loads the model: about a second, and some 100 MiB outside the heap until it is closed. @param threads for one batch */
    public ModelReader(int threads) {
        List<String> vocabulary = resource("/reader/vocab.txt").lines().toList();
        model = new Model("/reader/reader.onnx", threads);
        wordpieces = new Wordpieces(vocabulary);
        unmasking = new Unmasking(verdicts.venom(), words(vocabulary));
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Reading> read(List<String> texts) {
        List<Sample> samples = texts.stream().map(this::sample).toList();
        List<float[]> rows = rows(framed(samples));
        List<Reading> readings = new ArrayList<>();
        int row = 0;
        for (Sample sample : samples) {
            List<float[]> own = rows.subList(row, row + sample.ownWindows());
            List<float[]> plain = rows.subList(
                    row + sample.ownWindows(), row + sample.windows().size());
            row += sample.windows().size();
            readings.add(verdicts.of(sample, new Outlook(heads, own, plain), languages.of(sample.cleaned()), VERSION));
        }
        return readings;
    }

    /** How long the model alone takes for the batches that these texts make, in nanoseconds: a yardstick for {@link #read}. */
    public long bare(List<String> texts) {
        List<long[]> framed = framed(texts.stream().map(this::sample).toList());
        List<List<long[]>> batches = Batches.of(framed).stream()
                .map(places -> places.stream().map(framed::get).toList())
                .toList();
        long begin = System.nanoTime();
        batches.forEach(model::probabilities);
        return System.nanoTime() - begin;
    }

    @Override
    public void close() {
        model.close();
    }

    private Sample sample(String text) {
        return Sample.of(text, unmasking, wordpieces);
    }

    private static List<long[]> framed(List<Sample> samples) {
        return samples.stream()
                .flatMap(sample -> sample.windows().stream())
                .map(Wordpieces::framed)
                .toList();
    }

    private List<float[]> rows(List<long[]> framed) {
        float[][] rows = new float[framed.size()][];
        for (List<Integer> places : Batches.of(framed)) {
            float[][] batch =
                    model.probabilities(places.stream().map(framed::get).toList());
            for (int row = 0; row < batch.length; row++) {
                rows[places.get(row)] = batch[row];
            }
        }
        return Arrays.asList(rows);
    }

    private static Set<String> words(List<String> vocabulary) {
        return vocabulary.stream()
                .filter(piece -> piece.length() > 2 && piece.chars().allMatch(Character::isLetter))
                .map(piece -> Words.unaccented(piece.toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ModelReader.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
