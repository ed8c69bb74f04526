package org.montgolfiere.inbox.attachments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much a brand keeps of what comes with messages. */
@Repository
class AttachmentRules {

    private final JdbcClient jdbc;

    AttachmentRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Attachments.Rule of(long brand) {
        return jdbc.sql("select quota, by_itself from attachment_rule where brand_id = :brand")
                .param("brand", brand)
                .query((row, number) ->
                        new Attachments.Rule(row.getLong("quota"), Attachments.ByItself.of(row.getString("by_itself"))))
                .optional()
                .orElse(Attachments.Rule.USUAL);
    }

    void set(long brand, Attachments.Rule rule) {
        jdbc.sql("""
                insert into attachment_rule (brand_id, quota, by_itself) values (:brand, :quota, :by)
                on conflict (brand_id) do update set quota = excluded.quota, by_itself = excluded.by_itself""")
                .param("brand", brand)
                .param("quota", rule.quota())
                .param("by", rule.byItself().word())
                .update();
    }

    long used(long brand) {
        return jdbc.sql("select coalesce(sum(bytes), 0) from attachment where brand_id = :brand")
                .param("brand", brand)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** What still fits; below nothing where the quota was lowered. */
    long room(long brand) {
        return of(brand).quota() - used(brand);
    }

    /** Until the transaction ends nobody else keeps anything for this brand, so that two do not fill the same room. */
    void hold(long brand) {
        jdbc.sql("select id from brand where id = :brand for no key update")
                .param("brand", brand)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
