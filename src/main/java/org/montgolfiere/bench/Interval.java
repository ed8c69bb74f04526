package org.montgolfiere.bench;

import java.util.Locale;

/** A share with the interval in which the true one lies 95 times out of 100 (Wilson). */
record Interval(int part, int whole) {

    private static final double Z = 1.959964;

    double share() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    double low() {
        return whole == 0 ? 0 : Math.max(0, (centre() - margin()) / stretch());
    }

    double high() {
        return whole == 0 ? 1 : Math.min(1, (centre() + margin()) / stretch());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5.1f %% (%.1f to %.1f; %d of %d)",
                share() * 100,
                low() * 100,
                high() * 100,
                part,
                whole);
    }

    private double stretch() {
        return 1 + Z * Z / whole;
    }

    private double centre() {
        return share() + Z * Z / (2 * whole);
    }

    private double margin() {
        return Z * Math.sqrt(share() * (1 - share()) / whole + Z * Z / (4.0 * whole * whole));
    }
}
