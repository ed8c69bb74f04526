package org.montgolfiere.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.montgolfiere.people.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of notices, played on a desk: random shifts, swaps, rests, storms, restarts, changes of clocks in three time zones,
 * every kind of notice. What people hear is counted at the far ends of the sockets and judged by {@link Strip}.
 */
final class GateYear {

    private static final int DAYS = 366;
    private static final int A_STEP = 250;
    private static final int FEWEST_STEPS = 1_200;
    private static final int HAPPENINGS = 1_500;
    private static final int TIDY_EVERY = 20;
    private static final int RESTART_EVERY = 250;
    /** One of so many who were just pushed to or sent mail stops soon after. */
    private static final int STOPS = 4;

    private static final List<Notice.Kind> KINDS = List.of(
            Notice.Kind.MENTION,
            Notice.Kind.ASSIGNED,
            Notice.Kind.HELP,
            Notice.Kind.HELP,
            Notice.Kind.NOT_SENT,
            Notice.Kind.UNKNOWN_SENT,
            Notice.Kind.ACCOUNT_TROUBLE,
            Notice.Kind.SWAP,
            Notice.Kind.ROTA);

    private final long seed;
    private final Random random;
    private final Random stopping;
    private final LocalDate first;
    private final GateTown town;
    private final Strip strip;
    private final GateLife life;
    private final GateEars ears;
    private final GateBooks books;
    private int offered;

    GateYear(JdbcClient jdbc, long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.stopping = new Random(seed + 1);
        this.first = LocalDate.of(2024 + random.nextInt(8), 1, 1);
        Instant begin = first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        this.town = new GateTown(jdbc, begin);
        this.strip = new Strip(begin, DAYS + 3, town.seats().size(), town.people());
        this.life = new GateLife(jdbc, town, strip, random);
        this.ears = new GateEars(strip, town, life);
        this.books = new GateBooks(jdbc, ears);
    }

    GateFigures play(GateDesk.Maker maker, int events) throws Exception {
        life.deal(first, DAYS);
        long begun = System.nanoTime();
        try (GateEnds ends = GateEnds.open(ears);
                GateDesk desk = maker.make(town, ends)) {
            ends.pages().awaitPages(town.seats().size());
            int steps = Math.max(Math.min(FEWEST_STEPS, events), events / A_STEP);
            List<Integer> minutes = minutes(steps);
            for (int step = 0; step < steps; step++) {
                step(desk, step, steps, minutes.get(step), share(events, steps, step));
            }
            Instant end = strip.instant(minutes.getLast() + 10);
            desk.tidy(end);
            hear(desk, end);
            desk.tidy(end.plusSeconds(120));
            ears.at(strip.instant(minutes.getLast() + 1440));
            return books.close(seed, offered, desk.decisionsPerSecond(), (System.nanoTime() - begun) / 1e9);
        }
    }

    private void step(GateDesk desk, int step, int steps, int minute, int events) throws Exception {
        Instant now = strip.instant(minute).plusSeconds(random.nextInt(60));
        ears.at(now);
        for (int each = 0; each < due(HAPPENINGS, steps); each++) {
            life.happen(minute);
        }
        if (step == steps / 2 || step == steps * 3 / 4) {
            life.leave(random.nextInt(town.seats().size()), minute);
        }
        List<Notice> notices = notices(events);
        desk.offer(step, now, notices);
        offered += notices.size();
        ears.expect(notices);
        Instant later = now.plusSeconds(random.nextInt(150));
        ears.at(later);
        if (random.nextInt(5) == 0) {
            life.happen(strip.minute(later));
        }
        if (random.nextInt(RESTART_EVERY) == 0) {
            desk.restart();
        }
        hear(desk, later);
        ears.settle();
        for (int person : ears.justReached()) {
            if (stopping.nextInt(STOPS) == 0) {
                life.stop(person, strip.minute(later), stopping);
            }
        }
        if (step % TIDY_EVERY == 0) {
            desk.tidy(later);
            hear(desk, later);
        }
        books.judge();
    }

    private void hear(GateDesk desk, Instant now) throws Exception {
        ears.at(now);
        ears.await(() -> desk.carry(now));
    }

    /** How often something happens at this step, so that it happens {@code times} in all. */
    private int due(int times, int steps) {
        int whole = times / steps;
        return whole + (random.nextInt(steps) < times % steps ? 1 : 0);
    }

    /** Of equal shares every tenth is a storm, ten times as large, and the others are smaller for it. */
    private static int share(int events, int steps, int step) {
        int storms = steps / 10;
        int small = Math.max(1, events / (steps - storms + storms * 10));
        int calm = (steps - storms) * small;
        int large = storms == 0 ? small : Math.max(1, (events - calm + storms - 1) / storms);
        return step % 10 == 9 && step / 10 < storms ? large : small;
    }

    private List<Notice> notices(int number) {
        int brand = random.nextInt(town.brands());
        List<GateTown.Seat> seats = town.seats(brand);
        List<Notice> notices = new ArrayList<>(number);
        for (int each = 0; each < number; each++) {
            GateTown.Seat seat = seats.get(random.nextInt(seats.size()));
            boolean emergency = random.nextInt(60) == 0;
            boolean again = !emergency && random.nextInt(8) == 0;
            Notice.Kind kind = emergency ? Notice.Kind.EMERGENCY : KINDS.get(random.nextInt(KINDS.size()));
            int thing = again ? random.nextInt(50) : 1_000 + offered + each;
            notices.add(new Notice(seat.member().person(), seat.member().brand(), kind, "/conversations/" + thing));
        }
        return notices;
    }

    /** Moments in order; half of them lie within two minutes of the end of some shift, or of its beginning. */
    private List<Integer> minutes(int steps) {
        return random.ints(steps, 3 * 1440, (DAYS - 3) * 1440)
                .map(any -> random.nextBoolean() ? any : edge(any))
                .sorted()
                .boxed()
                .toList();
    }

    private int edge(int otherwise) {
        GateLife.Slot slot = life.slots().get(random.nextInt(life.slots().size()));
        int edge = (random.nextBoolean() ? slot.from() : slot.to()) + random.nextInt(5) - 3;
        return edge < 3 * 1440 || edge > (DAYS - 3) * 1440 ? otherwise : edge;
    }
}
