package org.montgolfiere.inbox.storms;

import static org.montgolfiere.inbox.storms.Slots.at;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A small calendar of what a brand expects to be much talked of for: a contest, a launch. While it lasts no storm opens. */
@Component
public class BrandEvents {

    private static final int NAME = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    BrandEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record BrandEvent(long id, String name, Instant startsAt, Instant endsAt) {}

    /** Those that are not over, the next first. */
    public List<BrandEvent> coming(Member member) {
        return jdbc.sql(
                        "select * from brand_event where brand_id = :brand and ends_at > :now order by starts_at, id limit 100")
                .param("brand", member.brand())
                .param("now", at(clock.instant()))
                .query((row, number) -> new BrandEvent(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return false where the name or the moments do not stand; leads declare */
    public boolean declare(Member member, String name, Instant from, Instant until) {
        lead(member);
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME || !until.isAfter(from)) {
            return false;
        }
        jdbc.sql("insert into brand_event (brand_id, name, starts_at, ends_at) values (:brand, :name, :from, :until)")
                .param("brand", member.brand())
                .param("name", stripped)
                .param("from", at(from))
                .param("until", at(until))
                .update();
        return true;
    }

    public void drop(Member member, long id) {
        lead(member);
        if (jdbc.sql("delete from brand_event where id = :id and brand_id = :brand")
                        .param("id", id)
                        .param("brand", member.brand())
                        .update()
                == 0) {
            throw new NotFound();
        }
    }

    boolean isOn(long brand, Instant now) {
        return jdbc.sql(
                        "select exists (select from brand_event where brand_id = :brand and starts_at <= :now and ends_at > :now)")
                .param("brand", brand)
                .param("now", at(now))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static void lead(Member member) {
        if (!member.leads()) {
            throw new NotFound();
        }
    }
}
