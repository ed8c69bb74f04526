package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules of retention, and what they delete. */
@Repository
class Retentions {

    private static final List<String> PARTS = List.of(
            "message_media where message_id in (select id from message where conversation_id = any(:ids))",
            "message where conversation_id = any(:ids)",
            "note_mention where note_id in (select id from note where conversation_id = any(:ids))",
            "note where conversation_id = any(:ids)",
            "conversation_label where conversation_id = any(:ids)",
            "conversation_merge where merged_id = any(:ids)",
            "event where conversation_id = any(:ids)",
            "looking where conversation_id = any(:ids)",
            "priority_due where conversation_id = any(:ids)",
            "conversation where id = any(:ids)");

    /** Before when an account's things are old; null: never. */
    private static final String RULES = """
            with rule as (
                select account.id as account, :now::timestamptz - make_interval(days => coalesce(
                    (select days from retention where account_id = account.id),
                    (select days from retention
                     where retention.brand_id = account.brand_id and account_id is null))) as before
                from account)
            """;

    private final JdbcClient jdbc;

    Retentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(long brand, long conversation) {}

    List<Retention.Rule> rules(long brand) {
        return jdbc.sql(
                        "select account_id, days from retention where brand_id = :brand order by account_id nulls first")
                .param("brand", brand)
                .query((row, number) -> new Retention.Rule(row.getObject("account_id", Long.class), row.getInt("days")))
                .list();
    }

    boolean owns(long brand, long account) {
        return jdbc.sql("select exists (select from account where id = :account and brand_id = :brand)")
                .param("account", account)
                .param("brand", brand)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    boolean set(long brand, @Nullable Long account, @Nullable Integer days) {
        String statement = days == null
                ? "delete from retention where brand_id = :brand and account_id is not distinct from :account::bigint"
                : """
                insert into retention (brand_id, account_id, days) values (:brand, :account, :days)
                on conflict (brand_id, account_id) do update set days = excluded.days""";
        jdbc.sql(statement)
                .param("brand", brand)
                .param("account", account)
                .param("days", days)
                .update();
        return true;
    }

    /** A merged family goes as a whole, once its survivor is due and all of it is old. */
    List<Due> due(Instant now, int limit) {
        return jdbc.sql(RULES + """
                , root as (
                    select conversation.id, conversation.brand_id
                    from conversation join rule on rule.account = conversation.account_id
                    where conversation.state in ('closed', 'waiting') and conversation.last_at < rule.before
                    and not exists (select from conversation_merge where merged_id = conversation.id)
                    and not exists (
                        select from family(conversation.id) as member (id)
                        join conversation kin on kin.id = member.id join rule other on other.account = kin.account_id
                        where other.before is null or kin.last_at >= other.before)
                    order by conversation.last_at limit :limit
                    for update of conversation skip locked)
                select root.brand_id, member.id from root cross join lateral family(root.id) as member (id)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Due(row.getLong("brand_id"), row.getLong("id")))
                .list();
    }

    void delete(Long[] conversations) {
        if (conversations.length == 0) {
            return;
        }
        jdbc.sql("select set_config('montgolfiere.forgetting', 'yes', true)")
                .query((row, number) -> true)
                .single();
        PARTS.forEach(part ->
                jdbc.sql("delete from " + part).param("ids", conversations).update());
        jdbc.sql("select set_config('montgolfiere.forgetting', '', true)")
                .query((row, number) -> true)
                .single();
    }

    void texts(List<Long> conversations, Consumer<String> each) {
        jdbc.sql("select text from message where conversation_id = any(:ids) and text <> ''")
                .param("ids", conversations.toArray(Long[]::new))
                .query(row -> {
                    each.accept(row.getString("text"));
                });
    }

    /** What was set aside goes by age alone: nobody answers it. */
    void deleteSetAsides(Instant now) {
        jdbc.sql(RULES + "delete from set_aside using rule where rule.account = account_id and at < rule.before")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Contacts of whom nothing is left. */
    void deleteStrangers(Instant before) {
        jdbc.sql("""
                delete from contact where last_at < :before
                and brand_id in (select brand_id from retention)
                and not exists (select from message where contact_id = contact.id)
                and not exists (select from sign where contact_id = contact.id)
                and not exists (select from conversation where contact_id = contact.id)""").param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
