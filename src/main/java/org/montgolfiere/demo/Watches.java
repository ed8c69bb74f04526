package org.montgolfiere.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Engagements;
import org.montgolfiere.rota.Need;
import org.montgolfiere.rota.Needs;
import org.montgolfiere.rota.Offers;
import org.montgolfiere.rota.Plans;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Swaps;
import org.montgolfiere.rota.law.Contract;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The crew's rota: contracts, what is needed, four weeks that everybody knows, and a next plan that is being drawn. */
@Component
@Profile("demo")
class Watches {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int WEEKS = 4;
    private static final int FULL = 35 * 60;
    private static final int PART = 24 * 60;

    private final Engagements engagements;
    private final Needs needs;
    private final Shifts shifts;
    private final Plans plans;
    private final Swaps swaps;
    private final Offers offers;
    private final OffTimes offTimes;
    private final People people;
    private final Clock clock;

    Watches(
            Engagements engagements,
            Needs needs,
            Shifts shifts,
            Plans plans,
            Swaps swaps,
            Offers offers,
            OffTimes offTimes,
            People people,
            Clock clock) {
        this.engagements = engagements;
        this.needs = needs;
        this.shifts = shifts;
        this.plans = plans;
        this.swaps = swaps;
        this.offers = offers;
        this.offTimes = offTimes;
        this.people = people;
        this.clock = clock;
    }

    void set(Map<Crew, Member> crew) {
        new Drawn(crew).set();
    }

    private final class Drawn {
        private final Map<Crew, Member> crew;
        private final Member lead;
        private final LocalDate monday;
        private final Map<Watched, Need> needed = new EnumMap<>(Watched.class);

        Drawn(Map<Crew, Member> crew) {
            this.crew = crew;
            this.lead = member(Crew.LEA);
            this.monday =
                    clock.instant().atZone(ZONE).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        void set() {
            engage();
            for (Watched kind : Watched.values()) {
                long id = done(needs.add(lead, kind.need(0, monday.minusWeeks(1))));
                needed.put(kind, kind.need(id, monday.minusWeeks(1)));
            }
            off(Crew.INES, monday.plusWeeks(3), 3);
            LocalDate first = monday.minusWeeks(1);
            long plan = done(plans.begin(lead, first, WEEKS));
            for (int week = 0; week < WEEKS; week++) {
                draw(first.plusWeeks(week), week);
            }
            plans.publish(lead, plan);
            crew.values().forEach(this::agree);
            done(plans.begin(lead, first.plusWeeks(WEEKS), WEEKS));
            draw(first.plusWeeks(WEEKS), WEEKS);
            offers.make(
                    lead,
                    member(Crew.ROSE).person(),
                    need(Watched.EXTRA).id(),
                    monday.plusWeeks(1).with(DayOfWeek.THURSDAY));
            seek(Crew.TOM);
        }

        private void engage() {
            for (Crew one : List.of(Crew.LEA, Crew.MARC, Crew.TOM)) {
                engage(one, org.montgolfiere.rota.law.Profile.EMPLOYEE, FULL);
            }
            engage(Crew.INES, org.montgolfiere.rota.law.Profile.PART_TIME, PART);
            engage(Crew.ROSE, org.montgolfiere.rota.law.Profile.AMBASSADOR, 0);
        }

        private void engage(Crew one, org.montgolfiere.rota.law.Profile profile, int minutes) {
            Contract contract = new Contract(
                    profile,
                    "FR",
                    "",
                    ZONE,
                    minutes,
                    false,
                    null,
                    "accord d’entreprise 2025-3",
                    "",
                    "accord d’entreprise 2025-4",
                    15);
            done(engagements.begin(lead, member(one).person(), monday.minusYears(1), contract));
        }

        /** The three who work full time take turns; Friday evening of the third week stays open. */
        private void draw(LocalDate from, int week) {
            List<Crew> turns = List.of(Crew.MARC, Crew.TOM, Crew.LEA);
            Crew early = turns.get(week % 3);
            Crew late = turns.get((week + 1) % 3);
            Crew between = turns.get((week + 2) % 3);
            for (int day = 0; day < 5; day++) {
                hold(day < 3 ? early : Crew.INES, Watched.EARLY, from.plusDays(day));
                if (week != 2 || day != 4) {
                    hold(day < 3 ? late : between, Watched.LATE, from.plusDays(day));
                }
            }
            hold(between, Watched.EXTRA, from.plusDays(1));
            if (week < 2) {
                hold(early, Watched.EXTRA, from.plusDays(3));
            }
            hold(late, Watched.SATURDAY, from.plusDays(5));
            hold(early, Watched.CALL, from.plusDays(6));
        }

        /** What the law refuses stays open, as it would at a real desk. */
        private void hold(Crew one, Watched kind, LocalDate day) {
            Need need = need(kind);
            Stretch time = need.time(day, ZONE);
            shifts.add(
                    lead,
                    new Shifts.Wished(member(one).person(), need.id(), need.name(), time, need.pause(), need.mode()));
        }

        private void agree(Member one) {
            Stretch span = new Stretch(
                    monday.minusWeeks(1).atStartOfDay(ZONE).toInstant(),
                    monday.plusWeeks(WEEKS).atStartOfDay(ZONE).toInstant());
            shifts.waiting(one, span).forEach(shift -> shifts.consent(one, shift.id()));
        }

        private void off(Crew one, LocalDate from, int days) {
            offTimes.add(
                    people.viewer(member(one).person()),
                    from.atStartOfDay(ZONE).toInstant(),
                    from.plusDays(days).atStartOfDay(ZONE).toInstant(),
                    null,
                    false);
        }

        private void seek(Crew one) {
            Member holder = member(one);
            Stretch ahead = new Stretch(
                    monday.plusWeeks(1).atStartOfDay(ZONE).toInstant(),
                    monday.plusWeeks(2).atStartOfDay(ZONE).toInstant());
            shifts.between(holder, ahead).stream()
                    .filter(shift -> shift.person() == holder.person() && shift.published())
                    .findFirst()
                    .ifPresent(shift -> swaps.ask(holder, shift.id()));
        }

        private Need need(Watched kind) {
            return Objects.requireNonNull(needed.get(kind));
        }

        private Member member(Crew one) {
            return Objects.requireNonNull(crew.get(one));
        }
    }

    private static long done(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Done(long id) -> id;
            case Ruling.Refused(var why) -> throw new IllegalStateException("the demo's rota is refused: " + why);
        };
    }
}
