package org.montgolfiere.bench;

import java.util.Locale;

/**
 * What a played year came to.
 *
 * @param disturbances heard by people whose gate was closed
 * @param lost neither delivered, nor in a list, nor dropped for a good reason
 * @param unwanted heard at work against the level that its person chose
 * @param missed emergencies not heard by people who were reachable
 * @param posted pushes and mails that arrived, among the delivered
 * @param decisionsPerSecond of the time that deciding took, on one thread
 * @param seconds the whole year, database and sockets included
 * @param peakMib resident, PostgreSQL not counted; 0: the system does not tell
 */
record GateFigures(
        long seed,
        int events,
        int disturbances,
        int lost,
        int unwanted,
        int missed,
        int delivered,
        int posted,
        int kept,
        int dropped,
        long decisionsPerSecond,
        double seconds,
        long peakMib) {

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"events\":%d,\"seed\":%d,\"disturbances\":%d,\"lost\":%d,\"unwanted\":%d,\"missed\":%d,\"delivered\":%d,"
                        + "\"posted\":%d,\"kept\":%d,\"dropped\":%d,\"decisions_per_second\":%d,\"seconds\":%.1f,"
                        + "\"peak_resident_mib\":%d}",
                events,
                seed,
                disturbances,
                lost,
                unwanted,
                missed,
                delivered,
                posted,
                kept,
                dropped,
                decisionsPerSecond,
                seconds,
                peakMib);
    }

    String words() {
        return """
                %,d notices in a year (seed %d): %,d delivered, %,d kept, %,d dropped
                %d reached somebody whose gate was closed, %d were lost
                %d came against the level chosen, %d emergencies were missed
                """.formatted(events, seed, delivered, kept, dropped, disturbances, lost, unwanted, missed);
    }
}
