package org.montgolfiere.outbound.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Placeholders;
import org.montgolfiere.inbox.SavedReplies;
import org.montgolfiere.inbox.storms.Storms;
import org.montgolfiere.outbound.Circle;
import org.montgolfiere.outbound.Inbox;
import org.montgolfiere.outbound.Places;
import org.montgolfiere.outbound.TopicAnswer;
import org.montgolfiere.outbound.TopicAnswers;
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
    private final Places places;
    private final TopicAnswers answers;
    private final Storms storms;
    private final Clock clock;

    Composers(
            Accounts accounts,
            Outlet outlet,
            SavedReplies replies,
            People people,
            Tray tray,
            Inbox inbox,
            Places places,
            TopicAnswers answers,
            Storms storms,
            Clock clock) {
        this.accounts = accounts;
        this.outlet = outlet;
        this.replies = replies;
        this.people = people;
        this.tray = tray;
        this.inbox = inbox;
        this.places = places;
        this.answers = answers;
        this.storms = storms;
        this.clock = clock;
    }

    /** For the latest of theirs. */
    Composer of(Member member, Conversation conversation) {
        return of(member, conversation, (Long) null);
    }

    /**
     * For the latest of theirs that this voice received: what one began as one account does not become another's.
     *
     * @param voice null: that of the latest message
     */
    Composer of(Member member, Conversation conversation, @Nullable Long voice) {
        Inbox.Target target = inbox.answerable(member, conversation.id(), voice);
        long account = voice != null ? voice : target == null ? conversation.account() : target.account();
        return of(member, conversation, account, target, null);
    }

    /** For this message, to be answered or quoted. @throws NotFound when it is not in the conversation */
    Composer of(Member member, Conversation conversation, long message, boolean quotes) {
        Inbox.Target target = inbox.message(member, message);
        if (inbox.conversation(member, target.home()).id() != conversation.id()) {
            throw new NotFound();
        }
        return of(
                member, conversation, target.account(), target, new Composer.Aim(message, quotes, at(target.author())));
    }

    private Composer of(
            Member member,
            Conversation conversation,
            long voice,
            Inbox.@Nullable Target target,
            Composer.@Nullable Aim aim) {
        Account account = account(voice);
        if (account.brand() != member.brand()) {
            throw new NotFound();
        }
        Contact contact = conversation.contact();
        Limits limits = outlet.limits(account.id());
        return new Composer(
                conversation.id(),
                account,
                contact == null ? "" : contact.name(),
                target == null ? null : target.answersTo(),
                aim,
                tray.draft(member, conversation.id()),
                limits,
                Circle.choices(limits.audiences(), conversation.isPrivate()),
                Manner.USUAL,
                conversation.outgoing(),
                replies.all(member),
                answers.proposal(member, conversation.id()),
                storms.toTake(member),
                refused(member, account),
                null,
                UUID.randomUUID(),
                false,
                clock.instant(),
                null,
                false);
    }

    private static String at(String handle) {
        return handle.isEmpty() || handle.startsWith("@") ? handle : "@" + handle;
    }

    /** A saved reply with what is known of this conversation filled in; what is not stays in braces. */
    String filled(Member member, Conversation conversation, long reply) {
        Map<String, String> known = places.of(member, conversation);
        return Placeholders.fill(replies.one(member, reply).text(), known).text();
    }

    /** A line to take in a storm, by its place; an empty text where it is not validated any more. */
    String lineToTake(Member member, int place) {
        List<String> lines = storms.toTake(member);
        return place >= 0 && place < lines.size() ? lines.get(place) : "";
    }

    /** What the conversation's topic was answered with, filled likewise. */
    String answered(Member member, Conversation conversation, long answer) {
        TopicAnswer proposed = answers.one(member, answer);
        int way = (int) (conversation.id() % proposed.ways().size());
        return Placeholders.fill(proposed.ways().get(way), places.of(member, conversation))
                .text();
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
        if (account.state() != Account.State.CONNECTED) {
            return "outbound.refused.account";
        }
        return outlet.network(account.id()).answers() ? null : "outbound.refused.listens-only";
    }
}
