package org.montgolfiere.outbound;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.springframework.stereotype.Component;

/** Who must hear that something did not leave: its author, and whoever is at work while the author is not. */
@Component
class Concerned {

    private final Duty duty;
    private final People people;
    private final Clock clock;

    Concerned(Duty duty, People people, Clock clock) {
        this.duty = duty;
        this.people = people;
        this.clock = clock;
    }

    List<Long> by(Dispatch dispatch) {
        Set<Long> atWork = duty.on(dispatch.brand(), clock.instant()).stream()
                .filter(Watch::onSite)
                .map(Watch::person)
                .collect(Collectors.toSet());
        if (atWork.contains(dispatch.author())) {
            return List.of(dispatch.author());
        }
        LongStream others = atWork.stream().mapToLong(Long::longValue).filter(person -> canMend(person, dispatch));
        return Stream.concat(Stream.of(dispatch.author()), others.sorted().boxed())
                .toList();
    }

    /** May write, and sees what is private: the conversation may be. */
    private boolean canMend(long person, Dispatch dispatch) {
        Viewer viewer = people.viewer(person);
        if (!viewer.roles().containsKey(dispatch.brand())) {
            return false;
        }
        Member member = viewer.in(dispatch.brand());
        return member.readsPrivate() && people.mayWrite(member, null);
    }
}
