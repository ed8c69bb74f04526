package org.montgolfiere.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.montgolfiere.inbox.topics.Topic;
import org.montgolfiere.inbox.topics.Topics;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits until a desk has read and placed a storm, and holds the outcome against the truth. */
@Component
class CrowdJudge {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SLOWEST = 20;

    private final JdbcClient jdbc;
    private final People people;
    private final Topics topics;
    private final CrowdShares shares;
    private final Clock clock;

    CrowdJudge(JdbcClient jdbc, People people, Topics topics, CrowdShares shares, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.topics = topics;
        this.shares = shares;
        this.clock = clock;
    }

    /** What came of a storm. @param reading seconds from the first reading to the last @param grouping until the last was placed */
    record Judged(double reading, double grouping, Agreement agreement, CrowdShares.Shares shares) {}

    Judged judge(Storm storm) throws InterruptedException {
        Instant placed = awaited(storm);
        return jdbc.sql("select min(read_at) as first, max(read_at) as last from reading")
                .query((row, number) -> {
                    Instant first = row.getObject("first", OffsetDateTime.class).toInstant();
                    Instant last = row.getObject("last", OffsetDateTime.class).toInstant();
                    return new Judged(seconds(first, last), seconds(first, placed), agreement(storm), shares.shares());
                })
                .single();
    }

    private Instant awaited(Storm storm) throws InterruptedException {
        Duration longest = PATIENCE.plusSeconds(storm.messages() / SLOWEST);
        long begin = System.nanoTime();
        while (waits()) {
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new IllegalStateException("The storm is not read after " + longest);
            }
            Thread.sleep(PAUSE);
        }
        return clock.instant();
    }

    private boolean waits() {
        return jdbc.sql("""
                select not exists (select from reading) or exists (select from reading_due) or exists (select from topic_due)""").query((row, number) -> row.getBoolean(1)).single();
    }

    private Agreement agreement(Storm storm) {
        long several = jdbc.sql("select count(*) from message where " + Spoken.TRUTH + " is not null")
                .query((row, number) -> row.getLong(1))
                .single();
        return Agreement.of(heaps(), Topics.MOST, Crowd.of(storm.crowd(), 0).truths(), several);
    }

    /** The topics as the desk shows them, the others behind. */
    private List<Agreement.Heap> heaps() {
        Map<Long, Agreement.Heap> byTopic = byTopic();
        List<Agreement.Heap> heaps = new ArrayList<>();
        Set<Long> shown = new HashSet<>();
        for (Topic topic : topics.now(member()).topics()) {
            Agreement.Heap heap = byTopic.get(topic.id());
            if (heap != null && shown.add(topic.id())) {
                heaps.add(heap);
            }
        }
        byTopic.forEach((topic, heap) -> {
            if (!shown.contains(topic)) {
                heaps.add(heap);
            }
        });
        return heaps;
    }

    private Map<Long, Agreement.Heap> byTopic() {
        Map<Long, Map<Integer, Integer>> said = new HashMap<>();
        Map<Long, Integer> alone = new HashMap<>();
        jdbc.sql("select topic_id, " + Spoken.TRUTH + """
                 as truth, count(*) as voices from topic_message join message on message.id = message_id
                where topic_id is not null group by 1, 2""").query(row -> {
            Integer truth = row.getObject("truth", Integer.class);
            if (truth == null) {
                alone.put(row.getLong("topic_id"), row.getInt("voices"));
            } else {
                said.computeIfAbsent(row.getLong("topic_id"), key -> new HashMap<>())
                        .put(truth, row.getInt("voices"));
            }
        });
        Set<Long> all = new HashSet<>(said.keySet());
        all.addAll(alone.keySet());
        Map<Long, Agreement.Heap> heaps = new HashMap<>();
        all.forEach(topic ->
                heaps.put(topic, new Agreement.Heap(said.getOrDefault(topic, Map.of()), alone.getOrDefault(topic, 0))));
        return heaps;
    }

    private Member member() {
        return jdbc.sql("select person_id, brand_id from membership limit 1")
                .query((row, number) -> people.viewer(row.getLong("person_id")).in(row.getLong("brand_id")))
                .single();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
