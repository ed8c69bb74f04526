package org.montgolfiere.offduty;

import java.time.Clock;
import java.util.List;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.springframework.stereotype.Service;

/** Rings those who hold the desk. */
@Service
class DutyAlarm implements Alarm {

    private final Duty duty;
    private final Personal personal;
    private final Notices notices;
    private final Clock clock;

    DutyAlarm(Duty duty, Personal personal, Notices notices, Clock clock) {
        this.duty = duty;
        this.personal = personal;
        this.notices = notices;
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
        List<Long> all = reached.isEmpty() ? personal.answering(brand) : reached;
        all.forEach(person -> notices.offer(new Notice(person, brand, Notice.Kind.EMERGENCY, about)));
        return reached.size();
    }
}
