package org.montgolfiere.offduty;

import java.time.Clock;
import java.util.List;
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
        boolean atWork = holding.stream().anyMatch(Watch::onSite);
        List<Long> reached = holding.stream()
                .filter(watch -> watch.onSite() == atWork)
                .map(Watch::person)
                .distinct()
                .toList();
        List<Long> all = atWork ? reached : called(brand, about, reached);
        all.forEach(person -> notices.offer(new Notice(person, brand, Notice.Kind.EMERGENCY, about)));
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
