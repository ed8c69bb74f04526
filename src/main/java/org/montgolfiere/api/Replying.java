package org.montgolfiere.api;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.home.Sha256;
import org.montgolfiere.outbound.Holding;
import org.montgolfiere.outbound.Outbox;
import org.montgolfiere.outbound.Reply;
import org.montgolfiere.outbound.Tray;
import org.montgolfiere.people.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a reply; asked for twice under one key, it is held once. */
@Component
class Replying {

    private final Outbox outbox;
    private final Tray tray;
    private final ReplyKeys keys;
    private final Clock clock;

    Replying(Outbox outbox, Tray tray, ReplyKeys keys, Clock clock) {
        this.outbox = outbox;
        this.tray = tray;
        this.keys = keys;
        this.clock = clock;
    }

    /** A reply that leaves at this moment, or would have. */
    record Held(long id, Instant leavesAt) {}

    /**
     * @param key the program's name for it; null: it has none
     * @throws Refused where it is not held; a key is free again then
     */
    @Transactional
    public Held reply(Member member, long conversation, String text, @Nullable String key) {
        if (key == null) {
            return hold(member, conversation, text);
        }
        byte[] hash = Sha256.of(text);
        ReplyKeys.Used used = keys.take(member.person(), key, conversation, hash, clock.instant());
        if (used == null) {
            Held held = hold(member, conversation, text);
            keys.fill(member.person(), key, held.id());
            return held;
        }
        if (!used.sameAs(conversation, hash)) {
            throw Refused.conflict("This Idempotency-Key was used for another reply.");
        }
        return asKept(member, used.reply());
    }

    private Held hold(Member member, long conversation, String text) {
        return switch (outbox.hold(member, Reply.of(conversation, text))) {
            case Holding.Held held -> asKept(member, held.id());
            case Holding.Refused(String why) -> throw Refused.because(Reason.of(why));
            case Holding.Stopped stopped -> throw Refused.because(Reason.of(stopped.written()));
        };
    }

    /** As the database keeps it, so that a repeated request is answered to the letter. */
    private Held asKept(Member member, long reply) {
        return new Held(reply, tray.find(member, reply).holdUntil());
    }
}
