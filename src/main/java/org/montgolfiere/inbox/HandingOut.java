package org.montgolfiere.inbox;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.shield.Sparing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Chooses who gets a conversation: somebody at work who may read and answer it and takes over from others; those first who
 * are on duty for its language and what it is about, and anybody at work where none of them takes it. What is hostile
 * goes to whoever took least of it, counting what they hold already, and to nobody who had enough; the rest by load.
 */
@Component
class HandingOut {

    private final Duty duty;
    private final Colleagues colleagues;
    private final People people;
    private final Sparing sparing;
    private final Weights weights;
    private final GivenAway givenAway;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandingOut(
            Duty duty,
            Colleagues colleagues,
            People people,
            Sparing sparing,
            Weights weights,
            GivenAway givenAway,
            JdbcClient jdbc,
            Clock clock) {
        this.duty = duty;
        this.colleagues = colleagues;
        this.people = people;
        this.sparing = sparing;
        this.weights = weights;
        this.givenAway = givenAway;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return null where nobody can take it; never somebody who gave it away */
    @Nullable
    Member choose(Conversation conversation) {
        Wanted wanted = wanted(conversation.id());
        Member asked = choose(conversation, atWork(conversation.brand(), wanted));
        return asked != null || wanted.equals(Wanted.ANYTHING)
                ? asked
                : choose(conversation, atWork(conversation.brand(), Wanted.ANYTHING));
    }

    /** What must be known to answer. @param subject null: nothing in particular @param language null: any */
    private record Wanted(
            @Nullable String subject, @Nullable String language) {
        static final Wanted ANYTHING = new Wanted(null, null);
    }

    private Set<Long> atWork(long brand, Wanted wanted) {
        return duty.on(brand, wanted.subject, wanted.language, clock.instant()).stream()
                .filter(Watch::onSite)
                .map(Watch::person)
                .collect(Collectors.toSet());
    }

    /** The language that was read last in what they wrote, and the topic that it belongs to. */
    private Wanted wanted(long conversation) {
        return jdbc.sql("""
                select (select topic.name from topic_message join topic on topic.id = topic_id
                        where topic_message.conversation_id = :id and name is not null
                        order by message_id desc limit 1) as subject,
                       (select reading.language from message join reading on message_id = message.id
                        where conversation_id = :id and contact_id is not null and reading.language is not null
                        order by sent_at desc, message.id desc limit 1) as language""")
                .param("id", conversation)
                .query((row, number) -> new Wanted(row.getString("subject"), row.getString("language")))
                .single();
    }

    /** The same among these, at work or not. */
    @Nullable
    Member choose(Conversation conversation, Set<Long> among) {
        Map<Long, Member> able = able(conversation, among);
        Map<Long, List<Long>> held = held(conversation.brand(), able.keySet());
        boolean hostile =
                weights.of(conversation.brand(), List.of(conversation.id())).containsKey(conversation.id());
        Map<Long, Double> heavy = hostile ? heavy(conversation.brand(), able.keySet(), held) : Map.of();
        if (hostile) {
            able.keySet().retainAll(heavy.keySet());
        }
        return able.values().stream()
                .min(Comparator.<Member>comparingDouble(member -> heavy.getOrDefault(member.person(), 0.0))
                        .thenComparing(member ->
                                held.getOrDefault(member.person(), List.of()).size())
                        .thenComparing(Member::person))
                .orElse(null);
    }

    private Map<Long, Member> able(Conversation conversation, Set<Long> among) {
        Map<Long, Member> able = new HashMap<>(colleagues.readers(conversation));
        able.keySet().retainAll(among);
        able.keySet().removeAll(givenAway.by(conversation.id()));
        able.keySet().retainAll(sparing.willing(List.copyOf(able.keySet())));
        able.values().removeIf(member -> !people.mayWrite(member, null));
        return able;
    }

    /** What each who can take more took already, with what still lies before them. */
    private Map<Long, Double> heavy(long brand, Set<Long> persons, Map<Long, List<Long>> held) {
        Map<Long, Double> heavy = sparing.fit(List.copyOf(persons));
        List<Long> all = held.values().stream().flatMap(List::stream).toList();
        Map<Long, Integer> ahead = weights.of(brand, all);
        heavy.replaceAll((person, taken) -> taken
                + held.getOrDefault(person, List.of()).stream()
                        .mapToInt(conversation -> ahead.getOrDefault(conversation, 0))
                        .sum());
        return heavy;
    }

    /** What waits in the hands of each. */
    private Map<Long, List<Long>> held(long brand, Set<Long> persons) {
        return jdbc
                .sql("""
                select assignee_id, id from conversation
                where brand_id = :brand and assignee_id = any(:persons) and state = 'open'
                order by id limit 2000""")
                .param("brand", brand)
                .param("persons", persons.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong("assignee_id"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
