package org.montgolfiere.rota;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.montgolfiere.rota.law.Timeline;
import org.montgolfiere.rota.law.Work;

/**
 * A month of one person's hours, day by day, in minutes; days as the brand's clocks count them.
 *
 * @param minutesAWeek of the contract on the month's first day; 0: none on record
 */
public record Statement(String person, YearMonth month, int minutesAWeek, List<Day> days) {

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
            String person, YearMonth month, ZoneId zone, int week, List<Shift> shifts, List<Declared> declared) {
        Timeline planned = timeline(shifts.stream()
                .filter(shift -> shift.mode() == Mode.ON_SITE)
                .map(Timelines::work)
                .toList());
        List<Work> told = declared.stream().map(Declared::work).toList();
        List<Stretch> calls = shifts.stream()
                .filter(shift -> shift.mode() == Mode.ON_CALL)
                .map(Shift::time)
                .toList();
        List<Day> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(day -> day(day, zone, planned, told, calls))
                .filter(day -> !day.empty())
                .toList();
        return new Statement(person, month, week, days);
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

    /** A table for spreadsheets: UTF-8, semicolons, minutes as whole numbers, the month's sums last. */
    public String csv() {
        StringBuilder table = new StringBuilder("person;day;planned;declared;on_call;call_outs;called_out\r\n");
        days.forEach(day ->
                line(table, day.day.toString(), day.planned, day.declared, day.onCall, day.callOuts, day.calledOut));
        line(
                table,
                month.toString(),
                planned(),
                declared(),
                onCall(),
                callOuts(),
                days.stream().mapToLong(Day::calledOut).sum());
        return table.toString();
    }

    private void line(
            StringBuilder table, String when, long planned, long declared, long onCall, int calls, long called) {
        table.append(cell(person)).append(';').append(when);
        for (long value : new long[] {planned, declared, onCall, calls, called}) {
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
