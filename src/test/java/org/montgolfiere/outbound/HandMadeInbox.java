package org.montgolfiere.outbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Answered;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;

/** One conversation with one message in it, and a note of everything that it is told. */
final class HandMadeInbox implements Inbox {

    static final Instant ASKED = Instant.parse("2026-03-10T08:00:00Z");

    final List<Answered> answered = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    final List<String> trail = new ArrayList<>();
    final long conversation;
    final long brand;
    final long account;
    boolean isPrivate;
    boolean gone;
    boolean ours;
    int outgoing;

    HandMadeInbox(long conversation, long brand, long account) {
        this.conversation = conversation;
        this.brand = brand;
        this.account = account;
    }

    @Override
    public Conversation conversation(Member member, long id) {
        boolean seen = id == conversation
                && member.brand() == brand
                && member.readsDesk()
                && (!isPrivate || member.readsPrivate());
        if (!seen) {
            throw new NotFound();
        }
        return new Conversation(
                id,
                brand,
                account,
                "thread",
                null,
                isPrivate,
                Conversation.State.OPEN,
                null,
                null,
                ASKED,
                ASKED,
                ASKED,
                1,
                outgoing,
                1);
    }

    @Override
    public Conversation hold(Member member, long id) {
        return conversation(member, id);
    }

    @Override
    public @Nullable Target answerable(Member member, long id, @Nullable Long account) {
        return message(member, 1);
    }

    @Override
    public Target message(Member member, long message) {
        return new Target(
                message,
                conversation,
                account,
                "their-message",
                ours,
                gone,
                "did:post:claire",
                "@claire",
                List.of(),
                null,
                ASKED,
                null);
    }

    @Override
    public void answered(Answered one) {
        answered.add(one);
    }

    @Override
    public void deleted(long account, String remoteId, Instant at) {
        deleted.add(remoteId);
    }

    @Override
    public void noted(long conversation, @Nullable Long actor, String kind, Map<String, ?> detail) {
        trail.add(kind);
    }
}
