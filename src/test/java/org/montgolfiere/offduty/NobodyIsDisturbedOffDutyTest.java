package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Duty;

/**
 * Promise 1, tried on generated weeks around a change of clocks: turns of duty, off times, and notices at any instant,
 * each carried a little after it was offered. What is allowed is worked out a second time, minute by minute.
 */
class NobodyIsDisturbedOffDutyTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MINUTES = 3 * 24 * 60;
    private static final int NOTICES = 120;

    private final Rooms rooms = new Rooms("2026-01-01T00:00:00Z");
    private final List<Left> left = new ArrayList<>();
    private final Carrier recorder = passed -> {
        left.add(new Left(passed.notice().person(), rooms.clock.instant()));
        passed.left().run();
    };

    private record Left(long person, Instant at) {}

    @Test
    void nothingLeavesForSomebodyWhoIsClosed() {
        Gate gate = rooms.gate(recorder);
        int delivered = 0;
        for (long seed : seeds()) {
            System.out.println("seed " + seed);
            Week week = new Week(seed);
            week.play(gate, gate);
            assertThat(week.disturbances()).as("seed %d", seed).isEmpty();
            assertThat(left).as("seed %d: whoever is on duty hears", seed).hasSize(week.expected);
            delivered += left.size();
        }
        assertThat(delivered).isPositive();
        assertThat(rooms.meters.counter("montgolfiere.notices.carried").count()).isEqualTo(delivered);
        assertThat(carriedInTheLedger()).isEqualTo(delivered);
    }

    @Test
    void aCarrierWiredPastTheGateIsCaught() {
        Gate gate = rooms.gate(recorder);
        Notices past = notice -> recorder.carry(new Carrier.Passed(0, notice, Instant.MAX, () -> {}));
        Week week = new Week(seeds()[0]);
        week.play(past, gate);
        assertThat(week.disturbances()).isNotEmpty();
    }

    private static long[] seeds() {
        String chosen = System.getProperty("seed");
        return chosen == null ? new Random().longs(6).toArray() : new long[] {Long.parseLong(chosen)};
    }

    private int carriedInTheLedger() {
        return rooms.jdbc
                .sql("select count(*) from notice where carried_at is not null")
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Three days around a change of clocks, one person, and what they may hear. */
    private final class Week {

        private final Random random;
        private final Instant start;
        private final Member member;
        private final BitSet open = new BitSet(MINUTES);
        private int expected;

        Week(long seed) {
            random = new Random(seed);
            LocalDate day = random.nextBoolean() ? LocalDate.of(2026, 3, 28) : LocalDate.of(2026, 10, 24);
            start = day.atStartOfDay(PARIS).toInstant();
            long brand = rooms.firm.brand("b" + Long.toUnsignedString(seed), PARIS.getId());
            member = rooms.firm.member("Noa", brand, Role.MANAGER);
            rooms.reaches.write(member.person(), new Reach(Level.WATCH, Reach.CALM.digest(), Reach.MOST));
            left.clear();
        }

        /** Turns are taken as people take them, by local hours; off times are laid over them afterwards. */
        void play(Notices offered, Gate gate) {
            for (int turn = 0; turn < 6; turn++) {
                takeDuty();
            }
            for (int rest = 0; rest < 4; rest++) {
                layOff();
            }
            for (int notice = 0; notice < NOTICES; notice++) {
                offerOne(offered, gate, notice);
            }
        }

        private void takeDuty() {
            int from = random.nextInt(MINUTES);
            LocalTime end = LocalTime.of(random.nextInt(24), random.nextInt(60));
            Instant begins = at(from);
            Instant ends = begins.atZone(PARIS).with(end).toInstant();
            rooms.clock.set(begins);
            if (rooms.duty.take(member, ends) instanceof Duty.Taken.OnDuty) {
                open.set(from, Math.min(MINUTES, minute(ends)));
            }
        }

        private void layOff() {
            int from = random.nextInt(MINUTES);
            int to = Math.min(MINUTES, from + 1 + random.nextInt(400));
            rooms.firm.off(member, at(from), at(to));
            open.clear(from, to);
        }

        private void offerOne(Notices offered, Gate gate, int number) {
            int minute = random.nextInt(MINUTES - 3);
            int later = minute + random.nextInt(3);
            rooms.clock.set(at(minute).plusSeconds(random.nextInt(60)));
            offered.offer(new Notice(member.person(), member.brand(), Notice.Kind.HELP, "/conversations/" + number));
            rooms.clock.set(at(later).plusSeconds(59));
            if (offered == gate) {
                gate.carry(List.of(last()));
                expected += open.get(minute) && open.get(later) ? 1 : 0;
            }
        }

        private long last() {
            return rooms.jdbc
                    .sql("select max(id) from notice")
                    .query((row, index) -> row.getLong(1))
                    .single();
        }

        List<Left> disturbances() {
            return left.stream().filter(one -> !open.get(minute(one.at()))).toList();
        }

        private Instant at(int minute) {
            return start.plus(Duration.ofMinutes(minute));
        }

        private int minute(Instant instant) {
            return (int) Duration.between(start, instant).toMinutes();
        }
    }
}
