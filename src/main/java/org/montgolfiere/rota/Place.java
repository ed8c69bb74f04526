package org.montgolfiere.rota;

import java.time.LocalDate;
import java.util.Comparator;
import org.montgolfiere.rota.law.Contract;

/** Where contracts are: a country by its two letters, and a region of it with holidays of its own, or none. */
public record Place(String country, String region) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::country).thenComparing(Place::region);

    static Place of(Contract contract) {
        return new Place(contract.country(), contract.region());
    }

    /** Whether a day is a public holiday there. */
    public boolean holiday(LocalDate day) {
        return Holidays.on(country, region, day);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
