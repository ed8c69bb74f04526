package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented weeks, counted a second time minute by minute on a strip that knows nothing of pieces and turns. */
class GeneratedLivesTest {

    private static final Set<String> COUNTED =
            Set.of("daily_work", "weekly_work", "working_days", "sunday", "break", "off_time");

    /** The weeks of both changes of clocks, and an ordinary one. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-23", "2026-10-19", "2026-06-08"})
    void aStripOfMinutesCountsTheSame(String monday) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int broken = 0;
        for (int round = 0; round < 400; round++) {
            Strip strip = new Strip(LocalDate.parse(monday));
            Life life = new Life().withoutGrounds();
            invent(random, monday, life, strip);
            Set<String> found = life.broken(monday).stream()
                    .filter(COUNTED::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).as("seed %d, round %d", seed, round).isEqualTo(strip.broken());
            broken += found.size();
        }
        assertThat(broken).as("seed %d", seed).isGreaterThan(100);
    }

    /** At most one turn a day, by day: longer turns would be counted once more than a strip can see. */
    private static void invent(Random random, String monday, Life life, Strip strip) {
        for (int day = 0; day < 7; day++) {
            if (random.nextInt(8) == 0) {
                continue;
            }
            LocalDate date = LocalDate.parse(monday).plusDays(day);
            int begin = 6 * 60 + random.nextInt(5 * 60);
            int length = 120 + random.nextInt(10 * 60);
            int pause = random.nextBoolean() ? random.nextInt(25) * 2 : 0;
            String from = at(date, begin);
            String to = at(date, begin + length);
            life.works(from, to, Math.min(pause, length - 2));
            strip.work(date, begin, length, Math.min(pause, length - 2));
        }
        if (random.nextInt(4) == 0) {
            LocalDate date = LocalDate.parse(monday).plusDays(random.nextInt(7));
            life.off(at(date, 600), at(date, 640));
            strip.off(date, 600, 640);
        }
    }

    private static String at(LocalDate date, int minute) {
        return date + "T%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static final class Strip {
        private final LocalDate monday;
        private final BitSet planned = new BitSet();
        private final BitSet worked = new BitSet();
        private final BitSet off = new BitSet();

        Strip(LocalDate monday) {
            this.monday = monday;
        }

        private int index(LocalDate date, int minute) {
            ZonedDateTime moment = date.atTime(minute / 60, minute % 60).atZone(Life.PARIS);
            return (int)
                    ((moment.toEpochSecond() - monday.atStartOfDay(Life.PARIS).toEpochSecond()) / 60);
        }

        void work(LocalDate date, int begin, int length, int pause) {
            int from = index(date, begin);
            planned.set(from, from + length);
            worked.set(from, from + length);
            int half = (length * 60 - pause * 60) / 2 / 60;
            worked.clear(from + half, from + half + pause);
        }

        void off(LocalDate date, int from, int to) {
            off.set(index(date, from), index(date, to));
        }

        Set<String> broken() {
            Set<String> broken = new TreeSet<>();
            int week = index(monday.plusDays(6), 1439) + 1;
            int days = 0;
            for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
                int minutes = worked.get(index(day, 0), index(day, 1439) + 1).cardinality();
                days += minutes > 0 ? 1 : 0;
                if (minutes > 600) {
                    broken.add("daily_work");
                }
                if (minutes > 0 && day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    broken.add("sunday");
                }
            }
            if (worked.get(0, week).cardinality() > 2880) {
                broken.add("weekly_work");
            }
            if (days > 6) {
                broken.add("working_days");
            }
            if (withoutBreak()) {
                broken.add("break");
            }
            if (planned.intersects(off)) {
                broken.add("off_time");
            }
            return broken;
        }

        private boolean withoutBreak() {
            int run = 0;
            int idle = 20;
            for (int minute = 0; minute <= worked.length(); minute++) {
                idle = worked.get(minute) ? 0 : idle + 1;
                run = idle >= 20 ? 0 : run + (worked.get(minute) ? 1 : 0);
                if (run >= 360) {
                    return true;
                }
            }
            return false;
        }
    }
}
