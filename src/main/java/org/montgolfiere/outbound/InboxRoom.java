package org.montgolfiere.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.inbox.Answered;
import org.montgolfiere.inbox.Answers;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.Traces;
import org.montgolfiere.people.Member;
import org.springframework.stereotype.Component;

/** Asks the inbox. */
@Component
class InboxRoom implements Inbox {

    private final Desk desk;
    private final Answers answers;
    private final Traces traces;
    private final Inlet inlet;
    private final Accounts accounts;

    InboxRoom(Desk desk, Answers answers, Traces traces, Inlet inlet, Accounts accounts) {
        this.desk = desk;
        this.answers = answers;
        this.traces = traces;
        this.inlet = inlet;
        this.accounts = accounts;
    }

    @Override
    public Conversation conversation(Member member, long id) {
        return desk.conversation(member, id);
    }

    @Override
    public Conversation hold(Member member, long id) {
        return desk.hold(member, id);
    }

    @Override
    public @Nullable Target answerable(Member member, long conversation, @Nullable Long account) {
        Entry.Said said = desk.answerable(member, conversation, account);
        return said == null ? null : target(said);
    }

    @Override
    public Target message(Member member, long message) {
        return target(desk.message(member, message));
    }

    @Override
    public void answered(Answered answered) {
        answers.answered(answered);
    }

    /** Through the one door in, as if the network had told of it. */
    @Override
    public void deleted(long account, String remoteId, Instant at) {
        Account found = accounts.find(account);
        if (found != null) {
            inlet.take(found, new Batch("own", List.of(new Incoming.Deletion(remoteId, at)), null, false));
        }
    }

    @Override
    public void noted(long conversation, @Nullable Long actor, String kind, Map<String, ?> detail) {
        traces.add(conversation, actor, kind, detail);
    }

    private Target target(Entry.Said said) {
        Contact contact = said.contact();
        return new Target(
                said.id(),
                said.home(),
                said.account(),
                said.remoteId(),
                said.ours(),
                said.deletedAt() != null || !said.named(),
                contact == null ? "" : contact.remoteId(),
                contact == null ? "" : contact.handle(),
                said.media(),
                said.url(),
                said.at(),
                answersTo(said));
    }

    private static @Nullable String answersTo(Entry.Said said) {
        return said.beside().remarks().stream()
                .map(Reason::of)
                .filter(remark -> remark.key().equals(Incoming.Beside.ANSWERS_TO))
                .map(Reason::argument)
                .findFirst()
                .orElse(null);
    }
}
