package org.montgolfiere.channel.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;

/**
 * Sends answers, and finds them again. All of it together takes less than two minutes, so that a doubt is looked into
 * once nothing can be on its way any more.
 */
final class Sending {

    private static final Duration LOOKING = Duration.ofSeconds(30);
    private static final Duration LEAVING = Duration.ofSeconds(50);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Mailboxes mailboxes;
    private final Clock clock;
    private final Predicate<String> isOfTheHouse;

    Sending(Mailboxes mailboxes, Clock clock, Predicate<String> isOfTheHouse) {
        this.mailboxes = mailboxes;
        this.clock = clock;
        this.isOfTheHouse = isOfTheHouse;
    }

    Delivery send(Login login, Outgoing outgoing) {
        if (outgoing.act() != Outgoing.Act.REPLY || outgoing.subject() == null) {
            return new Delivery.NotSent("channel.cannot", null);
        }
        try {
            Settings settings = mailboxes.settings(login);
            Question question = question(settings, outgoing.subject());
            if (question == null) {
                return new Delivery.NotSent("channel.mail.parent-gone", null);
            }
            if (isOfTheHouse.test(question.writer().getAddress())) {
                return new Delivery.NotSent("channel.mail.of-the-house", null);
            }
            Instant now = clock.instant();
            Writing writing = Writing.answer(settings, question, outgoing, now);
            boolean copy = !Guess.filesWhatIsSent(settings);
            return mailboxes.departure(settings, LEAVING, now).send(writing, copy);
        } catch (MessagingException fault) {
            return notBegun(Faults.trouble(fault, clock.instant()));
        } catch (NetworkTrouble.Away away) {
            return notBegun(away);
        }
    }

    /**
     * Found is sent. Not found is no proof of anything: servers file what they took under another name, in another folder,
     * under an id of their own, or later.
     */
    Delivery find(Login login, Outgoing outgoing) {
        Settings settings = mailboxes.settings(login);
        String id = Writing.id(settings, outgoing.key());
        try (Postbox postbox = mailboxes.open(settings, LOOKING)) {
            return postbox.find(id) == null
                    ? new Delivery.Unknown("channel.mail.not-seen")
                    : new Delivery.Sent(id, null);
        } catch (MessagingException fault) {
            throw Faults.trouble(fault, clock.instant());
        }
    }

    String tryItself(Login login) {
        Settings settings = mailboxes.settings(login);
        try {
            return Trial.run(
                    settings, mailboxes.imap(settings, LOOKING), mailboxes.smtp(settings, LOOKING), clock.instant());
        } catch (MessagingException fault) {
            return Faults.words(fault, settings.smtp());
        }
    }

    private @Nullable Question question(Settings settings, String id) throws MessagingException {
        try (Postbox postbox = mailboxes.open(settings, LOOKING)) {
            Message message = postbox.find(id);
            return message == null ? null : Question.of(id, message, settings);
        }
    }

    /** Trouble before the words began to leave: nothing was sent. */
    private Delivery notBegun(NetworkTrouble trouble) {
        if (trouble instanceof NetworkTrouble.Away) {
            return new Delivery.NotSent("channel.mail.away", clock.instant().plus(SOON));
        }
        throw trouble;
    }
}
