package org.montgolfiere.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.montgolfiere.inbox.Judgement;
import org.montgolfiere.inbox.Judging;
import org.montgolfiere.triage.Reader;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.Trait;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages share a reading, and what the fold misses by it. */
@Component
class CrowdShares {

    private static final int LOOKED_AT = 2_000;
    private static final int AT_ONCE = 256;

    private final JdbcClient jdbc;
    private final Judging judging;
    private final ObjectProvider<Reader> reader;

    CrowdShares(JdbcClient jdbc, Judging judging, ObjectProvider<Reader> reader) {
        this.jdbc = jdbc;
        this.judging = judging;
        this.reader = reader;
    }

    /**
     * @param share of all readings
     * @param lookedAt of the shared ones read again by the model, each for itself
     * @param missed which that would fold and the shared reading does not
     * @param insults copies into which an insult was put
     * @param insultsOpen which share a reading that does not fold
     */
    record Shares(double share, int lookedAt, int missed, int insults, int insultsOpen) {}

    Shares shares() {
        List<Long> all = messages("reading.shared and message_id % (select greatest(1, count(*) / " + LOOKED_AT
                + ") from reading where shared) = 0");
        List<Long> insults = messages(Spoken.VENOM + " and reading.shared");
        return new Shares(
                jdbc.sql("select avg(shared::integer) from reading")
                        .query((row, number) -> row.getDouble(1))
                        .single(),
                all.size(),
                missed(all),
                messages(Spoken.VENOM).size(),
                open(insults).size());
    }

    private List<Long> messages(String which) {
        return jdbc.sql("select message.id from message join reading on message_id = message.id where " + which)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private int missed(List<Long> messages) {
        int missed = 0;
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            Map<Long, String> texts = texts(open(messages.subList(from, Math.min(messages.size(), from + AT_ONCE))));
            missed += (int) reader.getObject().read(List.copyOf(texts.values())).stream()
                    .filter(CrowdShares::folds)
                    .count();
        }
        return missed;
    }

    /** Those whose words stand open. */
    private List<Long> open(List<Long> messages) {
        List<Long> open = new ArrayList<>();
        if (!messages.isEmpty()) {
            long brand = jdbc.sql("select id from brand limit 1")
                    .query((row, number) -> row.getLong(1))
                    .single();
            Map<Long, Judgement> judged = judging.of(brand, messages);
            messages.stream()
                    .filter(message ->
                            !Objects.requireNonNull(judged.get(message)).hostile())
                    .forEach(open::add);
        }
        return open;
    }

    private Map<Long, String> texts(List<Long> messages) {
        Map<Long, String> texts = new LinkedHashMap<>();
        jdbc.sql("select id, text from message where id = any(:ids)")
                .param("ids", messages.toArray(Long[]::new))
                .query(row -> {
                    texts.put(row.getLong("id"), row.getString("text"));
                });
        return texts;
    }

    private static boolean folds(Reading reading) {
        return reading.is(Trait.HOSTILE) || reading.is(Trait.HATE) || reading.is(Trait.THREAT);
    }
}
