package org.montgolfiere;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import javax.crypto.KeyAgreement;
import org.jspecify.annotations.Nullable;

/** What no room may do: write to people, or seal a push for them, past the gate. */
public final class LeakyMail {

    public void send(MimeMessage message) throws MessagingException {
        Transport.send(message);
    }

    public @Nullable KeyAgreement push;
}
