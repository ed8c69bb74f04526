package org.montgolfiere.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads with the model that comes with the desk and the rules of {@code triage/}. Safe for many threads. */
public final class ModelReader implements Reader, AutoCloseable {

    private static final String VERSION = "reader-2.1";
    private static final int LONGEST_SHARED = 2_000;

    private final Model model;
    private final Heads heads = new Heads(resource("/reader/labels.json"));
    private final Languages languages = new Languages();
    private final Verdicts verdicts = new Verdicts(Thresholds.read(), Learned.read());
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
        return seen(texts).stream()
                .map(seen -> verdicts.of(seen.sample, seen.outlook, languages.of(seen.sample.cleaned()), VERSION))
                .toList();
    }

    /** Model and rules look at a text as it is cleaned and as it is without masks: where there are none, the first is all they see. */
    @Override
    public @Nullable String seen(String text) {
        boolean plain = text.length() <= LONGEST_SHARED && unmasking.of(text).equals(text);
        return plain ? Cleaned.of(text) : null;
    }

    @Override
    public boolean isPressing(String text) {
        String beginning = text.length() <= LONGEST_SHARED ? text : text.substring(0, LONGEST_SHARED);
        return verdicts.speaksOfDanger(Words.of(Cleaned.of(beginning)));
    }

    /** What the learnt layer is shown of each text while it learns: its first window without masks. */
    List<Features> features(List<String> texts) {
        return seen(texts).stream()
                .map(seen -> verdicts.features(seen.sample, seen.outlook).getFirst())
                .toList();
    }

    private record Seen(Sample sample, Outlook outlook) {}

    private List<Seen> seen(List<String> texts) {
        List<Sample> samples = texts.stream().map(this::sample).toList();
        List<Answer> answers = answers(framed(samples));
        List<Seen> seen = new ArrayList<>();
        int first = 0;
        for (Sample sample : samples) {
            int plain = first + sample.ownWindows();
            int next = first + sample.windows().size();
            seen.add(new Seen(sample, new Outlook(heads, answers.subList(first, plain), answers.subList(plain, next))));
            first = next;
        }
        return seen;
    }

    /** How long the model alone takes for the batches that these texts make, in nanoseconds: a yardstick for {@link #read}. */
    public long bare(List<String> texts) {
        List<long[]> framed = framed(texts.stream().map(this::sample).toList());
        List<List<long[]>> batches = Batches.of(framed).stream()
                .map(places -> places.stream().map(framed::get).toList())
                .toList();
        long begin = System.nanoTime();
        batches.forEach(model::answers);
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

    private List<Answer> answers(List<long[]> framed) {
        Answer[] answers = new Answer[framed.size()];
        for (List<Integer> places : Batches.of(framed)) {
            List<Answer> batch = model.answers(places.stream().map(framed::get).toList());
            for (int row = 0; row < batch.size(); row++) {
                answers[places.get(row)] = batch.get(row);
            }
        }
        return List.of(answers);
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
