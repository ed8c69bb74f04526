package org.montgolfiere.channel;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.HomeFailure;
import org.montgolfiere.home.Vault;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Connecting where a network's own page asks the person first. What waits for their answer lies sealed on the desk for an
 * hour; they take its name along, and it opens for them alone.
 */
@Service
public class Handshakes {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final Accounts accounts;
    private final Networks networks;
    private final HandshakeRows rows;
    private final Vault vault;
    private final Clock clock;

    Handshakes(Accounts accounts, Networks networks, HandshakeRows rows, Vault vault, Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** Whose handshake it is. @param account the one that is connected again; null: a new one */
    public record Wish(
            long brand,
            String network,
            int colour,
            @Nullable Long account,
            long person) {}

    /** How far it is. */
    public sealed interface Step {
        record Over(Accounts.Connecting outcome) implements Step {}

        /**
         * @param page where the person allows it
         * @param codePage the same, giving a code; null: there is none
         * @param token of this handshake
         */
        record Asked(URI page, @Nullable URI codePage, String token) implements Step {}
    }

    private record Kept(
            Wish wish, String pending, URI page, @Nullable URI codePage) {}

    /** @param typed by the names of {@link Network#fields} @param back where the network's page sends the person */
    public Step begin(Wish wish, Map<String, String> typed, URI back) {
        Network network = networks.find(wish.network());
        if (network == null) {
            return new Step.Over(new Accounts.Connecting.Refused("channel.unknown-network"));
        }
        Network.Connection first = Accounts.signIn(network, typed, each -> network.connect(each, back));
        if (!(first instanceof Network.Connection.Authorise(URI page, var codePage, String pending))) {
            return new Step.Over(end(wish, first));
        }
        Kept kept = new Kept(wish, pending, page, codePage);
        return asked(kept, keep(kept));
    }

    /** What a handshake is about; null: it is none of this person's, or it waited for too long. */
    public @Nullable Wish wish(long person, String token) {
        Kept kept = open(person, token);
        return kept == null ? null : kept.wish();
    }

    /** The step that waits for the person, to be shown again; null as above. */
    public Step.@Nullable Asked asked(long person, String token) {
        Kept kept = open(person, token);
        return kept == null ? null : asked(kept, token);
    }

    /** @param code what the network's page gave @param byHand whether the person brought it back themselves */
    public Accounts.Connecting finish(long person, String token, String code, boolean byHand) {
        Kept kept = open(person, token);
        Network network = kept == null ? null : networks.find(kept.wish().network());
        if (kept == null || network == null) {
            return new Accounts.Connecting.Refused("channel.handshake-over");
        }
        Network.Connection made = Accounts.untroubled(() -> network.finish(kept.pending(), code.strip(), byHand));
        Accounts.Connecting outcome = end(kept.wish(), made);
        if (outcome instanceof Accounts.Connecting.Connected) rows.forget(UUID.fromString(token));
        return outcome;
    }

    private static Step.Asked asked(Kept kept, String token) {
        String joint = kept.page().getRawQuery() == null ? "?" : "&";
        return new Step.Asked(URI.create(kept.page() + joint + "state=" + token), kept.codePage(), token);
    }

    private Accounts.Connecting end(Wish wish, Network.Connection connection) {
        Long id = wish.account();
        if (id == null) {
            return accounts.connected(wish.brand(), wish.network(), wish.colour(), connection);
        }
        Account account = accounts.find(id);
        return account == null
                ? new Accounts.Connecting.Refused("channel.unknown-account")
                : accounts.connectedAgain(account, connection);
    }

    private String keep(Kept kept) {
        UUID id = UUID.randomUUID();
        byte[] sealed = vault.seal(purpose(id), JSON.writeValueAsString(kept));
        rows.keep(id, kept.wish().person(), sealed, clock.instant(), PATIENCE);
        return id.toString();
    }

    private @Nullable Kept open(long person, String token) {
        try {
            UUID id = UUID.fromString(token);
            boolean whole = id.toString().equals(token); // others are read too, such as one without its first zero
            byte[] sealed = whole ? rows.find(id, person, clock.instant()) : null;
            return sealed == null ? null : JSON.readValue(vault.openText(purpose(id), sealed), Kept.class);
        } catch (IllegalArgumentException | HomeFailure | JacksonException foreign) {
            return null;
        }
    }

    private static String purpose(UUID id) {
        return "handshake:" + id;
    }
}
