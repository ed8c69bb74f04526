package org.montgolfiere.rota.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.montgolfiere.rota.law.OneMinuteTest.Case;

/** Lives that stand at a limit, and the minute that goes beyond it. */
final class LimitCases {

    private static final String MONDAY = "2026-03-02";

    private LimitCases() {}

    static Stream<Case> france() {
        List<Case> cases = new ArrayList<>(everywhere("FR"));
        cases.addAll(List.of(
                of(
                        "daily_work",
                        end -> new Life().works("2026-03-03T08:00", "2026-03-03T" + end, 60),
                        "19:00",
                        "19:01"),
                of(
                        "weekly_work",
                        end -> new Life()
                                .days(MONDAY, 5, "08:00", "17:00", 60)
                                .works("2026-03-07T08:00", "2026-03-07T" + end, 60),
                        "17:00",
                        "17:01"),
                of("average_work", end -> weeks("2025-12-15", "08:00", "17:48", 60, end, 12), "17:48", "17:49"),
                of("break", end -> new Life().works("2026-03-03T08:00", "2026-03-03T" + end), "13:59", "14:00"),
                of(
                        "working_days",
                        day -> new Life().days(MONDAY, 6, "09:00", "10:00", 0).works(day + "T22:00", day + "T22:30"),
                        "2026-03-09",
                        "2026-03-08"),
                of(
                        "sunday",
                        day -> new Life().withoutGrounds().works(day + "T09:00", day + "T09:01"),
                        "2026-03-07",
                        "2026-03-08"),
                of(
                        "night_basis",
                        end -> new Life().withoutGrounds().works("2026-03-03T18:00", "2026-03-03T" + end),
                        "21:00",
                        "21:01"),
                of(
                        "call_out_rest",
                        called -> called.isEmpty() ? shortened() : shortened().called(called, "2026-03-04T02:00"),
                        "",
                        "2026-03-04T01:59"),
                of("night_daily", end -> night().works("2026-03-03T21:00", "2026-03-04T" + end, 30), "05:30", "05:31"),
                of(
                        "night_average",
                        end -> weeks("2025-12-15", "10:00", "18:20", 20, end, 12)
                                .as(Profile.NIGHT_WORKER),
                        "18:20",
                        "18:21"),
                of(
                        "on_call_basis",
                        kind -> kind.isEmpty()
                                ? new Life().withoutGrounds()
                                : new Life().withoutGrounds().onCall("2026-03-03T18:00", kind),
                        "",
                        "2026-03-03T18:01"),
                of(
                        "on_call_return",
                        kind -> kind.isEmpty()
                                ? new Life().withoutReturn()
                                : new Life().withoutReturn().onCall("2026-03-03T18:00", kind),
                        "",
                        "2026-03-03T18:01"),
                of(
                        "part_time_hours",
                        end -> part().hours(20)
                                .days(MONDAY, 3, "09:00", "14:30", 0)
                                .works("2026-03-05T09:00", "2026-03-05T" + end),
                        "14:30",
                        "14:31"),
                of(
                        "part_time_split",
                        from -> part().hours(20)
                                .works("2026-03-03T09:00", "2026-03-03T12:00")
                                .works("2026-03-03T" + from, "2026-03-03T17:00"),
                        "14:00",
                        "14:01"),
                of(
                        "minor_weekly_work",
                        end -> minor().days(MONDAY, 4, "08:00", "15:30", 30)
                                .works("2026-03-06T08:00", "2026-03-06T" + end, 30),
                        "15:30",
                        "15:31"),
                of("minor_holiday", day -> minor().works(day + "T09:00", day + "T09:01"), "2026-04-30", "2026-05-01")));
        return cases.stream();
    }

    static Stream<Case> europe() {
        List<Case> cases = new ArrayList<>(everywhere("BE"));
        cases.addAll(List.of(
                eu("average_work", end -> weeks("2025-11-10", "08:00", "18:36", 60, end, 17), "18:36", "18:37"),
                eu("break", end -> new Life().works("2026-03-03T08:00", "2026-03-03T" + end), "14:00", "14:01"),
                eu("night_daily", end -> night().works("2026-03-03T22:00", "2026-03-04T" + end, 30), "06:30", "06:31"),
                eu(
                        "minor_weekly_work",
                        end -> minor().days(MONDAY, 5, "08:00", "16:30", 30)
                                .works("2026-03-07T08:59", "2026-03-07T" + end),
                        "08:59",
                        "09:00")));
        return cases.stream();
    }

