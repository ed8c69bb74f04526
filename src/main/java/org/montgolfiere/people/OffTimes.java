package org.montgolfiere.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;

/** When people are off: facts, each person's own to write. */
@Service
public class OffTimes {

    private final OffTimeRows rows;
    private final Clock clock;

    OffTimes(OffTimeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public boolean offAt(long person, Instant moment) {
        return rows.at(person, moment);
    }

    /** One's own that are not over, the soonest first. */
    public List<OffTime> ahead(Viewer own) {
        return rows.endingAfter(own.person(), clock.instant());
    }

    /** @return false where the end does not lie after its start, or lies behind us */
    public boolean add(Viewer own, Instant start, Instant end, @Nullable String word) {
        if (!end.isAfter(start) || !end.isAfter(clock.instant())) {
            return false;
        }
        rows.add(own.person(), start, end, word);
        return true;
    }

    /** @throws NotFound when it is not one's own */
    public void remove(Viewer own, long id) {
        if (!rows.remove(own.person(), id)) {
            throw new NotFound();
        }
    }
}
