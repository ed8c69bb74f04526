package org.montgolfiere.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.montgolfiere.offduty.Alarm;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Three on call, two of them in an order that was agreed, and nobody at work. */
abstract class OnCallTest extends RestTest {

    @Autowired
    Alarm alarm;

    @Autowired
    Emergencies emergencies;

    final List<Long> called = new ArrayList<>();
    Member lea;
    Member marc;
    Member tom;
    String about;

    @BeforeEach
    void threeOnCallAndNobodyAtWork() {
        lea = member("Léa", Role.LEAD);
        marc = member("Marc", Role.MANAGER);
        tom = member("Tom", Role.MANAGER);
        List.of(lea, marc, tom).forEach(one -> onCall(one, at("08:00"), at("20:00")));
        emergencies.order(lea, List.of(marc.person(), tom.person()));
        emergencies.agree(marc, true);
        emergencies.agree(tom, true);
        about = "/brands/" + brand.id() + "/conversations/1";
    }

    void ring() {
        alarm.ring(brand.id(), about);
        note();
    }

    /** Time passes, and the desk looks whether somebody took it. */
    void later(Duration time) {
        clock.pass(time);
        emergencies.runDue();
        note();
    }

    /**
     * Whom an emergency was offered to and let through, read before the clock moves on: the gate of the running desk looks again
     * at what has not left, and what was let through at ten is rightly kept once its person's time is over.
     */
    void note() {
        jdbc.sql("""
                        select person_id from notice
                        where brand_id = :brand and kind = 'emergency' and decision = 'delivered' order by id
                        """)
                .param("brand", brand.id())
                .query((row, number) -> row.getLong("person_id"))
                .list()
                .forEach(person -> {
                    if (!called.contains(person)) {
                        called.add(person);
                    }
                });
    }
}
