package org.montgolfiere.bench;

import java.util.List;
import java.util.Random;

/** The crowd that nobody looked at while topics were tuned: sentences put together from parts, in an order that may change. */
public final class Passengers implements Crowd {

    private static final List<String> OPENINGS = List.of(
            "",
            "",
            "",
            "Bonjour",
            "Hello",
            "Sérieusement",
            "Honestly",
            "Alors",
            "Update",
            "@lignes_du_val",
            "Question :");
    private static final List<String> ENDINGS =
            List.of("", "", "", "", "svp", "please", "merci", "thx", "lol", "😤", "👏", "#train", "#railfail", "🚆🚆");

    private final Sayings sayings = Sayings.of("passengers.txt");
    private final Random random;
    private final Murmur others;

    public Passengers(long seed) {
        this.random = new Random(seed);
        this.others = new Murmur(seed + 2);
    }

    @Override
    public int truths() {
        return sayings.topics().size();
    }

    @Override
    public Voice next() {
        if (random.nextInt(100) >= 70) {
            return new Voice(ALONE, others.message());
        }
        int count = sayings.topics().size();
        int truth = Math.min(count - 1, (int) Math.abs(random.nextGaussian() * count / 2.5));
        Sayings.Topic topic = sayings.topics().get(truth);
        String way = topic.ways().get(random.nextInt(topic.ways().size()));
        return new Voice(truth, said(way));
    }

    private String said(String way) {
        StringBuilder text = new StringBuilder(pick(OPENINGS));
        String[] parts = way.split("\\|");
        boolean turned = parts.length > 2 && random.nextInt(8) == 0;
        for (int place = 0; place < parts.length; place++) {
            String[] choices = parts[turned ? (place + parts.length - 1) % parts.length : place].split("/", -1);
            String part = choices[random.nextInt(choices.length)].strip();
            if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(Sayings.filled(part, random));
            }
        }
        String ending = pick(ENDINGS);
        return ending.isEmpty()
                ? text.toString()
                : text.append(' ').append(ending).toString();
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
