package org.montgolfiere.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Timeline;
import org.montgolfiere.rota.law.Work;

/**
 * A month of one person's hours, day by day, in minutes; days as the brand's clocks count them.
 *
 * @param minutesAWeek of the contract on the month's first day; 0: none on record
 * @param onCallReturn what an hour on call earns by that contract, in minutes of pay or rest
 */
public record Statement(String person, YearMonth month, int minutesAWeek, int onCallReturn, List<Day> days) {

    /**
     * One day.
     *
     * @param planned work by the rota
     * @param declared work as the person declared it, call-outs among it
     * @param onCall time on call by the rota
     * @param callOuts how many began
     */
    public record Day(LocalDate day, long planned, long declared, long onCall, int callOuts, long calledOut) {
        boolean empty() {
            return planned + declared + onCall + calledOut == 0;
        }
    }

    /** The part of a civil week that lies in the month. */
    public record Week(LocalDate monday, long planned, long declared) {

        /** Such as {@code 2026-W11}. */
        public String number() {
            return "%d-W%02d"
                    .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }

    /** In order. */
    public List<Week> weeks() {
        Map<LocalDate, List<Day>> weeks = days.stream()
                .collect(Collectors.groupingBy(
                        day -> day.day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()));
        return weeks.entrySet().stream()
                .map(week -> new Week(
                        week.getKey(),
                        week.getValue().stream().mapToLong(Day::planned).sum(),
                        week.getValue().stream().mapToLong(Day::declared).sum()))
                .toList();
    }

    public long calledOut() {
        return days.stream().mapToLong(Day::calledOut).sum();
    }

    /** Minutes of pay or rest for time on call without a call: what was worked after one is work. */
    public long earned() {
        return Math.max(0, onCall() - calledOut()) * onCallReturn / 60;
    }

    public long planned() {
        return days.stream().mapToLong(Day::planned).sum();
    }

    public long declared() {
        return days.stream().mapToLong(Day::declared).sum();
    }

    public long onCall() {
        return days.stream().mapToLong(Day::onCall).sum();
    }

    public int callOuts() {
        return days.stream().mapToInt(Day::callOuts).sum();
    }

    static Statement of(
            String person,
            YearMonth month,
            ZoneId zone,
            @Nullable Contract contract,
            List<Work> works,
            List<Declared> declared) {
        Timeline planned = timeline(of(Work.Kind.WORK, works));
        List<Work> told = declared.stream().map(Declared::work).toList();
        List<Stretch> calls =
                of(Work.Kind.ON_CALL, works).stream().map(Work::time).toList();
        List<Day> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(day -> day(day, zone, planned, told, calls))
                .filter(day -> !day.empty())
                .toList();
        return new Statement(
                person,
                month,
                contract == null ? 0 : contract.minutesAWeek(),
                contract == null ? 0 : contract.onCallReturn(),
                days);
    }

    private static List<Work> of(Work.Kind kind, List<Work> works) {
        return works.stream().filter(work -> work.kind() == kind).toList();
    }

    private static Day day(LocalDate date, ZoneId zone, Timeline planned, List<Work> told, List<Stretch> calls) {
        Stretch day = new Stretch(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        List<Work> callOuts =
                told.stream().filter(work -> work.kind() == Work.Kind.CALL_OUT).toList();
        return new Day(
                date,
                planned.minutes(day),
                timeline(told).minutes(day),
                calls.stream().mapToLong(call -> within(call, day)).sum(),
                (int) callOuts.stream()
                        .filter(work -> day.holds(work.time().from()))
                        .count(),
                timeline(callOuts).minutes(day));
    }

    private static long within(Stretch call, Stretch day) {
        Stretch common = call.common(day);
        return common == null ? 0 : common.minutes();
    }

    private static Timeline timeline(List<Work> works) {
        return new Timeline(works, List.of(), List.of());
    }

    /**
     * A table for spreadsheets: UTF-8, semicolons, minutes as whole numbers; a line a day, one a week after the days,
     * and the month's sums last, with what the time on call earned.
     */
    public String csv() {
        StringBuilder table =
                new StringBuilder("person;day;planned;declared;on_call;call_outs;called_out;on_call_earned\r\n");
        days.forEach(day ->
                line(table, day.day.toString(), day.planned, day.declared, day.onCall, day.callOuts, day.calledOut, 0));
        weeks().forEach(week -> line(table, week.number(), week.planned, week.declared, 0, 0, 0, 0));
        line(table, month.toString(), planned(), declared(), onCall(), callOuts(), calledOut(), earned());
        return table.toString();
    }

    private void line(StringBuilder table, String when, long... values) {
        table.append(cell(person)).append(';').append(when);
        for (long value : values) {
            table.append(';').append(value);
        }
        table.append("\r\n");
    }

    /** Quoted, and with nothing in front that a spreadsheet would take for a formula. */
    private static String cell(String text) {
        String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
