package org.montgolfiere.outbound.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Placeholders;
import org.montgolfiere.inbox.SavedReplies;
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

    Composers(Accounts accounts, Outlet outlet, SavedReplies replies, People people, Tray tray) {
        this.accounts = accounts;
        this.outlet = outlet;
        this.replies = replies;
        this.people = people;
        this.tray = tray;
    }

    Composer of(Member member, Conversation conversation) {
        Account account = account(conversation.account());
        Contact contact = conversation.contact();
        return new Composer(
                conversation.id(),
                account,
                contact == null ? "" : contact.name(),
                tray.draft(member, conversation.id()),
                outlet.network(account.id()).limits(),
                conversation.outgoing(),
                replies.all(member),
                refused(member, account),
                null,
                false);
    }

    /** A saved reply with what is known of this conversation filled in; what is not stays in braces. */
    String filled(Member member, Conversation conversation, long reply) {
        Contact contact = conversation.contact();
        Map<String, String> known = Map.of(
                "contact.name",
                contact == null ? "" : contact.name(),
                "contact.handle",
                contact == null ? "" : contact.handle(),
                "me.name",
                member.name(),
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
