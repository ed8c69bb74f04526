package org.montgolfiere.people.web;

import java.time.ZoneId;
import java.util.List;

/** The time zones that can be chosen: one a city, by name. */
public final class Zones {

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")
                    || zone.equals("UTC"))
            .sorted()
            .toList();

    private Zones() {}

    public static List<String> all() {
        return ALL;
    }

    /** As people say it: {@code Europe/Paris}, with spaces in the city. */
    public static String said(String zone) {
        return zone.replace('_', ' ');
    }
}
