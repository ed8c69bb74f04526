package org.montgolfiere.rota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.rota.law.Check;
import org.montgolfiere.screen.Words;
import org.springframework.stereotype.Service;

/** Says of every gap why nobody fills it, and what would. */
@Service
public class Holes {

    private static final int MOST = 100;

    private final Coverage coverage;

    Holes(Coverage coverage) {
        this.coverage = coverage;
    }

    /**
     * A gap and what would close it.
     *
     * @param key a message key: {0} how many are missing, {1} what they must be able to do
     */
    public record Hole(Slot slot, String key, String what) {

        /** Such as "2 people more with de are needed: nobody else speaks it". */
        public String say(Words words) {
            return words.say(key, slot.missing(), what);
        }
    }

    /** The gaps from one day to another, the first hundred, the soonest first. */
    public List<Hole> between(Member by, LocalDate first, LocalDate last) {
        Rights.leads(by);
        return coverage.slots(by, first, last).stream()
                .filter(slot -> slot.missing() > 0)
                .limit(MOST)
                .map(slot -> hole(slot, coverage.candidates(by, slot)))
                .toList();
    }

    private static Hole hole(Slot slot, List<Coverage.Candidate> others) {
        if (others.stream().anyMatch(candidate -> candidate.objections().isEmpty())) {
            return new Hole(slot, "rota.hole.possible", "");
        }
        Map<Boolean, List<Coverage.Candidate>> able = others.stream()
                .collect(Collectors.partitioningBy(
                        candidate -> candidate.objections().stream().noneMatch(Objection.Unfit.class::isInstance)));
        List<Coverage.Candidate> fit = able.getOrDefault(true, List.of());
        if (fit.isEmpty()) {
            return new Hole(slot, "rota.hole.ability", demands(slot.need()));
        }
        if (all(fit, List.of(Check.NIGHT_BASIS, Check.NIGHT_ABLE, Check.MINOR_NIGHT))) {
            return new Hole(slot, "rota.hole.nights", demands(slot.need()));
        }
        if (all(fit, List.of(Check.SUNDAY))) {
            return new Hole(slot, "rota.hole.sundays", demands(slot.need()));
        }
        if (all(fit, List.of(Check.OFF_TIME, Check.UNAVAILABLE))) {
            return new Hole(slot, "rota.hole.away", demands(slot.need()));
        }
        return new Hole(slot, "rota.hole.hours", demands(slot.need()));
    }

    /** Whether each of them is held back by one of these rules. */
    private static boolean all(List<Coverage.Candidate> fit, List<Check> rules) {
        return fit.stream()
                .allMatch(candidate -> candidate.objections().stream()
                        .anyMatch(objection -> objection instanceof Objection.Unlawful(var breach)
                                && rules.contains(breach.rule().check())));
    }

    private static String demands(Need need) {
        List<String> demands = new ArrayList<>(need.languages());
        demands.addAll(need.skills());
        if (need.licence() != null) {
            demands.add(need.licence());
        }
        return demands.isEmpty()
                ? need.name()
                : String.join(", ", demands.stream().sorted().toList());
    }
}
