package org.montgolfiere.offduty;

import java.util.List;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Rings those who hold the desk. */
@Service
class DutyAlarm implements Alarm {

    private final Callees callees;
    private final Personal personal;
    private final Notices notices;
    private final ObjectProvider<CallOrder> order;

    DutyAlarm(Callees callees, Personal personal, Notices notices, ObjectProvider<CallOrder> order) {
        this.callees = callees;
        this.personal = personal;
        this.notices = notices;
        this.order = order;
    }

    @Override
    public int ring(long brand, String about) {
        Callees.Callable callable = callees.of(brand);
        boolean atWork = !callable.atWork().isEmpty();
        List<Long> all = atWork ? callable.atWork() : called(brand, about, callable.onCall());
        notices.offer(all.stream()
                .map(person -> new Notice(person, brand, Notice.Kind.EMERGENCY, about))
                .toList());
        return atWork ? all.size() : callable.onCall().size();
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
