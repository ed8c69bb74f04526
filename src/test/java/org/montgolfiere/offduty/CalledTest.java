package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.FairnessCredit;

/** A call that reached somebody on call weighs on them, once; one that reached nobody does not. */
class CalledTest {

    private static final Instant NIGHT = Instant.parse("2026-03-03T23:00:00Z");

    private final Rooms rooms = new Rooms(NIGHT.toString());
    private final Member lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);

    @Test
    void whoIsReachedOnCallIsCreditedOnce() {
        onCall();
        Gate gate = rooms.gate(passed -> {
            passed.left().run();
            passed.left().run();
        });
        offer(gate, Notice.Kind.HELP);
        assertThat(rooms.credits).isEmpty();
        gate.carry(List.of(offer(gate, Notice.Kind.EMERGENCY)));
        assertThat(rooms.credits)
                .hasSize(2)
                .allMatch(credit -> credit.equals(rooms.credits.getFirst()))
                .first()
                .isInstanceOfSatisfying(FairnessCredit.class, credit -> {
                    assertThat(credit.person()).isEqualTo(lea.person());
                    assertThat(credit.kind()).isEqualTo(FairnessCredit.Kind.CALLED);
                    assertThat(credit.weight()).isPositive();
                });
    }

    @Test
    void whoIsAtWorkIsNotCalledThereby() {
        rooms.duty.take(lea, NIGHT.plusSeconds(3600));
        Gate gate = rooms.gate(passed -> passed.left().run());
        gate.carry(List.of(offer(gate, Notice.Kind.EMERGENCY)));
        assertThat(rooms.credits).isEmpty();
    }

    private void onCall() {
        rooms.jdbc
                .sql("""
                        insert into shift (brand_id, person_id, name, starts_at, ends_at, mode, state, changed_at)
                        values (:brand, :person, 'Night', :now - interval '1 hour', :now + interval '8 hours', 'on_call',
                                'published', :now)
                        """)
                .param("brand", lea.brand())
                .param("person", lea.person())
                .param("now", NIGHT.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private long offer(Gate gate, Notice.Kind kind) {
        gate.offer(new Notice(lea.person(), lea.brand(), kind, "/conversations/7"));
        return rooms.jdbc
                .sql("select max(id) from notice")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
