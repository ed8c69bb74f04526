package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks at a conversation now: kept for half a minute after the last sign, never longer. */
@Component
public class Presence {

    public static final Duration LASTS = Duration.ofSeconds(30);

    private final Sight sight;
    private final JdbcClient jdbc;
    private final Updates updates;
    private final Clock clock;

    Presence(Sight sight, JdbcClient jdbc, Updates updates, Clock clock) {
        this.sight = sight;
        this.jdbc = jdbc;
        this.updates = updates;
        this.clock = clock;
    }

    /** Somebody who looks. @param idle whether they have not moved for a while */
    public record Looking(long person, String name, boolean typing, boolean idle) {}

    /** To be told again at least every 20 s while the conversation is on view. */
    @Transactional
    public void look(Member member, long id, boolean typing, boolean idle) {
        Conversation conversation = sight.of(member, id);
        boolean news = jdbc.sql("""
                with before as (
                    select typing, idle from looking
                    where person_id = :person and conversation_id = :conversation and seen_at > :since)
                insert into looking (person_id, conversation_id, typing, idle, seen_at)
                values (:person, :conversation, :typing, :idle, :now)
                on conflict (person_id, conversation_id) do update
                    set typing = excluded.typing, idle = excluded.idle, seen_at = excluded.seen_at
                returning (:typing, :idle) is distinct from (select (typing, idle) from before)""")
                .param("person", member.person())
                .param("conversation", conversation.id())
                .param("typing", typing)
                .param("idle", idle)
                .param("since", since())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
        if (news) {
            updates.tell(conversation.brand(), "looking", conversation.id());
        }
    }

    @Transactional
    public void leave(Member member, long id) {
        Conversation conversation = sight.of(member, id);
        int left = jdbc.sql("delete from looking where person_id = :person and conversation_id = :conversation")
                .param("person", member.person())
                .param("conversation", conversation.id())
                .update();
        if (left > 0) {
            updates.tell(conversation.brand(), "looking", conversation.id());
        }
    }

    /** The others who look at it now, by name. */
    public List<Looking> others(Member member, long id) {
        return jdbc.sql("""
                select person.id, person.name, typing, idle from looking join person on person.id = person_id
                where conversation_id = :conversation and person_id <> :me and seen_at > :since
                order by person.name, person.id""")
                .param("conversation", sight.of(member, id).id())
                .param("me", member.person())
                .param("since", since())
                .query((row, number) -> new Looking(
                        row.getLong("id"), row.getString("name"), row.getBoolean("typing"), row.getBoolean("idle")))
                .list();
    }

    /** Forgets who has gone without a word. */
    void runDue() {
        jdbc.sql("delete from looking where seen_at <= :since")
                .param("since", since())
                .update();
    }

    private java.time.OffsetDateTime since() {
        Instant since = clock.instant().minus(LASTS);
        return since.atOffset(ZoneOffset.UTC);
    }
}
