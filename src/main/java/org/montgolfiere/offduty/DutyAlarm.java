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
        List<Long> called = called(brand, about, callable);
        List<Long> all = called.isEmpty() ? personal.answering(brand) : called;
        notices.offer(all.stream()
                .map(person -> new Notice(person, brand, Notice.Kind.EMERGENCY, about))
                .toList());
        return callable.atWork().isEmpty()
                ? callable.onCall().size()
                : callable.atWork().size();
    }

    /** Those at work, or else those on call in the order they agreed to. */
    private List<Long> called(long brand, String about, Callees.Callable callable) {
        CallOrder agreed = order.getIfAvailable();
        if (agreed != null) {
            return agreed.first(brand, about, callable);
        }
        return callable.atWork().isEmpty() ? callable.onCall() : callable.atWork();
    }
}
