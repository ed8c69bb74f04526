package org.montgolfiere.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.inbox.topics.Topic;
import org.montgolfiere.inbox.topics.Topics;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One answer for what several people say: written once, in a few ways, and given to them one after the other. */
@Service
public class TopicAnswers {

    /** How many conversations one answer is planned for at most. */
    public static final int MOST = 2_000;

    public static final int MOST_WAYS = 5;

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int TEXT = 10_000;

    private final Topics topics;
    private final TopicAnswerRows rows;
    private final Accounts accounts;
    private final Outlet outlet;
    private final People people;
    private final Updates updates;
    private final Clock clock;

    TopicAnswers(
            Topics topics,
            TopicAnswerRows rows,
            Accounts accounts,
            Outlet outlet,
            People people,
            Updates updates,
            Clock clock) {
        this.topics = topics;
        this.rows = rows;
        this.accounts = accounts;
        this.outlet = outlet;
        this.people = people;
        this.updates = updates;
        this.clock = clock;
    }

    /** What became of the wish to answer a topic. */
    public sealed interface Planned {
        /** @param replies for how many conversations */
        record Done(int replies) implements Planned {}

        /** @param why a message key, with its argument after a colon */
        record Refused(String why) implements Planned {}
    }

    public boolean mayAnswer(Member member) {
        return people.mayWrite(member, null);
    }

    /** How many conversations an answer would go to now. */
    public int reach(Member member, Topic topic) {
        return topics.answerable(member, topic.id(), null, MOST).size();
    }

    /** Plans the replies; each goes through the outbox when its turn comes. Sent twice with one {@code once} it is one answer. */
    @Transactional
    public Planned answer(Member member, long id, List<String> written, Duration pace, UUID once) {
        Topic topic = topics.one(member, id);
        List<String> ways = written.stream()
                .map(String::strip)
                .filter(way -> !way.isEmpty())
                .toList();
        String refusal = refusal(member, ways, pace);
        if (refusal != null) {
            return new Planned.Refused(refusal);
        }
        List<Topics.Answerable> targets = topics.answerable(member, topic.id(), null, MOST);
        if (targets.isEmpty()) {
            return new Planned.Refused("outbound.topic.nobody");
        }
        Instant now = clock.instant();
        Long answer = rows.add(member.brand(), topic.id(), member.person(), now, pace, once);
        if (answer == null) {
            return new Planned.Done(0);
        }
        rows.addWays(answer, ways);
        int replies = rows.plan(answer, targets, ways.size(), now, pace);
        updates.tell(member.brand(), "topics", topic.id());
        return new Planned.Done(replies);
    }

    /** The answers of a topic, the latest first. */
    public List<TopicAnswer> of(Member member, Topic topic) {
        return topic.brand() == member.brand() ? rows.of(topic.id()) : List.of();
    }

    /** The latest answer to what a conversation says; null: nobody answered it yet, or not this member's to see. */
    public @Nullable TopicAnswer proposal(Member member, long conversation) {
        Topic topic = topics.ofConversation(member, conversation);
        List<TopicAnswer> given = topic == null ? List.of() : rows.of(topic.id());
        return given.isEmpty() ? null : given.getFirst();
    }

    public TopicAnswer one(Member member, long answer) {
        Long brand = rows.brand(answer);
        if (brand == null || brand != member.brand() || !member.readsDesk()) {
            throw new NotFound();
        }
        return rows.one(answer).getFirst();
    }

    public Member member(Viewer viewer, long answer) {
        Long brand = rows.brand(answer);
        if (brand == null) {
            throw new NotFound();
        }
        return viewer.in(brand);
    }

    /** What is not held yet stays unsaid. @return how many */
    @Transactional
    public int end(Member member, long answer) {
        TopicAnswer ended = one(member, answer);
        if (!mayAnswer(member)) {
            throw new NotFound();
        }
        updates.tell(member.brand(), "topics", ended.topic());
        return rows.end(answer);
    }

    /** Those that a stop ended half-way: somebody says of each whether it goes on. */
    public List<TopicAnswer> stopped(Member member) {
        return mayAnswer(member) ? rows.stopped(member.brand()) : List.of();
    }

    /** What is still to come goes on at its pace, from now. @return whether it was stopped */
    @Transactional
    public boolean goOn(Member member, long answer) {
        TopicAnswer stopped = one(member, answer);
        if (!mayAnswer(member)) {
            throw new NotFound();
        }
        updates.tell(member.brand(), "topics", stopped.topic());
        return rows.goOn(answer, clock.instant());
    }

    private @Nullable String refusal(Member member, List<String> ways, Duration pace) {
        if (!mayAnswer(member)) {
            return "outbound.refused.may-not";
        }
        if (ways.isEmpty()) {
            return "outbound.refused.empty";
        }
        if (ways.size() > MOST_WAYS || ways.stream().distinct().count() < ways.size()) {
            return "outbound.topic.ways:" + MOST_WAYS;
        }
        if (pace.compareTo(SHORTEST) < 0
                || pace.compareTo(LONGEST) > 0
                || ways.stream().anyMatch(way -> way.length() > TEXT)) {
            return "outbound.topic.pace";
        }
        return ways.stream()
                .map(way -> objection(member, way))
                .filter(why -> why != null)
                .findFirst()
                .orElse(null);
    }

    /** What stands against a text whatever fills its places. */
    private @Nullable String objection(Member member, String way) {
        String filled = Places.sample(way);
        return accounts.of(member.brand()).stream()
                .map(account -> outlet.limits(account.id()))
                .min(java.util.Comparator.comparingInt(Limits::graphemes))
                .map(limits -> Wording.objection(filled, List.of(), limits))
                .orElse(null);
    }
}
