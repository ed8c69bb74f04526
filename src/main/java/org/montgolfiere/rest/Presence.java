package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Viewer;
import org.springframework.stereotype.Service;

/** One's own presence: measured only where one wished it, seen by nobody else, erased whenever one likes. */
@Service
public class Presence {

    /** How long a mark is kept. */
    public static final Duration KEPT = Duration.ofDays(28);

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private final PresenceMarks marks;
    private final Clock clock;
    /** The last quarter of those who wished it; of nobody else. */
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

    Presence(PresenceMarks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    public boolean isMeasured(Viewer own) {
        return marks.wished(own);
    }

    public void measure(Viewer own) {
        noted.remove(own.person());
        marks.wish(own, clock.instant());
    }

    /** Measures no more, and forgets what was measured. */
    public void stop(Viewer own) {
        noted.remove(own.person());
        marks.forget(own);
    }

    /** Up to when ends of shifts were told and put away; null: none was. */
    public @Nullable Instant toldOf(Viewer own) {
        return marks.toldOf(own);
    }

    /** What ended by now is not told again. */
    public void told(Viewer own, Instant now) {
        marks.told(own, now);
    }

    public void erase(Viewer own) {
        marks.erase(own);
    }

    public Rhythm of(Viewer own, ZoneId zone) {
        return Rhythm.of(marks.of(own, clock.instant().minus(KEPT)), zone);
    }

    /** Somebody did something; written once a quarter of an hour, and never for who did not wish it. */
    public void note(long person) {
        long second = clock.instant().getEpochSecond();
        Instant quarter = Instant.ofEpochSecond(second - Math.floorMod(second, QUARTER));
        if (!quarter.equals(noted.get(person)) && marks.mark(person, quarter)) {
            noted.put(person, quarter);
        }
    }

    void forgetOld() {
        marks.forgetBefore(clock.instant().minus(KEPT));
    }
}
