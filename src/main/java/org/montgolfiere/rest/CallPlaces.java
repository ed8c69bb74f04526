package org.montgolfiere.rest;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The order in which people on call are called. */
@Repository
class CallPlaces {

    private final JdbcClient jdbc;

    CallPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CallPlace> of(long brand) {
        return jdbc.sql("""
                        select person_id, person.name, agreed_at is not null as agreed
                        from call_order join person on person.id = person_id and person.closed_at is null
                        where brand_id = :brand
                        and exists (select from membership m
                                    where m.person_id = call_order.person_id and m.brand_id = :brand)
                        order by place, person_id
                        """)
                .param("brand", brand)
                .query((row, number) ->
                        new CallPlace(row.getLong("person_id"), row.getString("name"), row.getBoolean("agreed")))
                .list();
    }

    /** Who stood there already keeps their agreement. */
    void write(long brand, List<Long> people) {
        jdbc.sql("delete from call_order where brand_id = :brand and person_id <> all(:people)")
                .param("brand", brand)
                .param("people", people.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into call_order (brand_id, person_id, place)
                        select :brand, person, place from unnest(:people::bigint[]) with ordinality as asked (person, place)
                        on conflict (brand_id, person_id) do update set place = excluded.place
                        """)
                .param("brand", brand)
                .param("people", people.toArray(Long[]::new))
                .update();
    }

    boolean agree(Member own, @Nullable Instant at) {
        return jdbc.sql("update call_order set agreed_at = :at where brand_id = :brand and person_id = :person")
                        .param("at", at == null ? null : at.atOffset(UTC))
                        .param("brand", own.brand())
                        .param("person", own.person())
                        .update()
                > 0;
    }
}
