package org.montgolfiere.rota;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.montgolfiere.people.People;
import org.montgolfiere.people.TestPeople;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The duty of the rota wired by hand on a test's database, for rooms that ask it who is on duty. */
public final class TestRota {

    public final Duty duty;
    public final ServiceHours hours;

    public TestRota(HikariDataSource database, Clock clock, ApplicationEventPublisher events) {
        JdbcClient jdbc = JdbcClient.create(database);
        People people = TestPeople.on(database, clock);
        ShiftRows shifts = new ShiftRows(jdbc);
        Turns turns = new Turns(jdbc);
        DutyFacts facts = new DutyFacts(
                turns, shifts, new ReliefRows(jdbc), new Holders(jdbc), new Absences(jdbc), new VacancyRows(jdbc));
        Timelines timelines = new Timelines(
                shifts,
                new ReliefRows(jdbc),
                turns,
                new DeclaredRows(jdbc),
                new Absences(jdbc),
                new AvailabilityRows(jdbc),
                clock);
        Judge judge =
                new Judge(timelines, new EngagementRows(jdbc), new NeedRows(jdbc), new Holders(jdbc), people, clock);
        duty = new Duty(turns, shifts, facts, judge, events, clock);
        Fairness fairness = new Fairness(shifts, facts, new CreditRows(jdbc), new EngagementRows(jdbc), people, clock);
        hours = new ServiceHours(new Openings(jdbc), duty, fairness, people, events, clock);
    }
}
