package org.montgolfiere.channel.mail;

import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.outside.Hosts;

/** Ways to the servers of mailboxes, with access that is good now. */
final class Mailboxes {

    private static final Duration CONNECTING = Duration.ofSeconds(40);
    private static final long SILENCE = 20_000;

    private final Hosts hosts;
    private final Seal seal;
    private final Grants grants;

    Mailboxes(Hosts hosts, Seal seal, Grants grants) {
        this.hosts = hosts;
        this.seal = seal;
        this.grants = grants;
    }

    Settings settings(Login login) {
        return grants.fresh(login);
    }

    /** @param within how long it stays open at most */
    Postbox open(Settings settings, Duration within) throws MessagingException {
        return Postbox.open(settings, imap(settings, within), SILENCE);
    }

    /** The same, to wait there for news as long as it is open. */
    Postbox listen(Settings settings, Duration within) throws MessagingException {
        return Postbox.open(settings, imap(settings, within), within.toMillis());
    }

    Departure departure(Settings settings, Duration within, Instant now) {
        return new Departure(settings, smtp(settings, within), now);
    }

    Wires imap(Settings settings, Duration within) {
        return new Wires(hosts, seal, settings.imap(), within);
    }

    Wires smtp(Settings settings, Duration within) {
        return new Wires(hosts, seal, settings.smtp(), within);
    }

    /** Knocks at both servers. */
    Connection connect(Settings typed) {
        Settings settings = grants.fresh(typed);
        String trouble = trouble(settings);
        return trouble == null
                ? new Connection.Made(
                        settings.address(),
                        settings.address(),
                        settings.name(),
                        "imap://" + settings.imap().host() + ":"
                                + settings.imap().port(),
                        settings.secret())
                : new Connection.Refused(trouble);
    }

    private @Nullable String trouble(Settings settings) {
        try (Postbox postbox = open(settings, CONNECTING)) {
            postbox.look(settings.folder());
            if (!settings.sent().isEmpty() && postbox.sent() == null) {
                return "channel.mail.no-folder:" + settings.sent();
            }
        } catch (FolderNotFoundException missing) {
            return "channel.mail.no-folder:" + settings.folder();
        } catch (MessagingException fault) {
            return Faults.words(fault, settings.imap());
        }
        try {
            departure(settings, CONNECTING, Instant.EPOCH).knock();
            return null;
        } catch (MessagingException fault) {
            return Faults.words(fault, settings.smtp());
        }
    }
}
