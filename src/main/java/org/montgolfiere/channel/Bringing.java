package org.montgolfiere.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import org.springframework.stereotype.Service;

/** Brings what came with a message: out of the account where its network carries files, else from its address. */
@Service
public class Bringing {

    /** What is fetched from an address, in bytes. */
    public static final int FETCHED = 8 << 20;

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final Accounts accounts;
    private final Networks networks;
    private final Logins logins;
    private final Outside outside;

    Bringing(Accounts accounts, Networks networks, Logins logins, Outside outside) {
        this.accounts = accounts;
        this.networks = networks;
        this.logins = logins;
        this.outside = outside;
    }

    /**
     * Never inside a transaction.
     *
     * @param message the network's id of it
     * @param position the place of the file among all that came with it
     */
    public Brought bring(long account, String message, int position, String url, long atMost) {
        Account found = accounts.find(account);
        if (found == null) {
            return new Brought.Missing("channel.unknown-account");
        }
        Network network = networks.of(found);
        return network.carries() ? carried(network, found, message, position, atMost) : fetched(url, atMost);
    }

    private Brought carried(Network network, Account account, String message, int position, long atMost) {
        Login login = account.state() == Account.State.CONNECTED ? logins.of(account) : null;
        if (login == null) {
            return new Brought.Missing("channel.disconnected");
        }
        try {
            return network.bring(login, message, position, atMost);
        } catch (NetworkTrouble.Revoked revoked) {
            accounts.revoked(login, revoked);
            return new Brought.Missing("channel.disconnected");
        } catch (NetworkTrouble passing) {
            return new Brought.Later();
        } catch (RuntimeException fault) {
            Trouble.log(account, "bringing a file of", fault);
            return new Brought.Missing("channel.file.broken");
        }
    }

    private Brought fetched(String url, long atMost) {
        if (!url.toLowerCase(Locale.ROOT).matches("https?://.+")) {
            return new Brought.Missing("channel.file.no-address");
        }
        try {
            int bytes = (int) Math.min(atMost, FETCHED);
            return answered(
                    outside.send(Request.get(URI.create(url)).within(WITHIN).atMost(bytes)));
        } catch (IllegalArgumentException unreadable) {
            return new Brought.Missing("channel.file.no-address");
        }
    }

    private static Brought answered(Answer answer) {
        return switch (answer) {
            case Answer.Reply reply when reply.good() -> here(reply.body());
            case Answer.Reply reply ->
                reply.status() >= 500 || reply.status() == 429
                        ? new Brought.Later()
                        : new Brought.Missing("channel.file.gone");
            case Answer.Refused _ -> new Brought.Missing("channel.file.barred");
            case Answer.TooLarge _ -> new Brought.TooLarge();
            case Answer.TimedOut _, Answer.Unreachable _ -> new Brought.Later();
        };
    }

    private static Brought here(byte[] body) {
        try {
            return new Brought.Here(
                    Objects.requireNonNull(Parcel.of(new ByteArrayInputStream(body), Integer.MAX_VALUE)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
