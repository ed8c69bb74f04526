package org.montgolfiere.rota.solver;

/**
 * What a plan costs, and where that comes from.
 *
 * @param broken how far rules are broken; 0 for a plan that may be used
 * @param missing people missing on shifts, by weight
 * @param over people too many, by weight
 * @param skills skills missing on shifts, by weight
 * @param wishes not granted, by weight
 * @param unfairness of the ledger, by weight
 * @param changes against the plan that people know, by weight
 */
public record Cost(long broken, long missing, long over, long skills, long wishes, long unfairness, long changes)
        implements Comparable<Cost> {

    /** Without what is broken. */
    public long total() {
        return missing + over + skills + wishes + unfairness + changes;
    }

    /** Whatever is broken weighs more than any cost. */
    @Override
    public int compareTo(Cost other) {
        return broken != other.broken ? Long.compare(broken, other.broken) : Long.compare(total(), other.total());
    }
}
