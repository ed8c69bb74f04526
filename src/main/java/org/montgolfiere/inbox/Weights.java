package org.montgolfiere.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.montgolfiere.shield.Essence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How heavy conversations are to read: by what in them is hostile and still unanswered, else by their last word. */
@Component
class Weights {

    private final JdbcClient jdbc;
    private final Judging judging;

    Weights(JdbcClient jdbc, Judging judging) {
        this.jdbc = jdbc;
        this.judging = judging;
    }

    private record Said(long conversation, long message) {}

    /** The sum of what their hostile messages weigh; a conversation without any is not in it. */
    Map<Long, Integer> of(long brand, Collection<Long> conversations) {
        List<Said> said = said(conversations);
        Map<Long, Judgement> judgements =
                judging.of(brand, said.stream().map(Said::message).toList());
        Map<Long, Integer> weights = new HashMap<>();
        for (Said one : said) {
            Judgement judgement = judgements.get(one.message());
            if (judgement != null && judgement.hostile()) {
                weights.merge(one.conversation(), Math.max(1, Essence.weight(judgement.traits())), Integer::sum);
            }
        }
        return weights;
    }

    private List<Said> said(Collection<Long> conversations) {
        return jdbc.sql("""
                select conversation.id as conversation, said.id as message
                from conversation cross join lateral (
                    select message.id from message
                    where message.conversation_id = any(array(select family(conversation.id)))
                    and message.contact_id is not null
                    and message.sent_at >= coalesce(conversation.waiting_since, conversation.last_at)
                    order by message.sent_at, message.id limit 50) as said
                where conversation.id = any(:ids)""")
                .param("ids", conversations.toArray(Long[]::new))
                .query((row, number) -> new Said(row.getLong("conversation"), row.getLong("message")))
                .list();
    }
}
