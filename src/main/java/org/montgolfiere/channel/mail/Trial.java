package org.montgolfiere.channel.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.montgolfiere.channel.Delivery;

/** A mail to oneself: sent by SMTP, looked for by IMAP. */
final class Trial {

    /** What the ids of such mails begin with; they are no messages to the brand. */
    static final String PREFIX = "montgolfiere-trial-";

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LOOKS = 20;

    private Trial() {}

    /** @return how it went, as a message key with its argument after a colon */
    static String run(Settings settings, Wires imap, Wires smtp, Instant now) throws MessagingException {
        String id = PREFIX + UUID.randomUUID() + "@" + settings.domain();
        Writing writing = Writing.trial(settings, id, "Montgolfière ✓", now);
        long begun = System.nanoTime();
        return switch (new Departure(settings, smtp, now).send(writing, false)) {
            case Delivery.NotSent(String why, Instant again) -> why;
            case Delivery.Unknown(String why) -> why;
            case Delivery.Sent sent -> awaited(settings, imap, id, begun);
        };
    }

    private static String awaited(Settings settings, Wires imap, String id, long begun) throws MessagingException {
        try (Postbox postbox = Postbox.open(settings, imap, 30_000)) {
            for (int looks = 0; looks < LOOKS; looks++) {
                if (postbox.find(settings.folder(), id) != null) {
                    long seconds = Math.max(
                            1, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
                    return "channel.mail.trial-back:" + seconds;
                }
                Thread.sleep(PAUSE);
            }
            return "channel.mail.trial-under-way";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "channel.mail.trial-under-way";
        }
    }
}
