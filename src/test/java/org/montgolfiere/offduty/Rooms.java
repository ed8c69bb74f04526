package org.montgolfiere.offduty;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.DutyChanged;
import org.montgolfiere.rota.ServiceHours;
import org.montgolfiere.rota.TestRota;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room wired by hand on a real database. */
public final class Rooms {

    public final HikariDataSource database = TestDatabase.fresh();
    public final JdbcClient jdbc = JdbcClient.create(database);
    public final Firm firm = new Firm(jdbc);
    public final SettableClock clock;
    public final Wire wire = new Wire(jdbc);
    public final Updates updates = new Updates(wire);
    public final TestRota rota;
    public final Duty duty;
    public final ServiceHours hours;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    /** What the gate told the rota. */
    public final List<Object> credits = new ArrayList<>();

    final NoticeLedger ledger = new NoticeLedger(jdbc);
    final NoticeList list = new NoticeList(jdbc);
    final ReachRows reaches = new ReachRows(jdbc);
    final Personal personal;

    public Rooms(String now) {
        clock = new SettableClock(now);
        rota = new TestRota(database, clock, event -> told((DutyChanged) event));
        duty = rota.duty;
        hours = rota.hours;
        personal = new Personal(jdbc, duty, ledger, reaches);
    }

    private void told(DutyChanged changed) {
        new DutyUpdates(updates).changed(changed);
    }

    Gate gate(Carrier carrier) {
        return new Gate(personal, ledger, list, wire, List.of(carrier), credits::add, meters, clock);
    }
}
