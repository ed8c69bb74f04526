package org.montgolfiere.bench;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens to the people of a town within a year: shifts, swaps, reliefs, rests, gates opened by hand, levels. Each is
 * written twice: as rows for the desk, and as paint on the strip.
 */
final class GateLife {

    private static final List<Kind> KINDS = List.of(
            new Kind(LocalTime.of(6, 0), LocalTime.of(14, 0), false),
            new Kind(LocalTime.of(14, 0), LocalTime.of(22, 0), false),
            new Kind(LocalTime.of(22, 0), LocalTime.of(6, 0), false),
            new Kind(LocalTime.of(8, 0), LocalTime.of(8, 0), true));
    private static final String[] LEVELS = {"calm", "watch", "watch", "focus"};

    private record Kind(LocalTime opens, LocalTime closes, boolean call) {}

    /** A shift that was dealt. @param holders the seat that holds each of its minutes */
    record Slot(long id, int brand, boolean call, int from, int to, int[] holders) {}

    private final JdbcClient jdbc;
    private final GateTown town;
    private final Strip strip;
    private final Random random;
    private final List<Slot> slots = new ArrayList<>();
    private final String[] levels;
    private final BitSet left = new BitSet();

    GateLife(JdbcClient jdbc, GateTown town, Strip strip, Random random) {
        this.jdbc = jdbc;
        this.town = town;
        this.strip = strip;
        this.random = random;
        this.levels = new String[town.people()];
        Arrays.fill(levels, "calm");
    }

    List<Slot> slots() {
        return slots;
    }

    String level(int person) {
        return levels[person];
    }

    boolean belongs(int seat) {
        return !left.get(seat);
    }

    /** A year of shifts for every brand, by the clocks on its walls. */
    void deal(LocalDate first, int days) {
        for (int brand = 0; brand < town.brands(); brand++) {
            for (int day = 0; day < days; day++) {
                for (Kind kind : KINDS) {
                    deal(brand, first.plusDays(day), kind);
                }
            }
        }
    }

    private void deal(int brand, LocalDate day, Kind kind) {
        ZoneId zone = town.zone(brand);
        GateTown.Seat seat = someone(brand);
        int[] minutes = strip.minutes(day, kind.opens(), kind.closes(), zone);
        LocalDate last = kind.closes().isAfter(kind.opens()) ? day : day.plusDays(1);
        long id = jdbc.sql("""
                insert into shift (brand_id, person_id, name, starts_at, ends_at, mode, state, changed_at)
                values (:brand, :person, 'Year', :from, :to, :mode, 'published', :from) returning id
                """)
                .param("brand", seat.member().brand())
                .param("person", seat.member().person())
                .param("from", day.atTime(kind.opens()).atZone(zone).toOffsetDateTime())
                .param("to", last.atTime(kind.closes()).atZone(zone).toOffsetDateTime())
                .param("mode", kind.call() ? "on_call" : "on_site")
                .query((row, number) -> row.getLong(1))
                .single();
        int[] holders = new int[minutes[1] - minutes[0]];
        Arrays.fill(holders, seat.number());
        strip.hold(seat.number(), kind.call(), minutes[0], minutes[1]);
        slots.add(new Slot(id, brand, kind.call(), minutes[0], minutes[1], holders));
    }

    /** One thing happens at this minute, now or for later. */
    void happen(int minute) {
        int person = random.nextInt(town.people());
        switch (random.nextInt(9)) {
            case 0, 1 -> swap(minute);
            case 2, 3 -> relieve(minute);
            case 4 -> rest(person, minute + random.nextInt(20_000), 60 + random.nextInt(15_000), minute);
            case 5 -> rest(person, minute, 30 + random.nextInt(3_000), minute);
            case 6 -> open(person, minute, 10 + random.nextInt(600));
            case 7 -> close(person, minute);
            default -> choose(person);
        }
    }

    /** Somebody stops, soon after a minute. */
    void stop(int person, int minute, Random when) {
        rest(person, minute + 3 + when.nextInt(30), 30 + when.nextInt(600), minute);
    }

