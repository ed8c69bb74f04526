package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.attachments.Attachments;
import org.springframework.stereotype.Component;

/** Writes cleaned items in sets; runs in the transaction of {@link Intake}, which holds the account's lock. */
@Component
class Storage {

    private final Messages messages;
    private final Contacts contacts;
    private final Arrivals arrivals;
    private final Changes changes;
    private final Signs signs;
    private final Vocabulary vocabulary;
    private final Forgotten forgotten;
    private final Merges merges;
    private final Conversations conversations;
    private final Unnamed unnamed;
    private final SetAsides setAsides;
    private final PrioritiesDue due;
    private final Attachments attachments;

    Storage(
            Messages messages,
            Contacts contacts,
            Arrivals arrivals,
            Changes changes,
            Signs signs,
            Vocabulary vocabulary,
            Forgotten forgotten,
            Merges merges,
            Conversations conversations,
            Unnamed unnamed,
            SetAsides setAsides,
            PrioritiesDue due,
            Attachments attachments) {
        this.messages = messages;
        this.contacts = contacts;
        this.arrivals = arrivals;
        this.changes = changes;
        this.signs = signs;
        this.vocabulary = vocabulary;
        this.forgotten = forgotten;
        this.merges = merges;
        this.conversations = conversations;
        this.unnamed = unnamed;
        this.setAsides = setAsides;
        this.due = due;
        this.attachments = attachments;
    }

    /** What was written. @param messages the network's ids of those that are new */
    record Stored(Set<String> messages, Set<Long> touched, Set<String> words) {
        static Stored nothing() {
            return new Stored(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        Stored and(Stored other) {
            messages.addAll(other.messages);
            touched.addAll(other.touched);
            words.addAll(other.words);
            return this;
        }
    }

    Stored store(Account account, List<Incoming> items, Instant now) {
        Sorted sorted = Sorted.of(items);
        Map<String, Homes.Known> known = messages.known(account.id(), mentioned(sorted.messages()));
        List<Incoming.Message> fresh = forgotten.without(
                account,
                sorted.messages().stream()
                        .filter(message -> !known.containsKey(message.id()))
                        .toList());
        List<Incoming.Sign> signs = forgotten.unforgotten(account, sorted.signs());
        Map<String, Long> met = contacts.meet(account, met(fresh, signs));
        List<Messages.Placed> placed = fresh.isEmpty() ? List.of() : write(account, fresh, known, met, now);
        this.signs.keep(account.id(), signs, met);
        Changes.Touched changed = changes.apply(account.id(), changes(account, placed, sorted));
        changed.emptied().forEach(id -> conversations.lockShown(id).ifPresent(shown -> merges.recount(shown.id())));
        setAsides.forget(
                account.id(),
                sorted.deletions().stream().map(Incoming.Deletion::id).toList());
        Set<Long> touched = new HashSet<>(changed.all());
        Set<String> stored = new HashSet<>();
        placed.forEach(one -> {
            touched.add(one.conversation());
            stored.add(one.message().id());
        });
        return new Stored(stored, touched, new HashSet<>(learn(account, placed, sorted)));
    }

    private List<Messages.Placed> write(
            Account account,
            List<Incoming.Message> fresh,
            Map<String, Homes.Known> known,
            Map<String, Long> met,
            Instant now) {
        List<Messages.Placed> placed = unnamed.name(account, held(place(account, fresh, known, met)));
        Map<String, Long> ids = messages.insert(account, placed, now);
        List<Messages.Placed> stored = placed.stream()
                .filter(one -> ids.containsKey(one.message().id()))
                .toList();
        messages.attach(stored, ids);
        noteFiles(account, stored, ids);
        arrivals.count(stored);
        weighAnew(stored);
        return stored;
    }

    private void noteFiles(Account account, List<Messages.Placed> stored, Map<String, Long> ids) {
        List<Long> holding = stored.stream()
                .map(Messages.Placed::message)
                .filter(message -> message.media().stream().anyMatch(Incoming.Media::isFile))
                .map(message -> java.util.Objects.requireNonNull(ids.get(message.id())))
                .toList();
        if (!holding.isEmpty()) {
            attachments.note(account, holding);
        }
    }

    /** What we said on the network itself settles something; what others say is weighed once it is read. */
    private void weighAnew(List<Messages.Placed> stored) {
        List<Long> answered = stored.stream()
                .filter(one -> one.contact() == null)
                .map(Messages.Placed::conversation)
                .toList();
        if (!answered.isEmpty()) {
            due.conversations(answered);
        }
    }

    /** Where they show once that is held: what was merged meanwhile is followed. */
    private List<Messages.Placed> held(List<Messages.Placed> placed) {
        Map<Long, Long> merged =
                arrivals.hold(placed.stream().map(Messages.Placed::conversation).toList());
        if (merged.isEmpty()) {
            return placed;
        }
        return held(placed.stream()
                .map(one -> one.in(merged.getOrDefault(one.conversation(), one.conversation())))
                .toList());
    }

    private List<Messages.Placed> place(
            Account account, List<Incoming.Message> fresh, Map<String, Homes.Known> known, Map<String, Long> met) {
        Homes homes = new Homes(known, fresh);
        List<Homes.Home> targets = fresh.stream().map(homes::of).toList();
        Map<Homes.Home.Of, Long> threads = arrivals.homes(
                account,
                Arrivals.firsts(
                        targets, fresh.stream().map(Incoming.Message::sentAt).toList()));
        List<Messages.Placed> placed = new ArrayList<>(fresh.size());
        for (int place = 0; place < fresh.size(); place++) {
            long conversation = switch (targets.get(place)) {
                case Homes.Home.There there -> there.conversation();
                case Homes.Home.Of of -> java.util.Objects.requireNonNull(threads.get(of));
            };
            Incoming.Message message = fresh.get(place);
            Long contact = message.ours() ? null : met.get(message.author().id());
            placed.add(new Messages.Placed(message, conversation, contact));
        }
        return placed;
    }

    private List<Changes.Change> changes(Account account, List<Messages.Placed> placed, Sorted sorted) {
        List<Changes.Change> all = new ArrayList<>();
        if (!placed.isEmpty()) {
            all.addAll(changes.due(
                    account.id(), placed.stream().map(one -> one.message().id()).toArray(String[]::new)));
        }
        sorted.edits().forEach(edit -> all.add(new Changes.Change(edit.id(), edit.text(), edit.at())));
        sorted.deletions().forEach(deletion -> all.add(new Changes.Change(deletion.id(), null, deletion.at())));
        return all;
    }

    private Set<String> learn(Account account, List<Messages.Placed> placed, Sorted sorted) {
        List<String> texts = Stream.concat(
                        placed.stream().map(one -> one.message().text()),
                        sorted.edits().stream().map(Incoming.Edit::text))
                .toList();
        SortedSet<String> words = vocabulary.unseen(account.brand(), texts);
        vocabulary.add(account.brand(), words);
        return words;
    }

    private static String[] mentioned(List<Incoming.Message> all) {
        return all.stream()
                .flatMap(message -> Stream.of(message.id(), message.inReplyTo()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    private static List<Contacts.Met> met(List<Incoming.Message> messages, List<Incoming.Sign> signs) {
        return Stream.concat(
                        messages.stream()
                                .filter(message -> !message.ours())
                                .map(message -> new Contacts.Met(message.author(), message.sentAt(), message.sentAt())),
                        signs.stream().map(sign -> new Contacts.Met(sign.author(), sign.at(), sign.at())))
                .toList();
    }
}
