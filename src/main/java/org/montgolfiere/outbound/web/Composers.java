package org.montgolfiere.outbound.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Placeholders;
import org.montgolfiere.inbox.SavedReplies;
import org.montgolfiere.outbound.Inbox;
import org.montgolfiere.outbound.Tray;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Component;

/** Sets up composers, and fills saved replies. */
@Component
class Composers {

    private final Accounts accounts;
    private final Outlet outlet;
    private final SavedReplies replies;
    private final People people;
    private final Tray tray;
    private final Inbox inbox;

    Composers(Accounts accounts, Outlet outlet, SavedReplies replies, People people, Tray tray, Inbox inbox) {
        this.accounts = accounts;
        this.outlet = outlet;
        this.replies = replies;
        this.people = people;
        this.tray = tray;
        this.inbox = inbox;
    }

    /** For the latest of theirs. */
    Composer of(Member member, Conversation conversation) {
        return of(member, conversation, inbox.answerable(member, conversation.id(), null), null);
    }

    /** For this message, to be answered or quoted. @throws NotFound when it is not in the conversation */
    Composer of(Member member, Conversation conversation, long message, boolean quotes) {
        Inbox.Target target = inbox.message(member, message);
        if (inbox.conversation(member, target.home()).id() != conversation.id()) {
            throw new NotFound();
        }
        return of(member, conversation, target, new Composer.Aim(message, quotes, at(target.author())));
    }

    private Composer of(
            Member member, Conversation conversation, Inbox.@Nullable Target target, Composer.@Nullable Aim aim) {
        Account account = account(target == null ? conversation.account() : target.account());
        Contact contact = conversation.contact();
        return new Composer(
                conversation.id(),
                account,
                contact == null ? "" : contact.name(),
                aim,
                tray.draft(member, conversation.id()),
                outlet.network(account.id()).limits(),
                conversation.outgoing(),
                replies.all(member),
                refused(member, account),
                null,
                UUID.randomUUID(),
                false);
    }

    private static String at(String handle) {
        return handle.isEmpty() || handle.startsWith("@") ? handle : "@" + handle;
    }

    /** A saved reply with what is known of this conversation filled in; what is not stays in braces. */
    String filled(Member member, Conversation conversation, long reply) {
        Contact contact = conversation.contact();
        Map<String, String> known = Map.of(
                "contact.name",
                contact == null ? "" : contact.name(),
                "contact.handle",
                contact == null ? "" : contact.handle(),
                "person.name",
                member.name(),
                "account.name",
                account(conversation.account()).name(),
                "brand.name",
                people.brand(member.brand()).name());
        return Placeholders.fill(replies.one(member, reply).text(), known).text();
    }

    Account account(long id) {
        Account account = accounts.find(id);
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }

    private @Nullable String refused(Member member, Account account) {
        if (!people.mayWrite(member, null)) {
            return "outbound.refused.may-not";
        }
        return account.state() == Account.State.CONNECTED ? null : "outbound.refused.account";
    }
}
