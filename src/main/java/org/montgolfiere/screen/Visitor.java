package org.montgolfiere.screen;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Who looks at a page, as far as the frame around it needs to know. */
public record Visitor(long id, String name, Locale locale, ZoneId zone, String theme, List<House> houses) {

    /** A brand this person belongs to. */
    public record House(long id, String name) {}

    public Visitor {
        houses = List.copyOf(houses);
    }
}
