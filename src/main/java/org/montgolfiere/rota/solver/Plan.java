package org.montgolfiere.rota.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best that was found.
 *
 * @param bound no roster without breaches costs less than this; null: not known
 * @param layers what planned it
 * @param remark a sentence when something went otherwise than asked for, or null
 */
public record Plan(
        Roster roster,
        Cost cost,
        List<Breach> breaches,
        List<Gap> gaps,
        @Nullable Long bound,
        Layers layers,
        @Nullable String remark) {

    public enum Layers {
        JAVA,
        JAVA_AND_NATIVE
    }

    Plan remark(String other) {
        return new Plan(roster, cost, breaches, gaps, bound, layers, other);
    }

    public boolean usable() {
        return breaches.isEmpty();
    }

    public boolean proved() {
        return usable() && bound != null && bound >= cost.total();
    }
}
