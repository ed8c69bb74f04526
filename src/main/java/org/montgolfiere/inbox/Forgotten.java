package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.home.Erasure;
import org.montgolfiere.home.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked to be forgotten, by a hash of their remote id. */
@Repository
class Forgotten {

    private static final String PREFIX = "erased:";

    private final JdbcClient jdbc;

    Forgotten(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hash of the network's id of them, in hexadecimal */
    void add(long brand, String network, String hash, Instant at) {
        jdbc.sql("""
                insert into erasure (brand_id, network, author, erased_at) values (:brand, :network, :author, :at)
                on conflict (brand_id, network, author) do update
                    set erased_at = greatest(erasure.erased_at, excluded.erased_at)""")
                .param("brand", brand)
                .param("network", network)
                .param("author", PREFIX + hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether this erasure, or a later one of the same person, happened here already. */
    boolean knows(long brand, Erasure erasure) {
        Instant at = erasure.at();
        return jdbc.sql("""
                select exists (select from erasure
                where brand_id = :brand and network = :network and author = :author
                and (:at::timestamptz is null or erased_at >= :at))""")
                .param("brand", brand)
                .param("network", erasure.network())
                .param("author", PREFIX + erasure.author())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Those of the messages that nobody asked to forget: what an erased person writes later is theirs to say. */
    List<Incoming.Message> without(Account account, List<Incoming.Message> messages) {
        Map<String, Instant> erased = erased(account, messages.stream().map(Incoming.Message::author));
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

    /** Those of the signs that nobody asked to forget. */
    List<Incoming.Sign> unforgotten(Account account, List<Incoming.Sign> signs) {
        Map<String, Instant> erased = erased(account, signs.stream().map(Incoming.Sign::author));
        return signs.stream()
                .filter(sign -> {
                    Instant at = erased.get(hash(sign.author().id()));
                    return at == null || sign.at().isAfter(at);
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
        return PREFIX + Sha256.hex(remoteId);
    }

    private Map<String, Instant> erased(Account account, Stream<Incoming.Author> authors) {
        String[] hashes =
                authors.map(Incoming.Author::id).distinct().map(Forgotten::hash).toArray(String[]::new);
        if (hashes.length == 0 || !any(account)) {
            return Map.of();
        }
        Map<String, Instant> erased = new HashMap<>();
        jdbc.sql("""
                select author, erased_at from erasure
                where brand_id = :brand and network = :network and author = any(:authors)""")
                .param("brand", account.brand())
                .param("network", account.network())
                .param("authors", hashes)
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
