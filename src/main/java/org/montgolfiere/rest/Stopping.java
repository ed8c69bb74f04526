package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.DutyChanged;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Going off, now or later, and coming back: by one's own hand alone, and written by nobody else. */
@Service
public class Stopping {

    private final OffTimes offTimes;
    private final People people;
    private final Duty duty;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stopping(OffTimes offTimes, People people, Duty duty, ApplicationEventPublisher events, Clock clock) {
        this.offTimes = offTimes;
        this.people = people;
        this.duty = duty;
        this.events = events;
        this.clock = clock;
    }

    /** Goes off; what is under way from now on ends every session at once. */
    @Transactional
    public OffTimes.Adding stop(Viewer own, Instant start, Instant end, @Nullable String word, boolean bound) {
        OffTimes.Adding adding = offTimes.add(own, start, end, word, bound);
        if (adding instanceof OffTimes.Adding.Added(OffTime off)) {
            tell(own);
            if (off.holds(clock.instant())) {
                offTimes.endSessions();
            }
        }
        return adding;
    }

    /** Takes one away that is ahead. @throws NotFound when there is none of one's own */
    @Transactional
    public void remove(Viewer own, long id) {
        offTimes.remove(own, id);
        tell(own);
    }

    /** Puts back what was just taken away. @throws NotFound when it cannot be any more */
    @Transactional
    public void restore(Viewer own, long id) {
        offTimes.restore(own, id);
        tell(own);
    }

    /** Comes back before the end. @return false where one bound the door oneself */
    @Transactional
    public boolean comeBack(long person) {
        boolean back = offTimes.comeBack(person);
        if (back) {
            tell(people.viewer(Objects.requireNonNull(people.find(person))));
        }
        return back;
    }

    private void tell(Viewer own) {
        own.roles().keySet().forEach(brand -> events.publishEvent(new DutyChanged(brand, own.person())));
    }

    /** When the member's next shift at any of their brands begins; null: none is known. */
    public @Nullable Instant nextShift(Viewer own) {
        Instant now = clock.instant();
        return own.roles().keySet().stream()
                .flatMap(brand -> duty.between(brand, new Stretch(now, now.plus(Handovers.AHEAD))).stream())
                .filter(watch -> watch.person() == own.person() && watch.onSite())
                .map(watch -> watch.time().from())
                .filter(from -> from.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The names of who holds the desk within a span, others than the person, by their first hour. */
    public List<String> cover(long brand, long person, Stretch span) {
        return duty.between(brand, span).stream()
                .filter(watch -> watch.person() != person && watch.time().overlaps(span))
                .map(Watch::name)
                .distinct()
                .toList();
    }

    /** What nobody else could do in the brand's name when this off time begins; empty: somebody could do each. */
    public Set<LastAct> last(Member own, OffTime off) {
        return last(own, off.start().isAfter(clock.instant()) ? off.start() : clock.instant());
    }

    /** The same for one that begins at a moment. */
    public Set<LastAct> last(Member own, Instant from) {
        List<Member> staying = people.team(own.brand()).stream()
                .filter(mate -> mate.person().open() && mate.person().id() != own.person())
                .filter(mate -> !offTimes.offAt(mate.person().id(), from))
                .map(mate -> new Member(mate.person().id(), mate.person().name(), own.brand(), mate.roles()))
                .toList();
        Set<LastAct> last = EnumSet.noneOf(LastAct.class);
        for (LastAct act : LastAct.values()) {
            if (act.may(own, people) && staying.stream().noneMatch(mate -> act.may(mate, people))) {
                last.add(act);
            }
        }
        return last;
    }
}
