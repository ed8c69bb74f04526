package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;

/** A gate opened by hand ends by itself, is nobody else's to open, and never opens a rest. */
class OwnGateTest {

    private final Rooms rooms = new Rooms("2026-03-03T19:00:00Z");
    private final Gate gate = rooms.gate(passed -> {});
    private final OwnGate own =
            new OwnGate(rooms.reaches, rooms.list, rooms.ledger, new MailServer("", ""), rooms.clock);
    private Member lea;
    private Viewer viewer;

    @BeforeEach
    void offDuty() {
        lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
        viewer = new Viewer(lea.person(), lea.name(), Map.of(lea.brand(), Set.of(Role.MANAGER)));
    }

    @AfterEach
    void close() {
        rooms.database.close();
    }

    @Test
    void itIsOpenUntilTheChosenHourAndClosesByItself() {
        assertThat(reaches()).isFalse();
        assertThat(own.open(viewer, in(2))).isEqualTo(new OwnGate.Opened.Until(in(2)));
        assertThat(reaches()).isTrue();
        rooms.clock.pass(Duration.ofHours(2));
        assertThat(reaches()).isFalse();
        assertThat(own.openUntil(viewer)).isNull();
    }

    @Test
    void itIsClosedByHandAtOnceAndItsEndCanBeMoved() {
        own.open(viewer, in(2));
        own.open(viewer, in(5));
        assertThat(own.openUntil(viewer)).isEqualTo(in(5));
        own.close(viewer);
        assertThat(reaches()).isFalse();
    }

    @Test
    void neverForLongNeverIntoThePastNeverIntoARest() {
        assertThat(own.open(viewer, in(13))).isEqualTo(new OwnGate.Opened.Refused("offduty.reach.open.long"));
        assertThat(own.open(viewer, in(0))).isEqualTo(new OwnGate.Opened.Refused("offduty.reach.open.past"));
        rooms.firm.off(lea, in(1), in(48));
        assertThat(own.open(viewer, in(2))).isEqualTo(new OwnGate.Opened.Refused("offduty.reach.open.off"));
        assertThat(own.open(viewer, in(1))).isEqualTo(new OwnGate.Opened.Until(in(1)));
    }

    @Test
    void aRestThatBeginsWhileItIsOpenClosesIt() {
        own.open(viewer, in(5));
        rooms.firm.off(lea, in(0), in(48));
        assertThat(reaches()).isFalse();
    }

    @Test
    void theLedgerIsOnesOwnAndTellsWhy() {
        gate.offer(new Notice(lea.person(), lea.brand(), Notice.Kind.HELP, "/conversations/1"));
        Member tom = rooms.firm.member("Tom", lea.brand(), Role.MANAGER);
        gate.offer(new Notice(tom.person(), tom.brand(), Notice.Kind.HELP, "/conversations/2"));
        assertThat(own.ledger(viewer, null)).singleElement().satisfies(line -> {
            assertThat(line.notice().about()).isEqualTo("/conversations/1");
            assertThat(line.decision() + " " + line.reason()).isEqualTo("kept off_duty");
        });
    }

    private boolean reaches() {
        return gate.reaches(new Notice(lea.person(), lea.brand(), Notice.Kind.HELP, "/conversations/9"));
    }

    private Instant in(int hours) {
        return rooms.clock.instant().plus(Duration.ofHours(hours));
    }
}
