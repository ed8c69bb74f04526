package org.montgolfiere.rota.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Abilities;
import org.montgolfiere.rota.Coverage;
import org.montgolfiere.rota.Engagements;
import org.montgolfiere.rota.Fairness;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Mode;
import org.montgolfiere.rota.Need;
import org.montgolfiere.rota.Needs;
import org.montgolfiere.rota.Place;
import org.montgolfiere.rota.Relief;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Slot;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Swap;
import org.montgolfiere.rota.Swaps;
import org.montgolfiere.rota.Vacancies;
import org.springframework.stereotype.Component;

/** Draws the calendar from what the rota knows. */
@Component
class Calendars {

    private final Shifts shifts;
    private final Swaps swaps;
    private final Vacancies vacancies;
    private final Needs needs;
    private final Coverage coverage;
    private final Abilities abilities;
    private final Engagements engagements;
    private final Fairness fairness;
    private final People people;
    private final OffTimes offTimes;
    private final Clock clock;

    Calendars(
            Shifts shifts,
            Swaps swaps,
            Vacancies vacancies,
            Needs needs,
            Coverage coverage,
            Abilities abilities,
            Engagements engagements,
            Fairness fairness,
            People people,
            OffTimes offTimes,
            Clock clock) {
        this.shifts = shifts;
        this.swaps = swaps;
        this.vacancies = vacancies;
        this.needs = needs;
        this.coverage = coverage;
        this.abilities = abilities;
        this.engagements = engagements;
        this.fairness = fairness;
        this.people = people;
        this.offTimes = offTimes;
        this.clock = clock;
    }

    CalendarView of(Member reader, String view, String day) {
        ZoneId zone = people.brand(reader.brand()).zone();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return new Drawn(reader, CalendarRange.of(view, day, today), zone, today).view();
    }

    private final class Drawn {
        private final Member reader;
        private final CalendarRange range;
        private final ZoneId zone;
        private final LocalDate today;
        private final List<Shift> held;
        private final List<Need> needed;
        private final Set<Long> sought;
        private final Set<Long> relieved;
        private final Set<Long> vacant;
        private final Map<Long, List<Stretch>> off;
        private final Map<Long, Instant> backs;
        private final Marks marks;

        Drawn(Member reader, CalendarRange range, ZoneId zone, LocalDate today) {
            this.reader = reader;
            this.range = range;
            this.zone = zone;
            this.today = today;
            this.held = shifts.between(reader, range.span(zone));
            this.needed = needs.of(reader);
            this.sought = swaps.open(reader).stream().map(Swap::shift).collect(Collectors.toSet());
            this.relieved = shifts.reliefs(reader, range.span(zone)).stream()
                    .map(Relief::shift)
                    .collect(Collectors.toSet());
            this.vacant = vacancies.of(reader, range.span(zone));
            this.backs = reader.leads() ? offTimes.away(reader.brand()) : Map.of();
            this.off = off();
            this.marks = Marks.of(needed, held);
        }

        /** One's own off times as they are; of others leads see the one under way, from today until they are back. */
        private Map<Long, List<Stretch>> off() {
            Instant begin = today.atStartOfDay(zone).toInstant();
            Map<Long, List<Stretch>> off = new TreeMap<>();
            backs.forEach((person, until) -> off.put(person, List.of(new Stretch(begin, until))));
            off.put(reader.person(), coverage.absences(reader, range.span(zone)));
            return off;
        }

        CalendarView view() {
            double weight = fairness.weight(reader, range.span(zone));
            return new CalendarView(reader, range, zone, today, holidays(), demands(), lines(), waiting(), weight);
        }

        private Map<LocalDate, List<Place>> holidays() {
            List<Place> places = engagements.places(reader);
            Map<LocalDate, List<Place>> holidays = new TreeMap<>();
            range.days()
                    .forEach(day -> places.stream()
                            .filter(place -> place.holiday(day))
                            .forEach(place -> holidays.computeIfAbsent(day, _ -> new ArrayList<>())
                                    .add(place)));
            return holidays;
        }

        private List<CalendarView.Demand> demands() {
            Map<Long, Map<LocalDate, Slot>> slots = coverage.slots(reader, range.first(), range.last()).stream()
                    .collect(Collectors.groupingBy(
                            slot -> slot.need().id(), Collectors.toMap(Slot::day, Function.identity())));
            return needed.stream()
                    .filter(need -> slots.containsKey(need.id()))
                    .map(need -> demand(need, slots.getOrDefault(need.id(), Map.of())))
                    .toList();
        }

        private CalendarView.Demand demand(Need need, Map<LocalDate, Slot> slots) {
            return new CalendarView.Demand(
                    need,
                    marks.of(need.name()),
                    range.days().stream()
                            .map(day -> new CalendarView.Square(day, slots.get(day)))
                            .toList());
        }

        private int waiting() {
            Instant now = clock.instant();
            return shifts.waiting(reader, new Stretch(now, now.plus(MineViews.AHEAD)))
                    .size();
        }

        private List<CalendarView.Line> lines() {
            Map<Long, List<Shift>> byPerson = held.stream().collect(Collectors.groupingBy(Shift::person));
            return abilities.all(reader).stream()
                    .sorted(Comparator.comparing((Holder holder) -> holder.person() != reader.person()))
                    .map(holder -> line(holder, byPerson.getOrDefault(holder.person(), List.of())))
                    .toList();
        }

        private CalendarView.Line line(Holder holder, List<Shift> own) {
            boolean mine = holder.person() == reader.person();
            List<Stretch> away = off.getOrDefault(holder.person(), List.of());
            List<CalendarView.Cell> cells = range.days().stream()
                    .map(day -> new CalendarView.Cell(day, chips(own, day), isOff(away, day)))
                    .toList();
            long minutes = own.stream()
                    .filter(shift -> shift.mode() == Mode.ON_SITE)
                    .mapToLong(shift -> shift.time().minutes() - shift.pause())
                    .sum();
            return new CalendarView.Line(holder, mine, mine ? null : backs.get(holder.person()), cells, minutes);
        }

        private List<Chip> chips(List<Shift> own, LocalDate day) {
            return own.stream()
                    .filter(shift ->
                            shift.time().from().atZone(zone).toLocalDate().equals(day))
                    .map(shift -> new Chip(
                            shift,
                            marks.of(shift.name()),
                            zone,
                            sought.contains(shift.id()),
                            relieved.contains(shift.id()),
                            vacant.contains(shift.id())))
                    .toList();
        }

        private boolean isOff(List<Stretch> off, LocalDate day) {
            Stretch whole = new Stretch(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            return off.stream().anyMatch(whole::overlaps);
        }
    }
}
