package org.montgolfiere.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Hook;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.outside.Outside;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Telegram, through a bot: https://core.telegram.org/bots/api. */
@Component
class Telegram implements Network {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration WAITS = Duration.ofSeconds(20);
    private static final int LINES = 16;

    private final Api api;
    private final Hooks hooks;
    private final Webhook webhook;
    private final Semaphore lines = new Semaphore(LINES);
    private final Duration waits;
    private final Clock clock;

    @Autowired
    Telegram(Outside outside, Hooks hooks, Clock clock) {
        this(outside, hooks, clock, Duration.ofSeconds(15), WAITS);
    }

    /** @param within how long a call may take @param waits how long a line is held open for what comes */
    Telegram(Outside outside, Hooks hooks, Clock clock, Duration within, Duration waits) {
        this.api = new Api(outside, clock, within);
        this.hooks = hooks;
        this.webhook = new Webhook(hooks);
        this.clock = clock;
        this.waits = waits;
    }

    @Override
    public String name() {
        return "telegram";
    }

    /** No call carries a key, and a bot cannot list what it wrote. */
    @Override
    public Certainty certainty(Outgoing.Act act) {
        return switch (act) {
            case LIKE, DELETION -> Certainty.KEYED;
            case REPLY, POST, QUOTE, REPOST, HIDE, MUTE, BLOCK, REPORT -> Certainty.BLIND;
        };
    }

    @Override
    public Limits limits() {
        return new Limits(Answering.LONGEST, 0, 0, 0);
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.LIKE, Ability.DELETE);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("token", Field.Kind.SECRET, true, ""),
                new Field("server", Field.Kind.ADDRESS, false, Signing.SERVER, true));
    }

    @Override
    public Connection connect(Map<String, String> typed) {
        return new Signing(api, hooks).connect(typed);
    }

    /** The line is taken up again at once. */
    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public List<String> streams(Login login) {
        Session session = Session.parse(login.secret());
        boolean called = session.hook() != null
                || webhook.isDue(session, clock.instant())
                || hooks.unread(login.account().id());
        return called ? List.of(Updates.STREAM, Hooks.STREAM) : List.of(Updates.STREAM);
    }

    @Override
    public Hook hook() {
        return webhook;
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        Bot bot = new Bot(api, login);
        return switch (stream) {
            case Updates.STREAM -> new Updates(bot, webhook, lines, waits).read(cursor);
            case Hooks.STREAM -> {
                Understanding understanding = new Understanding(bot);
                yield hooks.read(
                        login.account().id(),
                        cursor,
                        body -> understanding.safely(Objects.requireNonNull(Json.object(body))));
            }
            default -> throw new IllegalArgumentException("telegram has no stream " + stream);
        };
    }

    @Override
    public String sendKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        Bot bot = new Bot(api, login);
        return switch (outgoing.act()) {
            case REPLY -> new Answering(bot).reply(outgoing);
            case DELETION -> new Gestures(bot).delete(outgoing);
            case LIKE -> new Gestures(bot).like(outgoing);
            case POST, QUOTE, REPOST, HIDE, MUTE, BLOCK, REPORT -> new Delivery.NotSent("channel.cannot", null);
        };
    }

    /** What can be doubtful here is done again without harm. */
    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return certainty(outgoing.act()) == Certainty.KEYED
                ? new Delivery.NotSent("channel.telegram.once-more", clock.instant())
                : new Delivery.Unknown("channel.blind");
    }

    @Override
    public void leave(Login login) {
        webhook.leave(new Bot(api, login));
    }

    @Override
    public void forget(long account, String author, List<String> messages) {
        hooks.forget(account, body -> People.wrote(author, Json.object(body)));
    }

    @Override
    public boolean triesItself() {
        return true;
    }

    @Override
    public String trialWords() {
        return "channel.telegram.trial-explain";
    }

    @Override
    public List<String> tryItself(Login login) {
        return List.of(new Trial(new Bot(api, login)).run());
    }

    @Override
    public @Nullable Counts counts(Login login) {
        return null;
    }
}
