package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is on duty, asked every 30 seconds of two years, against a strip of minutes that shares no code with it. */
class DutyOracleTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 731;
    private static final int PEOPLE = 7;
    private static final List<Need> KINDS = List.of(
            kind(1, "06:00", "14:00", Mode.ON_SITE),
            kind(2, "14:00", "22:00", Mode.ON_SITE),
            kind(3, "22:00", "06:00", Mode.ON_SITE),
            kind(4, "08:00", "08:00", Mode.ON_CALL));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/Santiago",
                "Australia/Lord_Howe",
                "America/St_Johns",
                "Africa/Casablanca"
            })
    void everyHalfMinuteOfTwoYearsIsHeldByTheSamePeople(String zone) {
        long seed = System.nanoTime();
        Years years = new Years(ZoneId.of(zone), seed);
        Holding holding = new Holding(years.facts());
        String[] subjects = {null, "parcels"};
        String[] languages = {null, "de"};
        int compared = 0;
        for (int half = 0; half < years.minutes.length() * 2; half++) {
            Instant instant = years.minutes.instant(half / 2).plusSeconds(half % 2 * 30L);
            String subject = subjects[half % 2];
            String language = languages[half / 2 % 2];
            Set<String> found = said(holding.on(subject, language, instant));
            Set<String> expected = years.minutes.on(half / 2, years.mask(subject, language, instant));
            if (!found.equals(expected)) {
                assertThat(found)
                        .as("seed %d, %s, %s %s", seed, instant, subject, language)
                        .isEqualTo(expected);
            }
            compared += found.size();
        }
        assertThat(compared).as("seed %d", seed).isGreaterThan(years.minutes.length());
    }

    private static Set<String> said(List<Watch> watches) {
        Set<String> said = new TreeSet<>();
        watches.forEach(watch -> said.add(watch.person() + (watch.onSite() ? " site" : " call")));
        return said;
    }

    private static Need kind(long id, String opens, String closes, Mode mode) {
        return new Need(
                id,
                "kind " + id,
                EnumSet.allOf(DayOfWeek.class),
                Need.OnHolidays.AS_USUAL,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                0,
                1,
                mode,
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }

    /** Two invented years, told to both. */
    private static final class Years {
        private final Random random;
        private final ZoneId zone;
        private final Minutes minutes;
        private final List<Holding.Held> turns = new ArrayList<>();
        private final List<Holding.Held> shifts = new ArrayList<>();
        private final List<Holding.Relieved> reliefs = new ArrayList<>();
        private final Map<Long, List<Stretch>> off = new HashMap<>();
        private final Map<Long, Holder> people = new HashMap<>();
        private final Instant licenceEnds;

        Years(ZoneId zone, long seed) {
            this.random = new Random(seed);
            this.zone = zone;
            this.minutes = new Minutes(FIRST, DAYS, zone, PEOPLE);
            this.licenceEnds = minutes.instant(minutes.length() / 2);
            for (int person = 0; person < PEOPLE; person++) {
                people.put((long) person, holder(person));
            }
            deal();
            minutes.deal();
            times(400, 30, 600, (person, from, to) -> {
                minutes.turn(person, from, to);
                turns.add(new Holding.Held(0, person, stretch(from, to), Mode.ON_SITE));
            });
            times(120, 60, 20_000, (person, from, to) -> {
                minutes.off(person, from, to);
                off.computeIfAbsent((long) person, _ -> new ArrayList<>()).add(stretch(from, to));
            });
        }

        /** Person 6 belongs to the brand no more: shifts dealt to them are held by nobody. */
        Holding.Facts facts() {
            people.remove(6L);
            return new Holding.Facts(turns, shifts, reliefs, people, off);
        }

        private void deal() {
            for (int day = 0; day < DAYS; day++) {
                for (int kind = 0; kind < KINDS.size(); kind++) {
                    int person = random.nextInt(PEOPLE);
                    int slot = day * 4 + kind;
                    Stretch time = KINDS.get(kind).time(FIRST.plusDays(day), zone);
                    minutes.shift(slot, person);
                    shifts.add(new Holding.Held(
                            slot + 1L, person, time, KINDS.get(kind).mode()));
                    for (int relief = random.nextInt(8) - 5; relief > 0; relief--) {
                        relieve(slot, time);
                    }
                }
            }
        }

        /** Some reach beyond the shift, and some overlap others. */
        private void relieve(int slot, Stretch time) {
            int person = random.nextInt(PEOPLE);
            int begin = (int) Duration.between(minutes.instant(0), time.from()).toMinutes();
            int from = begin + random.nextInt(600) - 60;
            int to = from + 1 + random.nextInt(300);
            minutes.relief(slot, person, from, to);
            reliefs.add(new Holding.Relieved(slot + 1L, person, stretch(from, to)));
        }

        private interface Time {
            void take(int person, int from, int to);
        }

        private void times(int number, int shortest, int longest, Time time) {
            for (int index = 0; index < number; index++) {
                int from = random.nextInt(minutes.length() - 1);
                time.take(random.nextInt(PEOPLE), from, from + shortest + random.nextInt(longest - shortest));
            }
        }

        private Stretch stretch(int from, int to) {
            return new Stretch(minutes.instant(from), minutes.instant(to));
        }

        private Holder holder(int person) {
            Set<String> languages = person % 3 == 0 ? Set.of("fr", "de") : Set.of("fr");
            List<Holder.Grant> grants = switch (person % 4) {
                case 0 -> List.of(Holder.Grant.EVERYTHING);
                case 1 -> List.of(new Holder.Grant("Parcels", null));
                case 2 -> List.of(new Holder.Grant("parcels", licenceEnds));
                default -> List.of(new Holder.Grant("refunds", null));
            };
            return new Holder(person, "person " + person, languages, grants);
        }

        /** The same once more, by hand. */
        boolean[] mask(@Nullable String subject, @Nullable String language, Instant instant) {
            boolean[] mask = new boolean[PEOPLE];
            for (int person = 0; person < 6; person++) {
                boolean speaks = language == null || person % 3 == 0;
                boolean answers = subject == null
                        || person % 4 == 0
                        || person % 4 == 1
                        || (person % 4 == 2 && instant.isBefore(licenceEnds));
                mask[person] = speaks && answers;
            }
            return mask;
        }
    }
}
