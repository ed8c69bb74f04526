package org.montgolfiere.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a brand needs, hour by hour. Leads keep it. */
@Service
public class Needs {

    private static final int MOST = 60;
    private static final int MOST_LETTERS = 60;
    private static final int LONGEST_PAUSE = 240;
    private static final int LONGEST_AT_WORK = 13 * 60;

    private final NeedRows rows;
    private final Clock clock;

    Needs(NeedRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<Need> of(Member member) {
        return rows.of(member.brand());
    }

    /** @param need its id does not count */
    @Transactional
    public Ruling add(Member by, Need need) {
        Rights.leads(by);
        String wrong = contradiction(need);
        if (wrong == null && rows.of(by.brand()).size() >= MOST) {
            wrong = "rota.need.refused.many";
        }
        return wrong == null ? new Ruling.Done(rows.add(by.brand(), need)) : Ruling.Refused.of(wrong);
    }

    /** The old one ends, and the new one stands in its place; shifts that answered the old one stay as they are. */
    @Transactional
    public Ruling change(Member by, long id, Need need) {
        Rights.leads(by);
        String wrong = contradiction(need);
        if (wrong != null) {
            return Ruling.Refused.of(wrong);
        }
        end(by, id);
        return new Ruling.Done(rows.add(by.brand(), need));
    }

    /** @throws NotFound when there is none */
    @Transactional
    public void end(Member by, long id) {
        Rights.leads(by);
        if (!rows.end(by.brand(), id, clock.instant())) {
            throw new NotFound();
        }
    }

    /** Every need on every day that begins within a span of days, without who holds it. */
    static List<Slot> slots(
            List<Need> needs, LocalDate first, LocalDate last, ZoneId zone, Predicate<LocalDate> holiday) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> needs.stream()
                        .filter(need -> need.on(day, holiday.test(day)))
                        .map(need -> new Slot(need, day, need.time(day, zone), List.of())))
                .filter(slot -> slot.time().from().isBefore(slot.time().to()))
                .toList();
    }

    /** What in a need cannot be true together, as a message key. */
    static @Nullable String contradiction(Need need) {
        if (need.people() < 1 || need.people() > 50) {
            return "rota.need.refused.people";
        }
        if (need.weekdays().isEmpty() && need.holidays() != Need.OnHolidays.ONLY) {
            return "rota.need.refused.days";
        }
        if (need.name().isBlank() || need.name().length() > MOST_LETTERS) {
            return "rota.need.refused.name";
        }
        if (need.pause() < 0 || need.pause() > LONGEST_PAUSE || need.pause() >= need.minutes()) {
            return "rota.need.refused.pause";
        }
        if (need.since() != null && !Stretch.known(need.since())) {
            return "rota.need.refused.dates";
        }
        if (need.since() != null && need.until() != null && !need.until().isAfter(need.since())) {
            return "rota.need.refused.dates";
        }
        boolean tooLong = need.mode() == Mode.ON_SITE && need.minutes() > LONGEST_AT_WORK;
        return tooLong ? "rota.need.refused.long" : null;
    }
}