    /** Limits that are the same in both, and those of the house. */
    private static List<Case> everywhere(String country) {
        return List.of(
                new Case(country, "daily_rest", LimitCases::early, "08:00", "07:59"),
                new Case(country, "ambassador_rest", from -> early(from).as(Profile.AMBASSADOR), "08:00", "07:59"),
                new Case(
                        country,
                        "call_out_rest",
                        from -> new Life()
                                .works("2026-03-03T09:00", "2026-03-03T17:00", 60)
                                .called("2026-03-03T23:00", "2026-03-04T00:00")
                                .works("2026-03-04T" + from, "2026-03-04T15:00"),
                        "11:00",
                        "10:59"),
                new Case(country, "weekly_rest", LimitCases::weekend, "07:00", "06:59"),
                new Case(country, "ambassador_week", from -> weekend(from).as(Profile.AMBASSADOR), "07:00", "06:59"),
                new Case(
                        country,
                        "night_able",
                        end -> new Life().withoutNights().works("2026-03-03T18:00", "2026-03-03T" + end),
                        "21:00",
                        "21:01"),
                new Case(
                        country,
                        "minor_profile",
                        birth -> new Life().born(birth).works("2026-03-03T09:00", "2026-03-03T10:00"),
                        "2008-03-02",
                        "2008-03-03"),
                new Case(
                        country,
                        "off_time",
                        end -> new Life()
                                .off("2026-03-03T12:00", "2026-03-03T18:00")
                                .works("2026-03-03T09:00", "2026-03-03T" + end),
                        "12:00",
                        "12:01"),
                new Case(
                        country,
                        "unavailable",
                        end -> new Life()
                                .unavailable("2026-03-03T12:00", "2026-03-03T18:00")
                                .works("2026-03-03T09:00", "2026-03-03T" + end),
                        "12:00",
                        "12:01"),
                new Case(
                        country,
                        "overlap",
                        end -> new Life()
                                .works("2026-03-03T09:00", "2026-03-03T" + end)
                                .works("2026-03-03T12:00", "2026-03-03T14:00"),
                        "12:00",
                        "12:01"),
                new Case(
                        country,
                        "minor_daily_work",
                        end -> minor().works("2026-03-03T08:00", "2026-03-03T" + end, 60),
                        "17:00",
                        "17:01"),
                new Case(
                        country,
                        "minor_break",
                        end -> minor().works("2026-03-03T09:00", "2026-03-03T" + end),
                        "13:30",
                        "13:31"),
                new Case(
                        country,
                        "minor_daily_rest",
                        from -> minor().works("2026-03-03T16:00", "2026-03-03T20:00")
                                .works("2026-03-04T" + from, "2026-03-04T10:00"),
                        "08:00",
                        "07:59"),
                new Case(
                        country,
                        "minor_weekly_rest",
                        from -> minor().days(MONDAY, 6, "09:00", "12:00", 0)
                                .works("2026-03-09T" + from, "2026-03-09T15:00"),
                        "12:00",
                        "11:59"),
                new Case(
                        country,
                        "minor_night",
                        end -> minor().works("2026-03-03T20:00", "2026-03-03T" + end),
                        "22:00",
                        "22:01"));
    }

    private static Case of(String rule, Function<String, Life> life, String may, String mayNot) {
        return new Case("FR", rule, life, may, mayNot);
    }

    private static Case eu(String rule, Function<String, Life> life, String may, String mayNot) {
        return new Case("BE", rule, life, may, mayNot);
    }

    private static Life minor() {
        return new Life().as(Profile.MINOR).born("2009-06-01").withoutNights();
    }

    private static Life night() {
        return new Life().as(Profile.NIGHT_WORKER);
    }

    /** Ten hours of rest by an agreement to nine. */
    private static Life shortened() {
        return new Life()
                .agreed("daily_rest", 9 * 60)
                .works("2026-03-03T16:00", "2026-03-03T21:00")
                .works("2026-03-04T07:00", "2026-03-04T10:00");
    }

    private static Life part() {
        return new Life().as(Profile.PART_TIME);
    }

    /** An evening until nine, and the next morning. */
    private static Life early(String from) {
        return new Life().works("2026-03-03T16:00", "2026-03-03T21:00").works("2026-03-04T" + from, "2026-03-04T10:00");
    }

    /** Six days, the last until Saturday at eight, and the Monday after. */
    private static Life weekend(String from) {
        return new Life()
                .days(MONDAY, 5, "09:00", "14:00", 0)
                .works("2026-03-07T15:00", "2026-03-07T20:00")
                .works("2026-03-09T" + from, "2026-03-09T09:00");
    }

    /** Weeks of five equal days but for the end of the last of them, on 6 March. */
    private static Life weeks(String monday, String from, String to, int pause, String end, int weeks) {
        return new Life()
                .weeks(monday, weeks - 1, from, to, pause)
                .days(MONDAY, 4, from, to, pause)
                .works("2026-03-06T" + from, "2026-03-06T" + end, pause);
    }
}
