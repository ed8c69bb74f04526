package org.montgolfiere.channel.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;

/** Hands one mail to the SMTP server, and says for certain how that ended wherever that is certain. */
final class Departure {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final int SAID = 200;

    private final Settings settings;
    private final Wires wires;
    private final Instant now;

    Departure(Settings settings, Wires wires, Instant now) {
        this.settings = settings;
        this.wires = wires;
        this.now = now;
    }

    /** Signs in and goes again. */
    void knock() throws MessagingException {
        SMTPTransport transport = transport();
        connect(transport);
        close(transport);
    }

    /** @param copy whether a copy is to come back to our own address, unseen by others: it proves that it left */
    Delivery send(Writing writing, boolean copy) throws MessagingException {
        SMTPTransport transport = transport();
        connect(transport);
        try {
            return handOver(transport, writing, copy);
        } finally {
            close(transport);
        }
    }

    private Delivery handOver(SMTPTransport transport, Writing writing, boolean copy) throws MessagingException {
        InternetAddress self = new InternetAddress(settings.address());
        Address[] to = writing.getAllRecipients();
        Address[] all = copy ? Arrays.copyOf(to, to.length + 1) : to;
        if (copy) {
            all[to.length] = self;
        }
        try {
            transport.sendMessage(writing, all);
            return new Delivery.Sent(writing.id(), null);
        } catch (SendFailedException failed) {
            if (copy && !writing.leaving() && onlySelf(failed, self)) {
                return handOver(transport, writing, false);
            }
            return refused(failed, writing);
        } catch (MessagingException broken) {
            return broken(writing);
        }
    }

    /** An address that takes no mail can still send. */
    private static boolean onlySelf(SendFailedException failed, InternetAddress self) {
        Address[] invalid = failed.getInvalidAddresses();
        return invalid != null && invalid.length == 1 && self.equals(invalid[0]);
    }

    /** Once its words began to leave, only a whole answer of the server says that it did not take them. */
    private Delivery refused(SendFailedException failed, Writing writing) {
        int code = code(failed);
        if (code < 400 || code > 599) {
            return broken(writing);
        }
        if (code < 500) {
            return new Delivery.NotSent("channel.mail.not-now", now.plus(LATER));
        }
        Address[] invalid = failed.getInvalidAddresses();
        return invalid != null && invalid.length > 0 && !writing.leaving()
                ? new Delivery.NotSent("channel.mail.no-such-address:" + said(invalid[0].toString()), null)
                : new Delivery.NotSent("channel.mail.refused:" + said(failed.getMessage()), null);
    }

    private Delivery broken(Writing writing) {
        return writing.leaving()
                ? new Delivery.Unknown("channel.mail.no-answer")
                : new Delivery.NotSent("channel.mail.away", now.plus(SOON));
    }

    /** The server's last word: of several about addresses the gravest. */
    private static int code(MessagingException failed) {
        int code = failed instanceof SMTPSendFailedException sending ? sending.getReturnCode() : -1;
        for (Exception next = failed.getNextException(); next instanceof MessagingException; ) {
            if (next instanceof SMTPAddressFailedException address) {
                code = Math.max(code, address.getReturnCode());
            }
            next = ((MessagingException) next).getNextException();
        }
        return code;
    }

    private static String said(@Nullable String text) {
        String line = text == null ? "" : Headers.visible(text);
        return line.length() > SAID ? line.substring(0, SAID) : line;
    }

    private SMTPTransport transport() throws MessagingException {
        Properties properties = Wires.properties("smtp", wires);
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.localhost", settings.domain());
        properties.put("mail.smtp.from", settings.address());
        properties.put("mail.smtp.quitwait", "false");
        if (settings.grant() != null) {
            properties.put("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        return (SMTPTransport) Session.getInstance(properties).getTransport("smtp");
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        transport.connect(settings.smtp().host(), settings.smtp().port(), settings.user(), Postbox.password(settings));
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // what it took it has
        }
    }
}
