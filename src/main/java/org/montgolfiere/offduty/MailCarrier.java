package org.montgolfiere.offduty;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mail to the desk's own people, as far as each chose it: what happened and where, never a word of a message. */
@Component
class MailCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);

    private final MailServer server;
    private final Ways ways;
    private final MessageSource messages;
    private final URI desk;
    private final Clock clock;

    MailCarrier(MailServer server, Ways ways, MessageSource messages, Settings settings, Clock clock) {
        this.server = server;
        this.ways = ways;
        this.messages = messages;
        this.desk = settings.url();
        this.clock = clock;
    }

    @Override
    public void carry(Passed passed) {
        if (!server.isNamed()) {
            return;
        }
        Ways.Addressee addressee =
                ways.addressee(passed.notice().person(), passed.notice().brand());
        if (addressee != null && wants(addressee, passed.notice()) && ways.go(passed.id(), "mail")) {
            Thread.ofVirtual().name("mail-" + passed.id()).start(() -> send(passed, addressee));
        }
    }

    private static boolean wants(Ways.Addressee addressee, Notice notice) {
        return switch (addressee.mail()) {
            case NONE -> false;
            case DIGEST -> notice.kind() == Notice.Kind.DIGEST;
            case ALL -> true;
        };
    }

    private void send(Passed passed, Ways.Addressee addressee) {
        Instant now = clock.instant();
        if (!now.isBefore(passed.until())) {
            return;
        }
        try {
            server.send(letter(passed.notice(), addressee), now);
            passed.left().run();
        } catch (MessagingException failed) {
            LOG.warn("A mail did not leave: {}", failed.getClass().getSimpleName());
        }
    }

    private MailServer.Letter letter(Notice notice, Ways.Addressee to) {
        String what = say(to, notice.kind().key());
        String text = say(to, "offduty.mail", to.name(), what, to.brand(), desk + notice.about(), desk + "/me/reach");
        return new MailServer.Letter(to.email(), what + " · " + to.brand(), text);
    }

    private String say(Ways.Addressee to, String key, Object... arguments) {
        return messages.getMessage(key, arguments, to.locale());
    }
}
