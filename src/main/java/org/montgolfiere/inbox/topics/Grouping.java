package org.montgolfiere.inbox.topics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Judgement;
import org.montgolfiere.inbox.Judging;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.triage.Trait;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Groups messages that were read, in sets, one process a brand. What it remembers stands beside the database and is dropped
 * whenever the two may differ: after a failure, or where another process was at it meanwhile.
 */
@Component
class Grouping {

    private static final int AT_ONCE = 1_000;
    private static final int REMEMBERED = 10_000;
    private static final int BRANDS = 3;
    private static final Duration TOPICS = Duration.ofDays(14);
    private static final Duration ALONE = Duration.ofDays(3);

    private final TopicMessages messages;
    private final TopicRows topics;
    private final Keepers keepers;
    private final Judging judging;
    private final Updates updates;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Lexicon lexicon = new Lexicon();
    private final UUID holder = UUID.randomUUID();
    private final Map<Long, Groups> memory = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Groups> eldest) {
            return size() > BRANDS;
        }
    };

    Grouping(
            TopicMessages messages,
            TopicRows topics,
            Keepers keepers,
            Judging judging,
            Updates updates,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.messages = messages;
        this.topics = topics;
        this.keepers = keepers;
        this.judging = judging;
        this.updates = updates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a round did. @param touched the topics that have more messages than before */
    record Round(int messages, Set<Long> touched) {}

    List<Long> brandsDue() {
        return messages.brandsDue();
    }

    /** Groups some of a brand's messages; none where another process groups them, or none waits. */
    synchronized Round group(long brand) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> once(brand)));
        } catch (RuntimeException | Error failed) {
            memory.remove(brand);
            throw failed;
        }
    }

    /** How telling each word is for these topics, as far as they are remembered: rare elsewhere, and said by most of its people. */
    synchronized Map<Long, Map<Integer, Double>> weights(long brand, Collection<Long> some) {
        Map<Long, Map<Integer, Double>> weights = new HashMap<>();
        Groups groups = memory.get(brand);
        if (groups != null) {
            groups.of(some).forEach((topic, group) -> {
                Map<Integer, Double> words = new HashMap<>();
                group.words().keySet().forEach(word -> words.put(word, groups.weight(group, word) * group.share(word)));
                weights.put(topic, words);
            });
        }
        return weights;
    }

    synchronized void leave() {
        memory.clear();
        keepers.leave(holder);
    }

    private Round once(long brand) {
        Groups groups = memory(brand);
        List<Said> due = groups == null ? List.of() : messages.due(brand, AT_ONCE);
        if (groups == null || due.isEmpty()) {
            return new Round(0, Set.of());
        }
        Instant now = clock.instant();
        messages.done(due);
        Set<Long> known = messages.drop(due);
        List<Said> said = judged(brand, due);
        Map<Said, Groups.Placed> placed = place(groups, said);
        Set<Group> touched = new LinkedHashSet<>();
        placed.values().forEach(one -> touched.add(one.group()));
        for (Groups.Melted melted : groups.settle(now)) {
            touched.add(melted.into());
            if (melted.topic() != 0) {
                topics.join(melted.topic(), melted.into().topic);
            }
        }
        Set<Long> grown = store(brand, groups, placed, touched);
        events.publishEvent(new MessagesGrouped(brand, fresh(said, known)));
        updates.tell(brand, "topics", brand);
        return new Round(due.size(), grown);
    }

    private static List<Long> fresh(List<Said> said, Set<Long> known) {
        return said.stream()
                .map(Said::message)
                .filter(message -> !known.contains(message))
                .toList();
    }

    private @Nullable Groups memory(long brand) {
        return switch (keepers.keep(brand, holder)) {
            case TAKEN -> null;
            case NEW -> remembered(brand);
            case OURS -> {
                Groups groups = memory.get(brand);
                yield groups == null ? remembered(brand) : groups;
            }
        };
    }

    private Groups remembered(long brand) {
        Groups groups = new Groups(lexicon);
        Instant now = clock.instant();
        Map<Long, Group> known = new HashMap<>();
        for (TopicMessages.Kept kept : messages.kept(brand, now.minus(TOPICS), now.minus(ALONE), REMEMBERED)) {
            Group group = kept.topic() == 0 ? null : known.get(kept.topic());
            if (group == null) {
                group = groups.begin(new Group(kept.topic(), kept.contact(), kept.at()));
                group.heard(kept.message(), kept.contact(), kept.at());
                group.messages = kept.messages();
                known.put(kept.topic(), group);
            }
            groups.remember(group, Form.of(kept.text(), lexicon));
        }
        memory.put(brand, groups);
        return groups;
    }

    /** A person in danger stands alone whatever others say; what is not read any more comes again. */
    private List<Said> judged(long brand, List<Said> due) {
        Map<Long, Judgement> judgements =
                judging.of(brand, due.stream().map(Said::message).toList());
        List<Said> said = new ArrayList<>();
        for (Said one : due) {
            Judgement judgement = judgements.get(one.message());
            if (judgement != null && !judgement.is(Trait.DANGER)) {
                said.add(one.read(judgement));
            }
        }
        return said;
    }

    private Map<Said, Groups.Placed> place(Groups groups, List<Said> said) {
        Map<Said, Groups.Placed> placed = new LinkedHashMap<>();
        for (Said one : said) {
            Groups.Placed place = groups.place(Form.of(one.text(), lexicon), one.message(), one.contact(), one.at());
            if (place != null) {
                placed.put(one, place);
            }
        }
        return placed;
    }

    private Set<Long> store(long brand, Groups groups, Map<Said, Groups.Placed> placed, Set<Group> touched) {
        Set<Long> fresh = new HashSet<>();
        placed.keySet().forEach(said -> fresh.add(said.message()));
        Map<Long, Long> moved = new HashMap<>();
        Set<Long> grown = new HashSet<>();
        for (Group group : touched) {
            if (group.gone || !group.isShared()) {
                continue;
            }
            if (group.topic == 0) {
                group.topic = topics.born(brand, group.last);
            }
            grown.add(group.topic);
            group.takeWaiting().stream()
                    .filter(message -> !fresh.contains(message))
                    .forEach(message -> moved.put(message, group.topic));
        }
        messages.move(moved);
        messages.put(brand, places(groups, placed));
        fresh.addAll(moved.keySet());
        topics.count(fresh);
        return grown;
    }

    private static List<TopicMessages.Place> places(Groups groups, Map<Said, Groups.Placed> placed) {
        List<TopicMessages.Place> places = new ArrayList<>();
        placed.forEach((said, place) -> {
            long topic = groups.now(place.group()).topic;
            places.add(new TopicMessages.Place(said, topic == 0 ? null : topic, place.kept()));
        });
        return places;
    }
}
