package org.montgolfiere.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run of a public instance is held to. @param gate no cost above it is accepted @param aim what is worked for */
record RotaTarget(long gate, long aim) {

    private static final Map<String, RotaTarget> BOTH_LAYERS = Map.ofEntries(
            Map.entry("1", new RotaTarget(607, 607)),
            Map.entry("2", new RotaTarget(835, 828)),
            Map.entry("3", new RotaTarget(1005, 1001)),
            Map.entry("4", new RotaTarget(1725, 1716)),
            Map.entry("5", new RotaTarget(1200, 1160)),
            Map.entry("6", new RotaTarget(1975, 1955)),
            Map.entry("7", new RotaTarget(1085, 1060)),
            Map.entry("8", new RotaTarget(1365, 1340)),
            Map.entry("9", new RotaTarget(460, 442)),
            Map.entry("10", new RotaTarget(4680, 4640)),
            Map.entry("11", new RotaTarget(3460, 3443)),
            Map.entry("12", new RotaTarget(4130, 4060)),
            Map.entry("13", new RotaTarget(2700, 2000)),
            Map.entry("14", new RotaTarget(1345, 1300)),
            Map.entry("15", new RotaTarget(4400, 4150)),
            Map.entry("16", new RotaTarget(3380, 3300)),
            Map.entry("17", new RotaTarget(6050, 5850)),
            Map.entry("18", new RotaTarget(5100, 4800)),
            Map.entry("19", new RotaTarget(3750, 3500)));

    /** In 36 seconds. */
    private static final Map<String, RotaTarget> JAVA_ALONE = Map.of(
            "8", new RotaTarget(1420, 1420),
            "10", new RotaTarget(4750, 4750),
            "14", new RotaTarget(1470, 1470),
            "16", new RotaTarget(3600, 3600));

    /** Null: none is set. */
    static @Nullable RotaTarget of(String file, boolean javaOnly) {
        return (javaOnly ? JAVA_ALONE : BOTH_LAYERS).get(file.replaceAll("\\D", ""));
    }

    String judge(long cost) {
        return cost <= aim ? "aim reached" : cost <= gate ? "kept" : "MISSED";
    }
}
