package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.InHand;
import org.montgolfiere.inbox.Meanwhile;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.inbox.storms.Storm;
import org.montgolfiere.inbox.storms.Storms;
import org.montgolfiere.inbox.topics.Topics;
import org.montgolfiere.offduty.Quiet;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One page for whoever is back: what happened, who took care of it, what still matters. Each person's own. */
@Service
public class Briefings {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int TOPICS = 5;

    private final HandoverRows handovers;
    private final ThanksRows thanks;
    private final Meanwhile meanwhile;
    private final Storms storms;
    private final Topics topics;
    private final CallOuts callOuts;
    private final InHand inHand;
    private final Desk desk;
    private final Quiet quiet;
    private final Duty duty;
    private final People people;
    private final Clock clock;

    Briefings(
            HandoverRows handovers,
            ThanksRows thanks,
            Meanwhile meanwhile,
            Storms storms,
            Topics topics,
            CallOuts callOuts,
            InHand inHand,
            Desk desk,
            Quiet quiet,
            Duty duty,
            People people,
            Clock clock) {
        this.handovers = handovers;
        this.thanks = thanks;
        this.meanwhile = meanwhile;
        this.storms = storms;
        this.topics = topics;
        this.callOuts = callOuts;
        this.inHand = inHand;
        this.desk = desk;
        this.quiet = quiet;
        this.duty = duty;
        this.people = people;
        this.clock = clock;
    }

    /** The last absence; null: they never left a shift here. */
    @Transactional(readOnly = true)
    public @Nullable Briefing of(Member own) {
        Instant now = clock.instant();
        Instant begun = begun(own, now);
        HandoverRows.Handover handover = handovers.last(own.person(), own.brand(), begun);
        if (handover == null || !own.readsDesk()) {
            return null;
        }
        Instant left = handover.leftAt();
        Instant back = begun == null ? now : begun;
        List<Meanwhile.Standing> standing = meanwhile.standing(own, pieces(own, handover), left);
        return new Briefing(
                handover.id(),
                left,
                back,
                quiet.between(own, left, back),
                meanwhile.between(own, left, back),
                meanwhile.praise(own, left, back),
                matters(own, standing),
                solved(own, standing, left),
                thanks.to(own, left),
                callOuts.undeclared(own).size(),
                storms(own, left, back),
                topics.between(own, left, back, TOPICS));
    }

    private List<Storm> storms(Member own, Instant left, Instant back) {
        return storms.of(own).stream()
                .filter(storm -> storm.openedAt().isBefore(back))
                .filter(storm -> storm.closedAt() == null || storm.closedAt().isAfter(left))
                .toList();
    }

    /** Whether a briefing waits to be read by somebody who is at work again. */
    public boolean waits(Member own) {
        Instant begun = begun(own, clock.instant());
        HandoverRows.Handover handover = begun == null ? null : handovers.last(own.person(), own.brand(), begun);
        return handover != null && !handovers.isRead(own, handover.id());
    }

    public void read(Member own) {
        HandoverRows.Handover handover = handovers.last(own.person(), own.brand(), begun(own, clock.instant()));
        if (handover != null) {
            handovers.read(own, handover.id(), clock.instant());
        }
    }

    /** Thanks whoever solved something that was in one's hands. @throws NotFound when nobody else did */
    @Transactional
    public void thank(Member own, long conversation) {
        HandoverRows.Handover handover = handovers.last(own.person(), own.brand(), begun(own, clock.instant()));
        if (handover == null) {
            throw new NotFound();
        }
        long shown = desk.conversation(own, conversation).id();
        Long by = meanwhile.standing(own, pieces(own, handover), handover.leftAt()).stream()
                .filter(standing -> standing.conversation() == shown)
                .map(Meanwhile.Standing::handledBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(NotFound::new);
        thanks.say(own, by, shown, clock.instant());
    }

    /** What was in one's hands when one left, or is. */
    private Set<Long> pieces(Member own, HandoverRows.Handover handover) {
        Set<Long> pieces = new TreeSet<>(handovers.conversations(handover.id()));
        inHand.of(own).forEach(piece -> pieces.add(piece.conversation()));
        return pieces;
    }

    /** When the member's time at work under way began, turns that touch taken as one; null: they are not at work. */
    private @Nullable Instant begun(Member own, Instant now) {
        List<Stretch> work = duty.between(own.brand(), new Stretch(now.minus(DAY), now.plusNanos(1000))).stream()
                .filter(watch -> watch.person() == own.person() && watch.onSite())
                .map(Watch::time)
                .sorted(Comparator.comparing(Stretch::from).reversed())
                .toList();
        Instant begun = null;
        for (Stretch time : work) {
            boolean goesOn = begun == null ? time.holds(now) : !time.to().isBefore(begun);
            begun = goesOn ? time.from() : begun;
        }
        return begun;
    }

    private List<Briefing.Matter> matters(Member own, List<Meanwhile.Standing> standing) {
        List<Briefing.Matter> matters = new ArrayList<>();
        for (Meanwhile.Standing one : standing) {
            if (!one.solved()) {
                matters.add(new Briefing.Matter(desk.row(own, one.conversation()), with(own, one.holder())));
            }
        }
        matters.sort(
                Comparator.comparing((Briefing.Matter matter) -> !matter.row().danger()));
        return matters;
    }

    private List<Briefing.Solved> solved(Member own, List<Meanwhile.Standing> standing, Instant since) {
        Set<Long> thanked = thanks.said(own, since);
        List<Briefing.Solved> solved = new ArrayList<>();
        for (Meanwhile.Standing one : standing) {
            Long by = one.handledBy();
            if (one.solved() && by != null) {
                Row row = desk.row(own, one.conversation());
                solved.add(new Briefing.Solved(row, name(by), thanked.contains(one.conversation())));
            }
        }
        return solved;
    }

    private @Nullable String with(Member own, @Nullable Long holder) {
        if (holder == null) {
            return "";
        }
        return holder == own.person() ? null : name(holder);
    }

    private String name(long person) {
        Person found = people.find(person);
        return found == null ? "" : found.name();
    }
}
