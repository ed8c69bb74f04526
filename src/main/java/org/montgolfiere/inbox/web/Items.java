package org.montgolfiere.inbox.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.files.Kind;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.attachments.Copy;
import org.montgolfiere.screen.Page;

/** Turns the entries of a thread into what stands on the screen. */
final class Items {

    /** What the thread itself shows already. */
    private static final Set<String> TOLD = Set.of("noted", "answered");

    private final Page page;
    private final Map<Long, Voice> voices;

    /** @param voices of the brand, by account */
    Items(Page page, Map<Long, Voice> voices) {
        this.page = page;
        this.voices = voices;
    }

    /** @param last the day that stands above them already, or null */
    List<Item> of(List<Entry> entries, @Nullable Instant last) {
        List<Item> items = new ArrayList<>();
        LocalDate day = last == null ? null : day(last);
        for (Entry entry : entries) {
            if (entry instanceof Entry.Happened event && TOLD.contains(event.kind())) {
                continue;
            }
            if (!day(entry.at()).equals(day)) {
                day = day(entry.at());
                items.add(new Item.Day(entry.at()));
            }
            items.add(item(entry));
        }
        return items;
    }

    Item item(Entry entry) {
        return switch (entry) {
            case Entry.Said said -> said(said);
            case Entry.Noted note -> new Item.Noted(note.id(), note.author(), note.at(), note.text());
            case Entry.Happened event -> new Item.Happened(event.id(), event.at(), sentence(event));
        };
    }

    Item.Said said(Entry.Said said) {
        Voice voice = Objects.requireNonNull(voices.get(said.account()));
        return new Item.Said(
                said.id(),
                voice,
                said.ours(),
                who(said.contact(), voice),
                said.author(),
                said.at(),
                said.text(),
                pictures(said),
                web(said.url()),
                said.editedAt(),
                said.deletedAt(),
                said.beside().remarks().stream()
                        .map(remark -> Reason.of(remark).say(page.words()))
                        .toList(),
                said.beside().hasWhole() && said.deletedAt() == null);
    }

    private String who(@Nullable Contact contact, Voice voice) {
        if (contact == null) {
            return voice.at();
        }
        if (!contact.name().isBlank()) {
            return contact.name();
        }
        return contact.handle().isBlank() ? page.say("inbox.nameless") : contact.handle();
    }

    private static List<Item.Picture> pictures(Entry.Said said) {
        return IntStream.range(0, said.media().size())
                .mapToObj(position -> picture(said, position))
                .toList();
    }

    /** What its author says of a picture is folded like the rest of their words. */
    static Item.Picture picture(Entry.Said said, int position) {
        Incoming.Media media = said.media().get(position);
        String address = web(media.url());
        return new Item.Picture(
                position,
                media.kind().name().toLowerCase(Locale.ROOT),
                said.text().closed() ? "" : media.alt(),
                address,
                address == null ? "" : URI.create(address).getHost(),
                said.beside().copies().get(position),
                isOdd(said, position));
    }

    private static boolean isOdd(Entry.Said said, int position) {
        Copy copy = said.beside().copies().get(position);
        String claimed = Kind.extension(named(said.media().get(position)));
        return copy != null && copy.kept() && !claimed.isEmpty() && !Kind.fits(copy.type(), claimed);
    }

    /** What its sender calls a file: what lies in an account is listed by its name first, what lies elsewhere has it last. */
    static String named(Incoming.Media media) {
        String listed = media.alt().split(" · ", 2)[0];
        String path = media.url().replaceFirst("[?#].*", "");
        return media.url().isEmpty() ? listed : path.substring(path.lastIndexOf('/') + 1);
    }

    /** An address that a browser may open on a click; null for every other. */
    static @Nullable String web(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address);
            boolean opens = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return opens && leadsSomewhere(uri.getHost()) ? uri.toASCIIString() : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    /** Names below {@code .invalid} are promised to lead nowhere; plays use them. */
    private static boolean leadsSomewhere(@Nullable String host) {
        return host != null && !host.toLowerCase(Locale.ROOT).endsWith(".invalid");
    }

    private String sentence(Entry.Happened event) {
        String actor = event.actor() == null ? page.say("inbox.desk") : event.actor();
        return page.say(
                "inbox.trail." + event.kind(),
                actor,
                event.names().getOrDefault("to", page.say("inbox.somebody")),
                event.names().getOrDefault("label", page.say("inbox.label.gone")),
                until(event));
    }

    private String until(Entry.Happened event) {
        try {
            return event.detail().get("until") instanceof String until
                    ? page.words().moment(Instant.parse(until))
                    : "";
        } catch (DateTimeParseException unreadable) {
            return "";
        }
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(page.words().zone()).toLocalDate();
    }
}
