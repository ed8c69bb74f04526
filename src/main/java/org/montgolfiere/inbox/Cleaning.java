package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.montgolfiere.channel.Incoming;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The items of a batch, cleaned; and those set aside because they cannot be kept as they came.
 *
 * @param refused those of the kept that the database would not take, set aside as well
 */
record Cleaning(List<Incoming> kept, List<SetAsides.Piece> aside, Set<Incoming> refused) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MEDIA = 20;
    private static final int ALT = 2_000;
    private static final int REMARKS = 10;

    static Cleaning of(List<Incoming> items, Instant storedAt) {
        Cleaning cleaning = new Cleaning(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        for (int place = 0; place < items.size(); place++) {
            cleaning.take(items.get(place), storedAt, place);
        }
        return cleaning;
    }

    /** Several as one, in their order. */
    static Cleaning joined(List<Cleaning> parts) {
        Cleaning whole = new Cleaning(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        parts.forEach(part -> {
            whole.kept.addAll(part.kept);
            whole.aside.addAll(part.aside);
        });
        return whole;
    }

    /** The database would not take it. */
    void refuse(Incoming item, String why) {
        refused.add(item);
        aside.add(SetAsides.Piece.of(item, raw(item), why));
    }

    /** The network's ids of the messages that are kept. */
    List<String> told() {
        return kept.stream()
                .filter(item -> !refused.contains(item))
                .<String>mapMulti((item, ids) -> {
                    if (item instanceof Incoming.Message message) {
                        ids.accept(message.id());
                    }
                })
                .toList();
    }

    /** An item as it came, for eyes that look into what was set aside. */
    private static String raw(Incoming item) {
        try {
            return JSON.writeValueAsString(item);
        } catch (JacksonException unwritable) {
            return item.toString();
        }
    }

    private void take(Incoming item, Instant storedAt, int place) {
        if (item instanceof Incoming.Unreadable unreadable) {
            aside.add(SetAsides.Piece.of(item, unreadable.raw(), unreadable.why()));
            return;
        }
        try {
            kept.add(clean(item, storedAt, place));
        } catch (RuntimeException incomplete) {
            aside.add(SetAsides.Piece.of(item, raw(item), "incomplete: " + incomplete.getMessage()));
            return;
        }
        if (item instanceof Incoming.Message message && message.text().length() > Clean.TEXT) {
            String why = "the text of " + Clean.id(message.id()) + " was cut";
            aside.add(SetAsides.Piece.of(item, message.text(), why));
        }
    }

    private static Incoming clean(Incoming item, Instant storedAt, int place) {
        return switch (item) {
            case Incoming.Message message -> message(message, storedAt, place);
            case Incoming.Sign sign ->
                new Incoming.Sign(
                        id(sign.id()),
                        Objects.requireNonNull(sign.kind(), "kind"),
                        author(sign.author()),
                        Clean.idOrNull(sign.subject()),
                        Clean.moment(sign.at(), storedAt, place));
            case Incoming.Edit edit ->
                new Incoming.Edit(id(edit.id()), Clean.text(edit.text()), Clean.moment(edit.at(), storedAt, place));
            case Incoming.Deletion deletion ->
                new Incoming.Deletion(id(deletion.id()), Clean.moment(deletion.at(), storedAt, place));
            case Incoming.Unreadable unreadable -> unreadable;
        };
    }

    private static Incoming.Message message(Incoming.Message message, Instant storedAt, int place) {
        return new Incoming.Message(
                id(message.id()),
                id(message.thread()),
                Clean.idOrNull(message.inReplyTo()),
                author(message.author()),
                Objects.requireNonNull(message.kind(), "kind"),
                Clean.text(message.text()),
                message.media().stream().limit(MEDIA).map(Cleaning::media).toList(),
                Clean.address(message.url()),
                Clean.moment(message.sentAt(), storedAt, place),
                message.ours(),
                beside(message.beside()));
    }

    private static Incoming.Beside beside(Incoming.Beside beside) {
        String whole = beside.whole();
        return new Incoming.Beside(
                beside.automatic(),
                beside.remarks().stream()
                        .limit(REMARKS)
                        .map(remark -> Clean.line(remark, Clean.LINE))
                        .toList(),
                whole == null ? null : Clean.text(whole));
    }

    private static Incoming.Author author(Incoming.Author author) {
        return new Incoming.Author(
                id(author.id()),
                Clean.line(author.handle(), Clean.LINE),
                Clean.line(author.name(), Clean.LINE),
                Clean.address(author.avatar()),
                author.followers() == null ? null : Math.max(0, author.followers()));
    }

    private static Incoming.Media media(Incoming.Media media) {
        String address = Clean.address(media.url());
        return new Incoming.Media(media.kind(), address == null ? "" : address, Clean.line(media.alt(), ALT));
    }

    private static String id(String raw) {
        if (raw.isBlank()) {
            throw new IllegalArgumentException("an id is empty");
        }
        return Clean.id(raw);
    }
}
