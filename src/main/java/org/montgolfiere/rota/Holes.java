package org.montgolfiere.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Role;
import org.springframework.stereotype.Service;

/** Says why nobody fills what stands open, and what would: equal gaps in one sentence. */
@Service
public class Holes {

    private static final int MOST = 100;

    private final Coverage coverage;
    private final Holders holders;
    private final Judge judge;
    private final People people;

    Holes(Coverage coverage, Holders holders, Judge judge, People people) {
        this.coverage = coverage;
        this.holders = holders;
        this.judge = judge;
        this.people = people;
    }

    /**
     * What stands open.
     *
     * @param places how often a need is not met; @param holes why, of the first hundred, the soonest first
     */
    public record Open(int places, List<Hole> holes) {

        /** Whether there are more than were looked at. */
        public boolean more() {
            return places > MOST;
        }
    }

    /** The gaps from one day to another. */
    public Open between(Member by, LocalDate first, LocalDate last) {
        Rights.leads(by);
        List<Slot> slots = coverage.slots(by, first, last);
        List<Slot> open = slots.stream().filter(slot -> slot.missing() > 0).toList();
        if (open.isEmpty()) {
            return new Open(0, List.of());
        }
        List<Slot> asked = open.stream().limit(MOST).toList();
        Reasons reasons = new Reasons(hearing(by, asked), ambassadors(by), slots);
        Map<Group, List<Slot>> groups = asked.stream()
                .collect(Collectors.groupingBy(
                        slot -> new Group(slot.need(), reasons.of(slot)), LinkedHashMap::new, Collectors.toList()));
        return new Open(
                open.size(),
                groups.entrySet().stream()
                        .map(group -> new Hole(group.getKey().need, group.getValue(), group.getKey().reason))
                        .toList());
    }

    private record Group(Need need, Hole.Reason reason) {}

    /** The facts about everybody, read once for all of them. */
    private Hearing hearing(Member by, List<Slot> open) {
        Instant end = open.stream()
                .map(slot -> slot.time().to())
                .max(Instant::compareTo)
                .orElseThrow();
        Instant begin = open.stream()
                .map(slot -> slot.time().from())
                .min(Instant::compareTo)
                .orElseThrow();
        return judge.hearing(by.brand(), holders.of(by.brand()).keySet(), new Stretch(begin, end), Set.of());
    }

    private Set<Long> ambassadors(Member by) {
        return people.team(by.brand()).stream()
                .filter(mate -> mate.roles().equals(Set.of(Role.AMBASSADOR)))
                .map(mate -> mate.person().id())
                .collect(Collectors.toSet());
    }
}
