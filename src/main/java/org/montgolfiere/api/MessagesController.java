package org.montgolfiere.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Viewer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in for what no network of ours carries: an account of network {@code api} is told its messages. */
@RestController
class MessagesController {

    private static final int MOST = 1_000;
    private static final int BYTES = 8 << 20;
    private static final int MOST_MEDIA = 20;
    private static final Map<String, Incoming.Message.Kind> KINDS = words(Incoming.Message.Kind.values());
    private static final Map<String, Incoming.Media.Kind> MEDIA = words(Incoming.Media.Kind.values());

    private final Accounts accounts;
    private final Inlet inlet;
    private final Clock clock;

    MessagesController(Accounts accounts, Inlet inlet, Clock clock) {
        this.accounts = accounts;
        this.inlet = inlet;
        this.clock = clock;
    }

    @PostMapping("/api/v1/accounts/{id}/messages")
    Inlet.Taken take(Viewer viewer, @PathVariable long id, @Body(atMost = BYTES) Given body) {
        Account account = AccountsController.find(accounts, viewer, id);
        Rights.leads(viewer.in(account.brand()));
        Instant now = clock.instant();
        List<Incoming> messages = body.array(MOST, item -> message(item.object(), now));
        body.check();
        if (!account.network().equals("api")) {
            throw Refused.conflict("This account reads its messages from " + account.network() + " itself.");
        }
        if (account.state() == Account.State.DISCONNECTED) {
            throw Refused.conflict("This account is disconnected.");
        }
        return inlet.take(account, new Batch("api", messages, null, false));
    }

    private static Incoming message(Given item, Instant now) {
        String id = item.text("id");
        String thread = item.maybeText("thread");
        String inReplyTo = item.maybeText("inReplyTo");
        boolean secluded = item.flag("private");
        Incoming.Message.Kind kind = item.maybeOneOf("kind", KINDS);
        Instant sentAt = item.maybeMoment("sentAt");
        return new Incoming.Message(
                id,
                thread == null || thread.isEmpty() ? id : thread,
                inReplyTo,
                author(item.object("author")),
                kind(item, kind, secluded, inReplyTo != null),
                item.anyText("text"),
                item.list("media", MOST_MEDIA, media -> media(media.object())),
                item.maybeText("url"),
                sentAt == null ? now : sentAt,
                false);
    }

    private static Incoming.Author author(Given author) {
        String id = author.text("id");
        String handle = author.maybeText("handle");
        String name = author.maybeText("name");
        String known = handle == null || handle.isBlank() ? id : handle;
        return new Incoming.Author(
                id,
                known,
                name == null || name.isBlank() ? known : name,
                author.maybeText("avatar"),
                author.maybeCount("followers"));
    }

    private static Incoming.Media media(Given media) {
        Incoming.Media.Kind kind = media.maybeOneOf("kind", MEDIA);
        if (kind == null) {
            media.text("kind");
        }
        String alt = media.maybeText("alt");
        return new Incoming.Media(
                Objects.requireNonNullElse(kind, Incoming.Media.Kind.LINK), media.text("url"), alt == null ? "" : alt);
    }

    private static Incoming.Message.Kind kind(
            Given item, Incoming.Message.@Nullable Kind kind, boolean secluded, boolean answers) {
        if (secluded) {
            if (kind != null && kind != Incoming.Message.Kind.PRIVATE) {
                item.wrong("/kind", "what is private has the kind private");
            }
            return Incoming.Message.Kind.PRIVATE;
        }
        if (kind != null) {
            return kind;
        }
        return answers ? Incoming.Message.Kind.REPLY : Incoming.Message.Kind.MENTION;
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return Stream.of(values)
                .collect(Collectors.toUnmodifiableMap(
                        value -> value.name().toLowerCase(java.util.Locale.ROOT), value -> value));
    }
}
