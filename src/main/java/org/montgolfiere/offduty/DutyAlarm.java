package org.montgolfiere.offduty;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Rings those who hold the desk. */
@Service
class DutyAlarm implements Alarm {

    private final Duty duty;
    private final Personal personal;
    private final Notices notices;
    private final ObjectProvider<CallOrder> order;
    private final Clock clock;

    DutyAlarm(Duty duty, Personal personal, Notices notices, ObjectProvider<CallOrder> order, Clock clock) {
        this.duty = duty;
        this.personal = personal;
        this.notices = notices;
        this.order = order;
        this.clock = clock;
    }

    @Override
    public int ring(long brand, String about) {
        List<Watch> holding = duty.on(brand, clock.instant());
        Set<Long> focused = personal.focused(holding.stream().map(Watch::person).toList());
        boolean atWork = holding.stream().anyMatch(watch -> watch.onSite() && !focused.contains(watch.person()));
        List<Long> reached = holding.stream()
                .filter(watch -> watch.onSite() == atWork)
                .map(Watch::person)
                .filter(person -> !atWork || !focused.contains(person))
                .distinct()
                .toList();
        List<Long> all = reached.isEmpty() || !atWork ? called(brand, about, reached) : reached;
        notices.offer(all.stream()
                .map(person -> new Notice(person, brand, Notice.Kind.EMERGENCY, about))
                .toList());
        return reached.size();
    }

    /** Those on call, in the order they agreed to; without anybody on call everybody who answers for the brand. */
    private List<Long> called(long brand, String about, List<Long> onCall) {
        if (onCall.isEmpty()) {
            return personal.answering(brand);
        }
        CallOrder agreed = order.getIfAvailable();
        return agreed == null ? onCall : agreed.first(brand, about, onCall);
    }
}