    /** Somebody leaves a brand for good. */
    void leave(int seat, int minute) {
        GateTown.Seat gone = town.seats().get(seat);
        left.set(seat);
        jdbc.sql("delete from membership where person_id = :person and brand_id = :brand")
                .param("person", gone.member().person())
                .param("brand", gone.member().brand())
                .update();
    }

    private void swap(int minute) {
        Slot slot = slots.get(random.nextInt(slots.size()));
        if (slot.from() <= minute || relieved(slot)) {
            return;
        }
        GateTown.Seat taker = someone(slot.brand());
        jdbc.sql("update shift set person_id = :person where id = :id")
                .param("person", taker.member().person())
                .param("id", slot.id())
                .update();
        repaint(slot, slot.from(), slot.to(), taker.number());
    }

    private static boolean relieved(Slot slot) {
        return Arrays.stream(slot.holders()).distinct().count() > 1;
    }

    private void relieve(int minute) {
        Slot slot = slots.get(random.nextInt(slots.size()));
        int from = slot.from() + random.nextInt(Math.max(1, slot.to() - slot.from() - 1));
        int to = from + 1 + random.nextInt(300);
        if (from < minute) {
            return;
        }
        GateTown.Seat taker = someone(slot.brand());
        jdbc.sql("""
                insert into relief (shift_id, person_id, starts_at, ends_at, made_at)
                values (:shift, :person, :from, :to, :now)
                """)
                .param("shift", slot.id())
                .param("person", taker.member().person())
                .param("from", strip.instant(from).atOffset(UTC))
                .param("to", strip.instant(to).atOffset(UTC))
                .param("now", strip.instant(minute).atOffset(UTC))
                .update();
        repaint(slot, from, Math.min(to, slot.to()), taker.number());
    }

    private void repaint(Slot slot, int from, int to, int seat) {
        for (int minute = from; minute < to; minute++) {
            int place = minute - slot.from();
            strip.release(slot.holders()[place], slot.call(), minute, minute + 1);
            strip.hold(seat, slot.call(), minute, minute + 1);
            slot.holders()[place] = seat;
        }
    }

    private void rest(int person, int from, int length, int now) {
        if (from < now) {
            return;
        }
        jdbc.sql("insert into off_time (person_id, starts_at, ends_at) values (:person, :from, :to)")
                .param("person", town.person(person))
                .param("from", strip.instant(from).atOffset(UTC))
                .param("to", strip.instant(from + length).atOffset(UTC))
                .update();
        strip.off(person, from, from + length);
    }

    /** As the desk does it: what stood open before ends, so that no two overlap. */
    private void open(int person, int from, int length) {
        close(person, from);
        Instant begin = strip.instant(from);
        jdbc.sql("insert into gate_opening (person_id, starts_at, ends_at) values (:person, :from, :to)")
                .param("person", town.person(person))
                .param("from", begin.atOffset(UTC))
                .param("to", strip.instant(from + length).atOffset(UTC))
                .update();
        strip.open(person, from, from + length);
    }

    private void close(int person, int minute) {
        jdbc.sql(
                        "update gate_opening set ends_at = :now where person_id = :person and ends_at > :now and starts_at <= :now")
                .param("now", strip.instant(minute).atOffset(UTC))
                .param("person", town.person(person))
                .update();
        strip.close(person, minute);
    }

    private void choose(int person) {
        levels[person] = LEVELS[random.nextInt(LEVELS.length)];
        jdbc.sql("""
                insert into reach (person_id, level, digest_at, budget) values (:person, :level, :hour, :budget)
                on conflict (person_id) do update
                    set level = excluded.level, digest_at = excluded.digest_at, budget = excluded.budget
                """)
                .param("person", town.person(person))
                .param("level", levels[person])
                .param("hour", LocalTime.of(random.nextInt(24), 30))
                .param("budget", random.nextInt(61))
                .update();
    }

    private GateTown.Seat someone(int brand) {
        List<GateTown.Seat> seats = town.seats(brand);
        return seats.get(random.nextInt(seats.size()));
    }
}
