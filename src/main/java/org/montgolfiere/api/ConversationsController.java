package org.montgolfiere.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.Filter;
import org.montgolfiere.inbox.Labelling;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conversations, and what was said in them. */
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationsController {

    private static final Map<String, Filter.View> VIEWS = words(Filter.View.values());
    private static final Map<String, Conversation.State> STATES = words(Conversation.State.values());
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_SEARCH = 200;

    private final Desk desk;
    private final Accounts accounts;
    private final Labelling labelling;
    private final Gists gists;

    ConversationsController(Desk desk, Accounts accounts, Labelling labelling, Gists gists) {
        this.gists = gists;
        this.desk = desk;
        this.accounts = accounts;
        this.labelling = labelling;
    }

    record Whole(ConversationShape conversation, ThreadShape messages) {}

    @GetMapping
    Page<ConversationShape> all(Viewer viewer, Asked asked) {
        Member member = member(viewer, asked);
        Filter filter = filter(member, asked);
        String after = asked.place("after");
        int limit = asked.limit();
        asked.check();
        Row.Page page = desk.page(member, filter, after, limit);
        return new Page<>(page.rows().stream().map(ConversationShape::of).toList(), Cursor.text(page.next()));
    }

    @GetMapping("/{id}")
    Whole one(Viewer viewer, @PathVariable long id, Asked asked) {
        boolean unfold = asked.unfold();
        asked.check();
        Member member = desk.member(viewer, id);
        return new Whole(
                ConversationShape.of(desk.row(member, id)),
                ThreadShape.of(desk.thread(member, id, null, Asked.PAGE), unfold, gists.of(viewer)));
    }

    @GetMapping("/{id}/messages")
    ThreadShape messages(Viewer viewer, @PathVariable long id, Asked asked) {
        String before = asked.place("before");
        int limit = asked.limit();
        boolean unfold = asked.unfold();
        asked.check();
        Entry.Thread thread = desk.thread(desk.member(viewer, id), id, before, limit);
        return ThreadShape.of(thread, unfold, gists.of(viewer));
    }

    /** A list is of one brand: the one that is asked for, else that of the account, else one's only one. */
    private Member member(Viewer viewer, Asked asked) {
        Long brand = asked.id("brand");
        Long account = asked.id("account");
        if (brand != null) {
            return viewer.in(brand);
        }
        if (account != null) {
            return viewer.in(AccountsController.find(accounts, viewer, account).brand());
        }
        if (viewer.desks().length == 1) {
            return viewer.in(viewer.desks()[0]);
        }
        throw Refused.badParameter("brand", "is needed: you have " + viewer.desks().length + " brands");
    }

    private Filter filter(Member member, Asked asked) {
        Filter.View view = asked.oneOf("view", VIEWS);
        return new Filter(
                view == null ? Filter.View.ALL : view,
                asked.id("account"),
                asked.text("network", LONGEST_WORD),
                label(member, asked),
                asked.oneOf("assignee", Map.of("me", member.person())),
                asked.oneOf("state", STATES),
                asked.flag("private"),
                asked.id("contact"),
                moment(asked, "since"),
                moment(asked, "until"),
                asked.text("q", LONGEST_SEARCH),
                null,
                Filter.Order.PRIORITY);
    }

    private @Nullable Long label(Member member, Asked asked) {
        String name = asked.text("label", LONGEST_WORD);
        if (name == null) {
            return null;
        }
        return labelling.all(member).stream()
                .filter(label -> label.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.badParameter("label", "this brand has no such label"))
                .id();
    }

    private static @Nullable Instant moment(Asked asked, String name) {
        return asked.moment(name);
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return Stream.of(values)
                .collect(Collectors.toUnmodifiableMap(value -> value.name().toLowerCase(Locale.ROOT), value -> value));
    }
}
