package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.core.JacksonException;

/** Tells X where to call for an account, and looks once a day whether it still does; {@link Subscriptions} says for what. */
final class Doors {

    static final String STREAM = "door";
    private static final Duration DAY = Duration.ofDays(1);

    private final Agent agent;
    private final Hooks hooks;
    private final Account account;
    private final Webhooks webhooks;

    Doors(Agent agent, Hooks hooks, Account account) {
        this.agent = agent;
        this.hooks = hooks;
        this.account = account;
        this.webhooks = new Webhooks(agent::askAsApp, hooks, account.id());
    }

    /**
     * What was done last.
     *
     * @param webhook X's id of it
     * @param since of which connection
     * @param looked when it was last found to be well; the epoch: not since it was made
     */
    private record Kept(@Nullable String webhook, Instant since, Instant looked) {}

    /** What X made is noted before anything hangs on it. */
    Batch read(@Nullable String cursor) {
        Kept kept = parse(cursor);
        Instant now = agent.now();
        if (kept != null && kept.looked().plus(DAY).isAfter(now)) {
            return new Batch(STREAM, List.of(), null, false);
        }
        String webhook = kept == null ? null : kept.webhook();
        boolean tried = kept != null && kept.looked().equals(Instant.EPOCH);
        if (webhook == null || !works(webhook, tried)) {
            return batch(new Kept(opened(), agent.session().since(), Instant.EPOCH), !tried);
        }
        new Subscriptions(agent, webhook).complete();
        return batch(new Kept(webhook, agent.session().since(), now), false);
    }

    private static Batch batch(Kept next, boolean more) {
        return new Batch(STREAM, List.of(), Json.MAPPER.writeValueAsString(next), more);
    }

    /**
     * Where X had no answer to its challenge lately, it asks again.
     *
     * @param tried whether it was made just now: another would fare no better
     */
    private boolean works(String webhook, boolean tried) {
        if (webhooks.works(webhook)) {
            return true;
        }
        boolean there = webhooks.challenge(webhook);
        boolean works = there && webhooks.works(webhook);
        if (there && !works && tried) {
            throw new NetworkTrouble.Away("channel.x.webhook-unproved", null);
        }
        return works;
    }

    /** What this account has from before, known or lost, makes room first. */
    private String opened() {
        webhooks.deleteOurs();
        return webhooks.make(hooks.open(account));
    }

    /** @return null: it was never done for this connection */
    private @Nullable Kept parse(@Nullable String cursor) {
        try {
            Kept kept = cursor == null ? null : Json.MAPPER.readValue(cursor, Kept.class);
            return kept != null && kept.since().equals(agent.session().since()) ? kept : null;
        } catch (JacksonException foreign) {
            return null;
        }
    }
}
