package org.montgolfiere.channel.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.NetworkTrouble;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Plays the scripts: each line is decided once, at its moment, and stands in the journal from then on. */
@Component
class Stage {

    private static final int PAGE = 200;

    private final Runs runs;
    private final Journal journal;
    private final Replies replies;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    Stage(Runs runs, Journal journal, Replies replies, TransactionOperations transactions, Clock clock) {
        this.runs = runs;
        this.journal = journal;
        this.replies = replies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What was played after a moment in the journal. @param last where the journal was read up to */
    record Scene(List<Incoming> items, long last, boolean more) {}

    /** Plays up to now, and tells what came after {@code sequence}. */
    Scene read(Account account, Ticket ticket, long sequence) {
        Run run = transactions.execute(status -> advance(account.id(), ticket));
        List<Journal.Played> played = journal.after(account.id(), run.id(), sequence, PAGE);
        Voice voice = new Voice(script(run), run, account);
        long last = played.isEmpty() ? sequence : played.getLast().sequence();
        return new Scene(played.stream().map(voice::say).toList(), last, played.size() == PAGE);
    }

    /** Begins the script anew, as the file is now. */
    void begin(long account, Ticket ticket) {
        String text = Library.text(ticket.script());
        if (text == null || !(ScriptReader.read(text) instanceof ScriptReader.Read.Good)) {
            throw new NetworkTrouble.Revoked("channel.rehearsal.no-script");
        }
        String run = UUID.randomUUID().toString().substring(0, 8);
        runs.begin(account, ticket.write(), run, text, ticket.speed(), clock.instant());
    }

    /** Stops the story where it is by now, or lets it go on from there. */
    void stop(long account, boolean paused) {
        Run run = runs.hold(account);
        if (run != null) {
            Instant now = clock.instant();
            runs.goOn(run, run.toldAt(now, script(run).length()), run.position(), now);
            runs.pause(account, paused);
        }
    }

    /** The run that an account is in, or null. */
    @Nullable
    Run now(long account) {
        return transactions.execute(status -> runs.hold(account));
    }

    Script script(Run run) {
        return scripts.computeIfAbsent(run.id(), id -> switch (ScriptReader.read(run.script())) {
            case ScriptReader.Read.Good(Script script) -> script;
            case ScriptReader.Read.Bad bad -> throw new NetworkTrouble.Revoked("channel.rehearsal.no-script");
        });
    }

    private Run advance(long account, Ticket ticket) {
        Run run = runs.hold(account);
        if (run == null) {
            begin(account, ticket);
            return advance(account, ticket);
        }
        if (!ticket.write().equals(runs.typed(account))) {
            runs.tune(account, ticket.write(), ticket.speed());
        }
        Instant now = clock.instant();
        Duration told = run.toldAt(now, script(run).length());
        List<Journal.Decided> decided = decide(run, told, now);
        if (!decided.isEmpty()) {
            journal.write(run, decided);
        }
        runs.goOn(run, told, run.position() + decided.size(), now);
        return run;
    }

    private List<Journal.Decided> decide(Run run, Duration told, Instant now) {
        Script script = script(run);
        List<Journal.Decided> decided = new ArrayList<>();
        if (run.position() == script.lines().size()
                || script.lines().get(run.position()).at().compareTo(told) > 0) {
            return decided;
        }
        Casting casting = new Casting(script, run, journal.leftOut(run), replies.of(run.account()));
        for (int place = run.position(); place < script.lines().size(); place++) {
            Duration at = script.lines().get(place).at();
            if (at.compareTo(told) > 0) {
                break;
            }
            Casting.Part part = casting.part(place);
            decided.add(new Journal.Decided(place, part.played(), part.answers(), run.moment(at, told, now)));
        }
        return decided;
    }
}
