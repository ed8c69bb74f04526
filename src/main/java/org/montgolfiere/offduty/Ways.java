package org.montgolfiere.offduty;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the carriers that leave the house must know: to whom, in which language, and that no other process went before. */
@Repository
class Ways {

    private final JdbcClient jdbc;

    Ways(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param brand its name @param mail how much of it this person wants by mail */
    record Addressee(String name, String email, Locale locale, String brand, MailChoice mail) {}

    @Nullable
    Addressee addressee(long person, long brand) {
        return jdbc.sql("""
                select person.name, email, person.locale, brand.name as brand, coalesce(reach.mail, 'none') as mail
                from person cross join brand left join reach on reach.person_id = person.id
                where person.id = :person and brand.id = :brand and closed_at is null
                """)
                .param("person", person)
                .param("brand", brand)
                .query((row, number) -> new Addressee(
                        row.getString("name"),
                        row.getString("email"),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getString("brand"),
                        MailChoice.of(row.getString("mail"))))
                .optional()
                .orElse(null);
    }

    /** Once a notice has gone, or waits, nobody asks which way it went. */
    void forget(Instant offeredBefore) {
        jdbc.sql("delete from notice_way using notice where notice.id = notice_id and offered_at < :before")
                .param("before", offeredBefore.atOffset(UTC))
                .update();
    }

    /** Goes this way with this notice, before anybody else does. @return false when it was gone already */
    boolean go(long notice, String way) {
        return jdbc.sql("insert into notice_way (notice_id, way) values (:notice, :way) on conflict do nothing")
                        .param("notice", notice)
                        .param("way", way)
                        .update()
                == 1;
    }
}
