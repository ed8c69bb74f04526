package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Records;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.rota.law.Work;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of an emergency that somebody took: for who was on call it is work, and stands in the record with its hours. */
@Service
public class CallOuts {

    /** The record takes no hours that are older. */
    private static final Duration DECLARABLE = Duration.ofDays(62);

    private final EmergencyRows rows;
    private final Duty duty;
    private final Records records;
    private final Clock clock;

    CallOuts(EmergencyRows rows, Duty duty, Records records, Clock clock) {
        this.rows = rows;
        this.duty = duty;
        this.records = records;
        this.clock = clock;
    }

    /** What became of "it is dealt with". */
    public sealed interface Ended {

        /** @param declared what was written as a call-out; null: they were at work, or it took no minute */
        record Done(@Nullable Stretch declared) implements Ended {}

        /** It is over, and its hours are not in the record. @param why a message key */
        record Undeclared(Stretch time, String why) implements Ended {}

        /** Nothing was changed. @param why a message key */
        record Refused(String why) implements Ended {}
    }

    /** What one took while on call and never said the end of: these hours are not in the record yet. */
    public List<Emergency> undeclared(Member own) {
        return rows.undeclared(own, clock.instant().minus(DECLARABLE)).stream()
                .filter(one -> wasOnCall(own, Objects.requireNonNull(one.takenAt())))
                .toList();
    }

    /**
     * It is dealt with. For who was on call the hours are declared as a call-out.
     *
     * @param ended when it was, at the latest now and a day after it was taken
     * @throws NotFound when it is not one's own
     */
    @Transactional
    public Ended end(Member own, long id, Instant ended) {
        Instant taken = rows.taken(own, id);
        if (taken == null) {
            throw new NotFound();
        }
        if (ended.isBefore(taken.truncatedTo(ChronoUnit.MINUTES))
                || ended.isAfter(clock.instant())
                || ended.isAfter(taken.plus(Emergencies.OVER))) {
            return new Ended.Refused("rest.emergency.end.wrong");
        }
        rows.end(own, id, ended);
        return Duration.between(taken, ended).toMinutes() > 0 && wasOnCall(own, taken)
                ? declared(own, new Stretch(taken, ended))
                : new Ended.Done(null);
    }

    private Ended declared(Member own, Stretch time) {
        return switch (records.declare(own, Work.Kind.CALL_OUT, time, 0)) {
            case Records.Declaring.Written _ -> new Ended.Done(time);
            case Records.Declaring.Refused(String why) -> new Ended.Undeclared(time, why);
        };
    }

    /** Whoever is at work as well is at work. */
    private boolean wasOnCall(Member own, Instant moment) {
        List<Watch> held = duty.between(own.brand(), new Stretch(moment, moment.plusSeconds(1))).stream()
                .filter(watch -> watch.person() == own.person())
                .toList();
        return !held.isEmpty() && held.stream().noneMatch(Watch::onSite);
    }
}
