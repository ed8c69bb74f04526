package org.montgolfiere.channel.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Keys;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;

/**
 * Looks whether something was posted: among what the account posted since the sending's key was made, and below what it
 * answers. It is known by its words, by what it answers and by when; no server keeps our key in sight. Where something
 * is there that only may be it, a person looks.
 */
final class Lookup {

    private static final Duration BY_THE_SAME_CLOCK = Duration.ofSeconds(5);
    private static final Duration BY_ANOTHER = Duration.ofMinutes(2);
    private static final int PAGES = 10;

    private final Agent agent;
    private final Outgoing outgoing;
    private final String core;
    private boolean doubtful;

    Lookup(Agent agent, Outgoing outgoing) {
        this.agent = agent;
        this.outgoing = outgoing;
        this.core = Texts.core(Texts.unaddressed(outgoing.text()));
    }

    Delivery find() {
        Status found = amongOwn();
        if (found == null && outgoing.subject() != null) found = below(outgoing.subject());
        if (found != null) {
            return new Delivery.Sent(found.id(), found.url());
        }
        return doubtful ? new Delivery.Unknown("channel.mastodon.not-sure") : Deliveries.notThere(agent.now());
    }

    private @Nullable Status amongOwn() {
        String older = null;
        for (int page = 0; page < PAGES; page++) {
            Call call = Call.get(Own.path(agent), "exclude_reblogs", "true", "limit", "40", "max_id", older);
            Reply.Good reply = agent.read(call);
            List<Status> own = statuses(reply.body());
            Instant since = since(reply.ahead());
            Status found =
                    own.stream().filter(each -> is(each, since)).findFirst().orElse(null);
            String last = own.isEmpty() ? null : own.getLast().id();
            boolean before =
                    own.stream().anyMatch(each -> each.at() != null && each.at().isBefore(since));
            if (found != null || before || last == null || last.equals(older)) {
                return found;
            }
            older = last;
        }
        throw Agent.trouble(new Reply.Broken("more own posts than are looked through", false));
    }

    /** Not every server lists what is not for everybody among the account's own. */
    private @Nullable Status below(String subject) {
        Reply reply = agent.ask(Call.get("/api/v1/statuses/" + subject + "/context"));
        if (reply instanceof Reply.Refused) {
            return null;
        }
        if (!(reply instanceof Reply.Good good)) {
            throw Agent.trouble(reply);
        }
        Instant since = since(good.ahead());
        return statuses(good.body().path("descendants")).stream()
                .filter(each -> is(each, since))
                .findFirst()
                .orElse(null);
    }

    /** @throws org.montgolfiere.channel.NetworkTrouble where it is no list: nothing may be made of that */
    private List<Status> statuses(JsonNode list) {
        if (!list.isArray()) {
            throw Agent.trouble(new Reply.Broken("posts that are no list", false));
        }
        return list.valueStream()
                .map(each -> Status.of(each, agent.address()))
                .<Status>mapMulti((status, kept) -> {
                    if (status != null) kept.accept(status);
                })
                .toList();
    }

    /** When the key was made, by the server's clock. */
    private Instant since(@Nullable Duration ahead) {
        Instant made = Keys.moment(outgoing.key());
        return ahead == null ? made.minus(BY_ANOTHER) : made.plus(ahead).minus(BY_THE_SAME_CLOCK);
    }

    /** Its words are ours, letter by letter; one whose words are nearly so was perhaps dressed by its server. */
    private boolean is(Status status, Instant since) {
        boolean inPlace = status.by(agent.me())
                && Objects.equals(status.parent(), outgoing.subject())
                && status.at() != null
                && !status.at().isBefore(since);
        if (!inPlace) {
            return false;
        }
        String said = Texts.core(Texts.unaddressed(status.words()));
        boolean same = !core.isEmpty() && said.equals(core);
        doubtful |= !same && (core.isEmpty() ? said.isEmpty() && pictures(status) : Texts.alike(said, core));
        return same;
    }

    private boolean pictures(Status status) {
        return status.media().stream()
                        .filter(each -> each.kind() == Media.Kind.IMAGE)
                        .count()
                == outgoing.pictures().size();
    }
}
