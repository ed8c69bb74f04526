package org.montgolfiere.bench;

import java.util.ArrayList;
import java.util.List;
import org.montgolfiere.triage.ModelReader;
import org.montgolfiere.triage.Reading;

/**
 * Texts read in portions, and how long that took beside the model's own bare loop on the same batches.
 *
 * @param seconds for reading all of them
 * @param bareSeconds for the model alone
 */
record Timed(List<Reading> readings, double seconds, double bareSeconds) {

    private static final int PORTION = 512;
    private static final int WARMING = 64;
    private static final double NANOS = 1e9;

    static Timed read(ModelReader reader, List<String> texts) {
        reader.read(texts.subList(0, Math.min(WARMING, texts.size())));
        List<Reading> readings = new ArrayList<>();
        long reading = 0;
        long bare = 0;
        for (int from = 0; from < texts.size(); from += PORTION) {
            List<String> portion = texts.subList(from, Math.min(texts.size(), from + PORTION));
            long begin = System.nanoTime();
            readings.addAll(reader.read(portion));
            reading += System.nanoTime() - begin;
            bare += reader.bare(portion);
        }
        return new Timed(readings, reading / NANOS, bare / NANOS);
    }

    double perSecond() {
        return readings.size() / seconds;
    }

    double barePerSecond() {
        return readings.size() / bareSeconds;
    }
}
