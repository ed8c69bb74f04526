package org.montgolfiere.channel.rehearsal;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hand on a rehearsal: pause, go on, begin anew. */
@Service
public class Rehearsals {

    private final Stage stage;
    private final Runs runs;
    private final Clock clock;

    Rehearsals(Stage stage, Runs runs, Clock clock) {
        this.stage = stage;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * How far a rehearsal is.
     *
     * @param told how much of the story is over
     * @param speed seconds of story in a second
     */
    public record Standing(String title, Duration told, Duration length, double speed, boolean paused) {
        public boolean over() {
            return told.compareTo(length) >= 0;
        }
    }

    /** Null before the first line was asked for, and for an account of another network. */
    @Transactional
    public @Nullable Standing of(long account) {
        Run run = runs.hold(account);
        if (run == null) {
            return null;
        }
        Script script = stage.script(run);
        return new Standing(
                script.title(),
                run.toldAt(clock.instant(), script.length()),
                script.length(),
                run.speed(),
                run.paused());
    }

    /** The story stands still; what was told stays told. */
    @Transactional
    public void pause(long account) {
        stage.stop(account, true);
    }

    @Transactional
    public void goOn(long account) {
        stage.stop(account, false);
    }

    /** Begins the story anew, as its file is now; what was told and answered before stays in the desk. */
    @Transactional
    public void restart(long account) {
        String typed = runs.typed(account);
        if (typed != null) {
            stage.begin(account, Ticket.read(typed));
        }
    }
}
