package org.montgolfiere.inbox.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.Filter;
import org.montgolfiere.inbox.Merge;
import org.montgolfiere.inbox.MessagePart;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.inbox.ThreadPart;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Composes an open conversation out of what the inbox knows and what the rooms above add. */
@Component
class Openings {

    private static final int MESSAGES = 50;
    private static final int BEFORE = 8;

    private final Desk desk;
    private final Lists lists;
    private final Heads heads;
    private final Merge merge;
    private final ObjectProvider<ThreadPart> parts;
    private final ObjectProvider<MessagePart> messageParts;

    Openings(
            Desk desk,
            Lists lists,
            Heads heads,
            Merge merge,
            ObjectProvider<ThreadPart> parts,
            ObjectProvider<MessagePart> messageParts) {
        this.desk = desk;
        this.lists = lists;
        this.heads = heads;
        this.merge = merge;
        this.parts = parts;
        this.messageParts = messageParts;
    }

    Opened open(Page page, Member member, long id, Asked asked, @Nullable String before) {
        Conversation conversation = desk.conversation(member, id);
        Entry.Thread thread = desk.thread(member, id, before, MESSAGES);
        return new Opened(
                heads.of(page, member, id, asked),
                parts(ThreadPart.Place.TOP, page, member, conversation),
                talk(page, member, conversation, thread.entries(), thread.entries(), null, newest(thread, page)),
                thread.earlier(),
                parts(ThreadPart.Place.MENU, page, member, conversation),
                parts(ThreadPart.Place.PENDING, page, member, conversation),
                parts(ThreadPart.Place.FOOT, page, member, conversation),
                side(page, member, conversation));
    }

    /** What came since a place, to be put below what is shown; and what changed among it. */
    Talk news(Page page, Member member, long id, Place place) {
        Conversation conversation = desk.conversation(member, id);
        List<Entry> entries = desk.thread(member, id, null, MESSAGES).entries();
        List<Entry> missed = entries.stream().filter(place::misses).toList();
        Place next = missed.isEmpty() ? place : Place.of(entries, place.until());
        Talk talk = talk(page, member, conversation, entries, missed, place.until(), next);
        List<Item> changed = entries.stream()
                .filter(place::isOutdated)
                .map(items(page, member)::item)
                .toList();
        return talk.with(changed);
    }

    Side side(Page page, Member member, Conversation conversation) {
        Row row = desk.row(member, conversation.id());
        return new Side(
                conversation,
                conversation.contact(),
                before(page, member, conversation),
                row.labels(),
                joined(page, member, conversation),
                parts(ThreadPart.Place.SIDE, page, member, conversation));
    }

    List<Content> menu(Page page, Member member, Conversation conversation) {
        return parts(ThreadPart.Place.MENU, page, member, conversation);
    }

    private static Place newest(Entry.Thread thread, Page page) {
        return Place.of(thread.entries(), page.words().now());
    }

    private Talk talk(
            Page page,
            Member member,
            Conversation conversation,
            List<Entry> entries,
            List<Entry> shown,
            @Nullable Instant last,
            Place place) {
        return new Talk(
                conversation.id(),
                items(page, member).of(shown, last),
                List.of(),
                id -> acts(page, member, conversation, entries, id),
                latest(entries),
                place.written());
    }

    private static @Nullable Instant latest(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).storedAt())
                .max(Instant::compareTo)
                .orElse(null);
    }

    private Items items(Page page, Member member) {
        return new Items(page, lists.voices(member.brand()));
    }

    private @Nullable Content acts(
            Page page, Member member, Conversation conversation, List<Entry> entries, long message) {
        List<Content> acts = entries.stream()
                .filter(entry -> entry instanceof Entry.Said said && said.id() == message)
                .map(Entry.Said.class::cast)
                .flatMap(said -> messageParts.orderedStream().map(part -> part.show(page, member, conversation, said)))
                .filter(Objects::nonNull)
                .toList();
        return acts.isEmpty() ? null : output -> acts.forEach(act -> act.writeTo(output));
    }

    private List<Side.Before> before(Page page, Member member, Conversation conversation) {
        if (conversation.contact() == null) {
            return List.of();
        }
        Filter theirs =
                Filter.of(Filter.View.ALL).withContact(conversation.contact().id());
        Lines words = new Lines(page, member.person());
        return desk.page(member, theirs, null, BEFORE + 1).rows().stream()
                .filter(row -> row.conversation().id() != conversation.id())
                .limit(BEFORE)
                .map(row -> new Side.Before(
                        row.conversation().id(),
                        words.what(row),
                        row.conversation().lastAt()))
                .toList();
    }

    private List<Side.Joined> joined(Page page, Member member, Conversation conversation) {
        Lines words = new Lines(page, member.person());
        return merge.of(member, conversation.id()).stream()
                .map(merged -> new Side.Joined(
                        merged.conversation().id(),
                        words.who(merged.conversation()),
                        page.say("inbox.joined.stays", merged.by(), page.words().moment(merged.at()))))
                .toList();
    }

    private List<Content> parts(ThreadPart.Place place, Page page, Member member, Conversation conversation) {
        Stream<@Nullable Content> shown = parts.orderedStream()
                .filter(part -> part.place() == place)
                .map(part -> part.show(page, member, conversation));
        List<Content> contents = new ArrayList<>();
        shown.filter(Objects::nonNull).forEach(contents::add);
        return contents;
    }
}
