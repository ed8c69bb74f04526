package org.montgolfiere.outbound.web;

import java.util.List;
import java.util.Map;
import org.montgolfiere.channel.Account;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.outbound.SecondLook;
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

    Trays(Tray tray, SecondLook secondLook, Composers composers, People people) {
        this.tray = tray;
        this.secondLook = secondLook;
        this.composers = composers;
        this.people = people;
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

    private List<Leaving> all(Member member, List<Dispatch> dispatches) {
        Map<Long, List<Reason>> reasons = secondLook.reasons(dispatches);
        return dispatches.stream()
                .map(one -> leaving(member, one, reasons.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Leaving leaving(Member member, Dispatch dispatch, List<Reason> reasons) {
        Person author = people.find(dispatch.author());
        return new Leaving(
                dispatch,
                account(dispatch.account()),
                Folded.plain(dispatch.text()),
                dispatch.author() == member.person() || member.leads(),
                author == null ? "" : author.name(),
                dispatch.state() == Dispatch.State.HELD ? reasons : List.of());
    }
}
