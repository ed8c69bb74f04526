package org.montgolfiere.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.montgolfiere.home.Vault;
import org.montgolfiere.offduty.GateOnTrial;
import org.montgolfiere.people.Notice;
import org.montgolfiere.rota.Duty;

/** In this process. */
final class OwnGateDesk implements GateDesk {

    private final DataSource database;
    private final Duty duty;
    private final GateTown town;
    private final GateOnTrial.Far far;
    private final GateEnds ends;
    private final PlayedClock clock;
    private GateOnTrial gate;
    private long decisions;
    private Duration deciding = Duration.ZERO;

    OwnGateDesk(DataSource database, Duty duty, Vault vault, GateTown town, GateEnds ends) throws IOException {
        this(
                database,
                duty,
                new GateOnTrial.Far(vault, ends.push().port(), ends.mail().port()),
                town,
                ends);
    }

    OwnGateDesk(DataSource database, Duty duty, GateOnTrial.Far far, GateTown town, GateEnds ends) throws IOException {
        this.database = database;
        this.duty = duty;
        this.town = town;
        this.far = far;
        this.ends = ends;
        this.clock = new PlayedClock(Instant.EPOCH);
        this.gate = open();
    }

    GateOnTrial gate() {
        return gate;
    }

    @Override
    public void offer(long step, Instant now, List<Notice> notices) {
        clock.set(now);
        gate.offer(notices);
    }

    @Override
    public int carry(Instant now) {
        clock.set(now);
        return gate.carry();
    }

    @Override
    public void tidy(Instant now) {
        clock.set(now);
        gate.tidy();
    }

    @Override
    public void restart() throws Exception {
        close();
        decisions += gate.decisions();
        deciding = deciding.plus(gate.deciding());
        ends.pages().awaitSilence();
        gate = open();
    }

    @Override
    public double decisionsPerSecond() {
        long all = decisions + gate.decisions();
        return all == 0 ? 0 : all * 1e9 / deciding.plus(gate.deciding()).toNanos();
    }

    @Override
    public void close() {
        gate.close();
    }

    private GateOnTrial open() throws IOException {
        GateOnTrial opened = new GateOnTrial(database, duty, clock, far);
        for (GateTown.Seat seat : town.seats()) {
            opened.page(seat.member(), StreamEnd.page(ends.pages().port(), Integer.toString(seat.number())));
            if (seat.pushed()) {
                opened.device(seat.member(), "http://127.0.0.1:" + ends.push().port() + "/" + seat.person());
            }
        }
        return opened;
    }
}
