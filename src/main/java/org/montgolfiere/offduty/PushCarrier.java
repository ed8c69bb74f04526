package org.montgolfiere.offduty;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.montgolfiere.home.Settings;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Request;
import org.montgolfiere.people.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Web push (RFC 8030) to the browsers that a person chose. What is pushed says what happened and where, never a word of a
 * message; a push service may keep it until duty ends, and no longer.
 */
@Component
class PushCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(PushCarrier.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration WITHIN = Duration.ofSeconds(15);
    /** Whoever stops is not reached by what a push service kept; what it let go stands in the list of the desk. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int ANSWER = 16 << 10;

    private final PushSubscriptions subscriptions;
    private final PushKeys keys;
    private final Ways ways;
    private final PushServices services;
    private final MessageSource messages;
    private final URI desk;
    private final Clock clock;

    PushCarrier(
            PushSubscriptions subscriptions,
            PushKeys keys,
            Ways ways,
            PushServices services,
            MessageSource messages,
            Settings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.ways = ways;
        this.services = services;
        this.messages = messages;
        this.desk = settings.url();
        this.clock = clock;
    }

    @Override
    public void carry(Passed passed) {
        for (PushSubscriptions.Subscription subscription :
                subscriptions.of(passed.notice().person())) {
            if (ways.go(passed.id(), "push " + subscription.id())) {
                Thread.ofVirtual().name("push-" + passed.id()).start(() -> push(passed, subscription));
            }
        }
    }

    private void push(Passed passed, PushSubscriptions.Subscription subscription) {
        Ways.Addressee addressee =
                ways.addressee(passed.notice().person(), passed.notice().brand());
        if (addressee == null) {
            return;
        }
        Instant now = clock.instant();
        if (!now.isBefore(passed.until())) {
            return;
        }
        long seconds = life(now, passed.until(), longest());
        byte[] text = text(passed, addressee, now.plusSeconds(seconds));
        byte[] sealed = PushEncryption.seal(text, subscription.receiver());
        noted(services.send(request(passed, subscription.endpoint(), sealed, seconds)), passed, subscription);
    }

    /** How long a push service may keep one. A year on trial that keeps them longer must fail. */
    Duration longest() {
        return LONGEST;
    }

    /** In whole seconds: as long as it may, and never past the end. */
    static long life(Instant now, Instant until, Duration longest) {
        Duration left = Duration.between(now, until);
        return Math.max(0, Math.min(left.toSeconds(), longest.toSeconds()));
    }

    private Request request(Passed passed, URI endpoint, byte[] sealed, long seconds) {
        PushKeys.Own own = keys.own();
        boolean emergency = passed.notice().kind() == Notice.Kind.EMERGENCY;
        return Request.post(endpoint, "application/octet-stream", sealed)
                .header("Content-Encoding", "aes128gcm")
                .header("TTL", Long.toString(seconds))
                .header("Urgency", emergency ? "high" : "normal")
                .header("Authorization", Vapid.header(endpoint, desk, own.open(), own.secret(), clock.instant()))
                .within(WITHIN)
                .atMost(ANSWER);
    }

    private void noted(Answer answer, Passed passed, PushSubscriptions.Subscription subscription) {
        switch (answer) {
            case Answer.Reply reply when reply.good() -> passed.left().run();
            case Answer.Reply reply
            when reply.status() == 404 || reply.status() == 410 -> subscriptions.gone(subscription.id());
            case Answer.Reply reply -> LOG.warn("A push service answered {}", reply.status());
            case Answer.Failure failure -> LOG.warn("A push did not leave: {}", failure.why());
        }
    }

    /** What happened, of which brand, where to look, and until when it may be shown. */
    private byte[] text(Passed passed, Ways.Addressee addressee, Instant until) {
        String key = passed.notice().kind().key();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", passed.id());
        told.put("title", messages.getMessage(key, null, addressee.locale()));
        told.put("body", addressee.brand());
        told.put("address", passed.notice().about());
        told.put("until", until.toEpochMilli());
        return JSON.writeValueAsBytes(told);
    }
}
