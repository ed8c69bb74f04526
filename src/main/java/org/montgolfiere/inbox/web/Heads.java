package org.montgolfiere.inbox.web;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Queue;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Component;

/** Composes the head of a thread. */
@Component
class Heads {

    private final Desk desk;
    private final Lists lists;
    private final Queue queue;

    Heads(Desk desk, Lists lists, Queue queue) {
        this.queue = queue;
        this.desk = desk;
        this.lists = lists;
    }

    Head of(Page page, Member member, long id, Asked asked) {
        Row row = desk.row(member, id);
        Conversation conversation = row.conversation();
        Long assignee = conversation.assignee();
        return new Head(
                conversation,
                new Lines(page, member.person()).who(conversation),
                says(page, row, lists.voice(conversation.account())),
                new Reasons(page.words()).line(row),
                row.assigneeName(),
                assignee != null && assignee == member.person(),
                assignee == null || assignee == member.person() || member.leads(),
                queue.weight(conversation) > 0,
                Snoozes.of(page.words()),
                asked.written());
    }

    private static String says(Page page, Row row, Voice voice) {
        String sight = page.say(row.conversation().isPrivate() ? "inbox.private" : "inbox.public");
        String handle = handle(row.conversation().contact());
        String where = page.say("inbox.on", voice.at(), voice.networkName(page));
        return handle == null ? where + " · " + sight : handle + " · " + where + " · " + sight;
    }

    private static @Nullable String handle(@Nullable Contact contact) {
        return contact == null || contact.handle().isBlank() ? null : at(contact);
    }

    /** An e-mail address as it is, any other with its @. */
    private static String at(Contact contact) {
        boolean whole = contact.handle().startsWith("@") || contact.network().equals("mail");
        return whole ? contact.handle() : "@" + contact.handle();
    }
}
