package org.montgolfiere.offduty;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.springframework.stereotype.Component;

/**
 * Whom an emergency calls, told in this one place for the first call and for every next one: those at work together, and
 * once each of them was called, those on call one after the other.
 */
@Component
public class Callees {

    private final Duty duty;
    private final Personal personal;
    private final Clock clock;

    Callees(Duty duty, Personal personal, Clock clock) {
        this.duty = duty;
        this.personal = personal;
        this.clock = clock;
    }

    /**
     * Who can be called at one moment; whoever is off is in neither.
     *
     * @param atWork without those in focus, whom nothing rings
     * @param onCall whatever they let ring
     */
    public record Callable(List<Long> atWork, List<Long> onCall) {

        public Callable {
            atWork = List.copyOf(atWork);
            onCall = List.copyOf(onCall);
        }

        /** Both, those at work first. */
        public List<Long> all() {
            return Stream.concat(atWork.stream(), onCall.stream()).distinct().toList();
        }

        /** @param called those who were called already @param order how those on call are ordered */
        public List<Long> next(Collection<Long> called, UnaryOperator<List<Long>> order) {
            List<Long> atWorkStill = without(atWork, called);
            if (!atWorkStill.isEmpty()) {
                return atWorkStill;
            }
            List<Long> onCallStill = without(onCall, called);
            return onCallStill.isEmpty()
                    ? List.of()
                    : List.of(order.apply(onCallStill).getFirst());
        }

        private static List<Long> without(List<Long> all, Collection<Long> called) {
            List<Long> left = new ArrayList<>(all);
            left.removeAll(called);
            return left;
        }
    }

    public Callable of(long brand) {
        List<Watch> holding = duty.on(brand, clock.instant());
        Set<Long> focused = personal.focused(holding.stream().map(Watch::person).toList());
        return new Callable(
                holding.stream()
                        .filter(Watch::onSite)
                        .map(Watch::person)
                        .filter(person -> !focused.contains(person))
                        .toList(),
                holding.stream()
                        .filter(watch -> !watch.onSite())
                        .map(Watch::person)
                        .toList());
    }
}
