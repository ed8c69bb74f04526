package org.montgolfiere.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked to be forgotten, by a hash of their remote id. */
@Repository
class Forgotten {

    private final JdbcClient jdbc;

    Forgotten(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long brand, String network, String remoteId, Instant at) {
        jdbc.sql("""
                insert into erasure (brand_id, network, author, erased_at) values (:brand, :network, :author, :at)
                on conflict (brand_id, network, author) do update
                    set erased_at = greatest(erasure.erased_at, excluded.erased_at)""")
                .param("brand", brand)
                .param("network", network)
                .param("author", hash(remoteId))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of the messages that nobody asked to forget: what an erased person writes later is theirs to say. */
    List<Incoming.Message> without(Account account, List<Incoming.Message> messages) {
        Map<String, Instant> erased = erased(
                account,
                messages.stream()
                        .map(message -> message.author().id())
                        .distinct()
                        .toList());
        if (erased.isEmpty()) {
            return messages;
        }
        Set<String> blanked = blanked(account, messages);
        return messages.stream()
                .filter(message -> {
                    Instant at = erased.get(hash(message.author().id()));
                    return at == null || message.sentAt().isAfter(at) && !blanked.contains(hash(message.id()));
                })
                .toList();
    }

    /** Those of the messages that are here without their words, by the stand-ins of their ids. */
    private Set<String> blanked(Account account, List<Incoming.Message> messages) {
        return new HashSet<>(jdbc.sql(
                        "select remote_id from message where account_id = :account and remote_id = any(:ids)")
                .param("account", account.id())
                .param(
                        "ids",
                        messages.stream().map(message -> hash(message.id())).toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** A lasting stand-in for an id that must not be kept. */
    static String hash(String remoteId) {
        return "erased:" + Clean.sha256(remoteId.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Instant> erased(Account account, Collection<String> authors) {
        if (authors.isEmpty() || !any(account)) {
            return Map.of();
        }
        Map<String, Instant> erased = new HashMap<>();
        jdbc.sql("""
                select author, erased_at from erasure
                where brand_id = :brand and network = :network and author = any(:authors)""")
                .param("brand", account.brand())
                .param("network", account.network())
                .param("authors", authors.stream().map(Forgotten::hash).toArray(String[]::new))
                .query(row -> {
                    erased.put(
                            row.getString("author"),
                            row.getObject("erased_at", OffsetDateTime.class).toInstant());
                });
        return erased;
    }

    private boolean any(Account account) {
        return jdbc.sql("select exists (select from erasure where brand_id = :brand and network = :network)")
                .param("brand", account.brand())
                .param("network", account.network())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
