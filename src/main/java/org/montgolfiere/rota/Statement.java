package org.montgolfiere.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.montgolfiere.rota.law.Timeline;
import org.montgolfiere.rota.law.Work;
import org.montgolfiere.screen.Words;

/**
 * A month of one person's hours, day by day, in minutes; days as the brand's clocks count them.
 *
 * @param onCallReturn what an hour on call earns by the month's last contract, in minutes of pay or rest
 * @param weeks the civil weeks that the month touches, each of them whole
 */
public record Statement(String person, YearMonth month, int onCallReturn, List<Day> days, List<Week> weeks) {

    /**
     * One day.
     *
     * @param planned work by the rota
     * @param declared work as the person declared it, call-outs among it
     * @param onCall time on call by the rota
     * @param callOuts how many began
     * @param onCallReturn what an hour on call earns by the contract of that day, in minutes
     */
    public record Day(
            LocalDate day, long planned, long declared, long onCall, int callOuts, long calledOut, int onCallReturn) {
        boolean empty() {
            return planned + declared + onCall + calledOut == 0;
        }
    }

    /** A civil week, its days in the months before and after with it. */
    public record Week(LocalDate monday, long planned, long declared) {

        /** Such as {@code 2026-W11}. */
        public String number() {
            return "%d-W%02d"
                    .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }

    private static List<Week> weeks(List<Day> days) {
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
        Map<Integer, Long> free = days.stream()
                .collect(Collectors.groupingBy(
                        Day::onCallReturn, Collectors.summingLong(day -> day.onCall - day.calledOut)));
        return free.entrySet().stream()
                .mapToLong(one -> Math.max(0, one.getValue()) * one.getKey() / 60)
                .sum();
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
            List<Engagement> contracts,
            List<Work> works,
            List<Declared> declared) {
        Timeline planned = timeline(of(Work.Kind.WORK, works));
        List<Work> told = declared.stream().map(Declared::work).toList();
        List<Stretch> calls =
                of(Work.Kind.ON_CALL, works).stream().map(Work::time).toList();
        List<Day> days = first(month)
                .datesUntil(end(month))
                .map(day -> day(day, zone, planned, told, calls, earned(contracts, day)))
                .filter(day -> !day.empty())
                .toList();
        return new Statement(
                person,
                month,
                last(contracts, month),
                days.stream()
                        .filter(day -> YearMonth.from(day.day).equals(month))
                        .toList(),
                weeks(days));
    }

    /** The Monday of the month's first week. */
    static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday after the month's last week. */
    static LocalDate end(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static int last(List<Engagement> contracts, YearMonth month) {
        return contracts.stream()
                .filter(engagement -> engagement.stands(month.atDay(1), month.atEndOfMonth()))
                .max(Comparator.comparing(Engagement::since))
                .map(engagement -> engagement.contract().onCallReturn())
                .orElse(0);
    }

    private static int earned(List<Engagement> contracts, LocalDate day) {
        return contracts.stream()
                .filter(engagement -> engagement.stands(day))
                .map(engagement -> engagement.contract().onCallReturn())
                .findFirst()
                .orElse(0);
    }

    private static List<Work> of(Work.Kind kind, List<Work> works) {
        return works.stream().filter(work -> work.kind() == kind).toList();
    }

    private static Day day(
            LocalDate date, ZoneId zone, Timeline planned, List<Work> told, List<Stretch> calls, int onCallReturn) {
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
                timeline(callOuts).minutes(day),
                onCallReturn);
    }

    private static long within(Stretch call, Stretch day) {
        Stretch common = call.common(day);
        return common == null ? 0 : common.minutes();
    }

    private static Timeline timeline(List<Work> works) {
        return new Timeline(works, List.of(), List.of());
    }

    /**
     * A table for spreadsheets: UTF-8, semicolons, minutes as whole numbers; a line a day, one a whole week after the days,
     * and the month's sums last, with what the time on call earned. Its header is in the reader's language.
     */
    public String csv(Words words) {
        StringBuilder table = new StringBuilder(words.say("rota.record.csv")).append("\r\n");
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
