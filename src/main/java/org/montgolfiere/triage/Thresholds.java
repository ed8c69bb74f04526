package org.montgolfiere.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * From which probability of the model on a trait is a yes, as tuned on this desk's own messages.
 *
 * @param of 0 to 1 for each trait; 1: the model does not know it and only rules speak
 */
record Thresholds(Map<Trait, Double> of) {

    Thresholds {
        of = Map.copyOf(of);
    }

    /** Those of {@code triage/thresholds.properties}. */
    static Thresholds read() {
        Properties written = new Properties();
        try (InputStream stream = Thresholds.class.getResourceAsStream("/triage/thresholds.properties")) {
            written.load(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<Trait, Double> thresholds = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            thresholds.put(
                    trait, Double.valueOf(written.getProperty(trait.name().toLowerCase(java.util.Locale.ROOT), "1")));
        }
        return new Thresholds(thresholds);
    }

    double of(Trait trait) {
        return of.getOrDefault(trait, 1.0);
    }
}
