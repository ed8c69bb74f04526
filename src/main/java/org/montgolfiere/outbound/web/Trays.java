package org.montgolfiere.outbound.web;

import java.util.List;
import java.util.Map;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.outbound.SecondLook;
import org.montgolfiere.outbound.Stops;
import org.montgolfiere.outbound.Tray;
import org.montgolfiere.outbound.checks.Reason;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.shield.Folded;
import org.springframework.stereotype.Component;

/** What the screens show of things on their way. */
@Component
class Trays {

    private final Tray tray;
    private final SecondLook secondLook;
    private final Composers composers;
    private final People people;
    private final Stops stops;

    Trays(Tray tray, SecondLook secondLook, Composers composers, People people, Stops stops) {
        this.tray = tray;
        this.secondLook = secondLook;
        this.composers = composers;
        this.people = people;
        this.stops = stops;
    }

    List<Leaving> of(Member member) {
        return all(member, tray.held(member));
    }

    List<Leaving> pending(Member member, long conversation) {
        return all(member, tray.pending(member, conversation));
    }

    List<Leaving> posts(Member member) {
        return all(member, tray.posts(member));
    }

    Account account(long id) {
        return composers.account(id);
    }

    List<Leaving> all(Member member, List<Dispatch> dispatches) {
        boolean stands = stops.standing(member.brand()) != null;
        Map<Long, List<Reason>> reasons = secondLook.reasons(dispatches);
        return dispatches.stream()
                .map(one -> leaving(member, one, stands, reasons.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Leaving leaving(Member member, Dispatch dispatch, boolean stands, List<Reason> reasons) {
        Person author = people.find(dispatch.author());
        return new Leaving(
                dispatch,
                account(dispatch.account()),
                Folded.plain(dispatch.text()),
                dispatch.author() == member.person() || member.leads(),
                author == null ? "" : author.name(),
                dispatch.isAsked() || stands && waits(dispatch),
                dispatch.state() == Dispatch.State.HELD ? reasons : List.of());
    }

    /** Whether it would leave by itself if nothing were stopped. */
    private static boolean waits(Dispatch dispatch) {
        boolean pending = dispatch.state() == Dispatch.State.HELD || dispatch.state() == Dispatch.State.DUE;
        return pending && dispatch.act() != Act.DELETION;
    }
}
