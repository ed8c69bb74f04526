package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages as they are stored; what is read of them for a thread is in {@link Threads}. */
@Repository
class Messages {

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message with the ids of where it belongs. @param contact null: ours */
    record Placed(
            Incoming.Message message,
            long conversation,
            @Nullable Long contact) {
        Placed in(long other) {
            return new Placed(message, other, contact);
        }
    }

    /** Which of the remote ids the desk has, and where they show now. */
    Map<String, Homes.Known> known(long account, String[] remoteIds) {
        Map<String, Homes.Known> known = new HashMap<>();
        jdbc.sql("""
                select message.remote_id, home.id, home.private
                from message
                left join conversation_merge merge on merge.merged_id = message.conversation_id
                join conversation home on home.id =
                    case when merge.merged_id is null then message.conversation_id
                         else survivor(message.conversation_id) end
                where message.account_id = :account and message.remote_id = any(:ids)""").param("account", account).param("ids", remoteIds).query(row -> {
            known.put(row.getString("remote_id"), new Homes.Known(row.getLong("id"), row.getBoolean("private")));
        });
        return known;
    }

    /** @return the ids of those that were new, by remote id */
    Map<String, Long> insert(Account account, List<Placed> placed, Instant storedAt) {
        Map<String, Long> ids = HashMap.newHashMap(placed.size());
        jdbc.sql("""
                insert into message (brand_id, account_id, conversation_id, contact_id, remote_id, kind, in_reply_to,
                                     text, url, sent_at, stored_at, words, automatic, remarks, whole)
                select :brand, :account, came.conversation, came.contact, came.remote_id, came.kind, came.in_reply_to,
                       came.text, came.url, came.sent_at, :storedAt, search_words(came.text),
                       came.automatic, came.remarks, came.whole
                from unnest(:conversations::bigint[], :contacts::bigint[], :ids::text[], :kinds::text[],
                            :parents::text[], :texts::text[], :urls::text[], :moments::timestamptz[],
                            :automatic::boolean[], :remarks::text[], :wholes::text[])
                    as came (conversation, contact, remote_id, kind, in_reply_to, text, url, sent_at,
                             automatic, remarks, whole)
                on conflict (account_id, remote_id) do nothing
                returning id, remote_id""")
                .param("brand", account.brand())
                .param("account", account.id())
                .param("storedAt", storedAt.atOffset(ZoneOffset.UTC))
                .param(
                        "conversations",
                        placed.stream().map(Placed::conversation).toArray(Long[]::new))
                .param("contacts", placed.stream().map(Placed::contact).toArray(Long[]::new))
                .param("ids", texts(placed, one -> one.message().id()))
                .param("kinds", texts(placed, one -> word(one.message().kind())))
                .param("parents", texts(placed, one -> one.message().inReplyTo()))
                .param("texts", texts(placed, one -> one.message().text()))
                .param("urls", texts(placed, one -> one.message().url()))
                .param("moments", texts(placed, one -> one.message().sentAt().toString()))
                .param(
                        "automatic",
                        placed.stream()
                                .map(one -> one.message().beside().automatic())
                                .toArray(Boolean[]::new))
                .param("remarks", texts(placed, Messages::remarks))
                .param("wholes", texts(placed, one -> one.message().beside().whole()))
                .query(row -> {
                    ids.put(row.getString("remote_id"), row.getLong("id"));
                });
        return ids;
    }

    /** @param placed those that were new */
    void attach(List<Placed> placed, Map<String, Long> ids) {
        List<Attached> all = placed.stream()
                .flatMap(one -> Attached.of(
                        Objects.requireNonNull(ids.get(one.message().id())),
                        one.message().media()))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into message_media (message_id, position, kind, url, alt)
                select * from unnest(:messages::bigint[], :positions::smallint[], :kinds::text[], :urls::text[],
                                     :alts::text[])""")
                .param("messages", all.stream().map(Attached::message).toArray(Long[]::new))
                .param("positions", all.stream().map(Attached::position).toArray(Integer[]::new))
                .param(
                        "kinds",
                        all.stream().map(one -> word(one.media().kind())).toArray(String[]::new))
                .param("urls", all.stream().map(one -> one.media().url()).toArray(String[]::new))
                .param("alts", all.stream().map(one -> one.media().alt()).toArray(String[]::new))
                .update();
    }

    private record Attached(long message, int position, Incoming.Media media) {
        static Stream<Attached> of(long message, List<Incoming.Media> media) {
            return IntStream.range(0, media.size())
                    .mapToObj(position -> new Attached(message, position, media.get(position)));
        }
    }

    /** One a line; null where there is none. */
    private static @Nullable String remarks(Placed one) {
        List<String> remarks = one.message().beside().remarks();
        return remarks.isEmpty() ? null : String.join("\n", remarks);
    }

    private static String[] texts(List<Placed> placed, Function<Placed, @Nullable String> part) {
        return placed.stream().map(part).toArray(String[]::new);
    }

    static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
