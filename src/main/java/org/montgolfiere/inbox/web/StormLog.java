package org.montgolfiere.inbox.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.montgolfiere.inbox.storms.BrandEvents;
import org.montgolfiere.inbox.storms.Storm;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;

/** What happened in a storm, in words, on the board and in a file. */
public final class StormLog {

    private StormLog() {}

    /** One line. A note and a text stand as they were written. */
    public static String sentence(Page page, Storm.Logged logged) {
        String actor = Objects.requireNonNullElse(logged.actor(), page.say("storms.desk"));
        return page.say("storms.log." + logged.kind(), actor, logged.text());
    }

    /** How fast it goes, and what is usual where that is known. */
    public static String speed(Page page, Storm storm) {
        long usual = Math.round(storm.usual());
        return usual == 0
                ? page.say("storms.speed.alone", storm.rate())
                : page.say("storms.speed", storm.rate(), usual);
    }

    /** How long it lasted, how much came, how fast at most; once it is over. */
    public static String report(Page page, Storm storm) {
        Instant end = Objects.requireNonNullElse(storm.closedAt(), page.words().now());
        return page.say(
                "storms.report",
                page.words().lasting(Duration.between(storm.openedAt(), end)),
                storm.messages(),
                storm.peak(),
                storm.hostile(),
                storm.log().size());
    }

    static String csv(Page page, Storm storm) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        line(
                csv,
                List.of(
                        page.say("storms.csv.at"),
                        page.say("storms.csv.who"),
                        page.say("storms.csv.what"),
                        page.say("storms.csv.text")));
        for (Storm.Logged logged : storm.log()) {
            line(
                    csv,
                    List.of(
                            logged.at().toString(),
                            Objects.requireNonNullElse(logged.actor(), page.say("storms.desk")),
                            page.say("storms.kind." + logged.kind()),
                            logged.text()));
        }
        return csv.toString();
    }

    /** What cannot be understood is not declared. */
    static void declare(Page page, BrandEvents events, Member member, String name, String starts, String ends) {
        try {
            events.declare(
                    member,
                    name,
                    LocalDateTime.parse(starts).atZone(page.words().zone()).toInstant(),
                    LocalDateTime.parse(ends).atZone(page.words().zone()).toInstant());
        } catch (DateTimeException unreadable) {
            events.declare(member, "", Instant.EPOCH, Instant.EPOCH);
        }
    }

    /** A cell that a spreadsheet would take for a formula is text here. */
    private static void line(StringBuilder csv, List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            String cell = cells.get(place);
            String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
            csv.append(place == 0 ? "\"" : ",\"")
                    .append(safe.replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }
}
