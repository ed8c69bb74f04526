package org.montgolfiere.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What a crowd says, as a file of the build lists it: topics, and the ways to say each. */
record Sayings(List<Topic> topics) {

    record Topic(String language, List<String> ways) {}

    static Sayings of(String file) {
        List<Topic> topics = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("= ")) {
                topics.add(new Topic(line.substring(2, 4), new ArrayList<>()));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                topics.getLast().ways().add(line);
            }
        }
        return new Sayings(List.copyOf(topics));
    }

    /** The places in braces filled: numbers, orders, towns. */
    static String filled(String way, Random random) {
        String text = way;
        while (text.contains("{")) {
            text = text.replaceFirst("\\{n}", Integer.toString(2 + random.nextInt(60)))
                    .replaceFirst("\\{order}", "MV-" + (10_000 + random.nextInt(90_000)))
                    .replaceFirst("\\{town}", Crowd.TOWNS.get(random.nextInt(Crowd.TOWNS.size())));
        }
        return text;
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Objects.requireNonNull(Sayings.class.getResourceAsStream("/bench/" + file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
