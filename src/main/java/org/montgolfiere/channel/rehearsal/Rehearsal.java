package org.montgolfiere.channel.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A script played as if it were a network; see {@code docs/rehearsal.md}. */
@Component
class Rehearsal implements Network {

    private static final String STREAM = "story";
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final double FASTEST = 100_000;

    private final Stage stage;
    private final Journal journal;
    private final Replies replies;
    private final Clock clock;
    private final String firstScript;

    Rehearsal(
            Stage stage,
            Journal journal,
            Replies replies,
            Clock clock,
            @Value("${MONTGOLFIERE_REHEARSAL:day}") String firstScript) {
        this.stage = stage;
        this.journal = journal;
        this.replies = replies;
        this.clock = clock;
        this.firstScript = firstScript;
    }

    @Override
    public String name() {
        return "rehearsal";
    }

    @Override
    public Certainty certainty(Outgoing.Act act) {
        return Certainty.KEYED;
    }

    @Override
    public Limits limits() {
        return new Limits(500, 4, 5_000_000, 1_500);
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.complementOf(EnumSet.of(Ability.SEARCH));
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("script", Field.Kind.TEXT, true, firstScript),
                new Field("speed", Field.Kind.NUMBER, true, "80"),
                new Field("name", Field.Kind.TEXT, true, "Maison Verne"),
                new Field("handle", Field.Kind.TEXT, true, "maisonverne"));
    }

    @Override
    public Connection connect(Map<String, String> typed) {
        String script = typed.getOrDefault("script", "").strip();
        String text = Library.text(script);
        if (text == null) {
            return new Connection.Refused("channel.rehearsal.no-script");
        }
        if (ScriptReader.read(text) instanceof ScriptReader.Read.Bad(int line)) {
            return new Connection.Refused("channel.rehearsal.bad-line:" + line);
        }
        Double speed = speed(typed.getOrDefault("speed", ""));
        if (speed == null) {
            return new Connection.Refused("channel.rehearsal.bad-speed");
        }
        return new Connection.Made(
                "rehearsal:" + script,
                shortened(typed.getOrDefault("handle", "")).replaceFirst("^@", ""),
                shortened(typed.getOrDefault("name", "")),
                "rehearsal:" + name(),
                new Ticket(script, speed).write());
    }

    @Override
    public List<String> streams(Login login) {
        return List.of(STREAM);
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        long from = cursor == null ? 0 : Long.parseLong(cursor);
        Stage.Scene scene = stage.read(login.account(), Ticket.read(login.secret()), from);
        return new Batch(stream, scene.items(), String.valueOf(scene.last()), scene.more());
    }

    @Override
    public String sendKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        long account = login.account().id();
        if (outgoing.act() == Outgoing.Act.DELETION && outgoing.subject() != null) {
            replies.delete(account, outgoing.subject(), clock.instant());
        }
        replies.keep(account, remoteId(outgoing), outgoing, clock.instant());
        return new Delivery.Sent(remoteId(outgoing), null);
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return replies.has(login.account().id(), remoteId(outgoing))
                ? new Delivery.Sent(remoteId(outgoing), null)
                : new Delivery.NotSent("channel.rehearsal.never-came", null);
    }

    @Override
    public void forget(long account, String author, List<String> messages) {
        replies.forget(account, messages);
    }

    @Override
    public Counts counts(Login login) {
        Run run = stage.now(login.account().id());
        if (run == null) {
            return new Counts(0, 0);
        }
        List<Line> played = journal.after(run.account(), run.id(), 0, Integer.MAX_VALUE).stream()
                .map(each -> stage.script(run).lines().get(each.line()))
                .toList();
        long followers = played.stream()
                .filter(line -> line instanceof Line.Sign sign && sign.on() == null)
                .count();
        long posts = played.stream().filter(Line.Post.class::isInstance).count();
        return new Counts((int) followers, (int) posts + replies.posts(run.account()));
    }

    private static String remoteId(Outgoing outgoing) {
        return "desk/" + outgoing.key();
    }

    private static @Nullable Double speed(String typed) {
        try {
            double speed = Double.parseDouble(typed.strip());
            return speed > 0 && speed <= FASTEST ? speed : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static String shortened(String typed) {
        String clean = typed.strip();
        return clean.length() <= 80 ? clean : clean.substring(0, 80);
    }
}
