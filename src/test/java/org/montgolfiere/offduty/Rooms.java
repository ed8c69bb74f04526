package org.montgolfiere.offduty;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.montgolfiere.home.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room wired by hand on a real database. */
public final class Rooms {

    public final HikariDataSource database = TestDatabase.fresh();
    public final JdbcClient jdbc = JdbcClient.create(database);
    public final Firm firm = new Firm(jdbc);
    public final SettableClock clock;
    public final Wire wire = new Wire(jdbc);
    public final Updates updates = new Updates(wire);
    public final Duty duty;
    public final ServiceHours hours;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Turns turns = new Turns(jdbc);
    final NoticeLedger ledger = new NoticeLedger(jdbc);
    final Personal personal = new Personal(jdbc, turns, ledger);

    public Rooms(String now) {
        clock = new SettableClock(now);
        duty = new Duty(turns, personal, updates, clock);
        hours = new ServiceHours(new Openings(jdbc), duty, personal, updates, clock);
    }

    Gate gate(Carrier carrier) {
        return new Gate(personal, ledger, wire, List.of(carrier), meters, clock);
    }
}
