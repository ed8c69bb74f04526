package org.montgolfiere.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who talk to a brand. */
@Repository
class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody met at a moment. */
    record Met(Incoming.Author author, Instant first, Instant last) {
        Met with(Met other) {
            return new Met(
                    last.isBefore(other.last) ? other.author : author,
                    first.isBefore(other.first) ? first : other.first,
                    last.isBefore(other.last) ? other.last : last);
        }
    }

    /** @param prefix of the columns that a conversation beside it has as well: its id and its moments */
    static Contact contact(ResultSet row, String prefix) throws SQLException {
        return new Contact(
                row.getLong(prefix + "id"),
                row.getLong("brand_id"),
                row.getString("network"),
                row.getString("remote_id"),
                row.getString("handle"),
                row.getString("name"),
                row.getString("avatar"),
                row.getObject(prefix + "first_at", OffsetDateTime.class).toInstant(),
                row.getObject(prefix + "last_at", OffsetDateTime.class).toInstant());
    }

    /** Creates or renews them; what is older than what we know changes no name. @return their ids by remote id */
    Map<String, Long> meet(Account account, Collection<Met> met) {
        if (met.isEmpty()) {
            return Map.of();
        }
        Map<String, Met> each = new TreeMap<>();
        met.forEach(one -> each.merge(one.author().id(), one, Met::with));
        Map<String, Long> ids = HashMap.newHashMap(each.size());
        write(account, List.copyOf(each.values()), ids);
        return ids;
    }

    private void write(Account account, List<Met> met, Map<String, Long> ids) {
        jdbc.sql("""
                insert into contact (brand_id, network, remote_id, handle, name, avatar, followers, first_at, last_at)
                select :brand, :network, met.remote_id, met.handle, met.name, met.avatar, met.followers, met.first_at,
                    met.last_at
                from unnest(:ids::text[], :handles::text[], :names::text[], :avatars::text[], :followers::integer[],
                            :firsts::timestamptz[], :lasts::timestamptz[])
                    as met (remote_id, handle, name, avatar, followers, first_at, last_at)
                on conflict (brand_id, network, remote_id) do update set
                    handle = case when excluded.last_at >= contact.last_at then excluded.handle
                                  else contact.handle end,
                    name = case when excluded.last_at >= contact.last_at and not contact.corrected then excluded.name
                                else contact.name end,
                    avatar = case when excluded.last_at >= contact.last_at then excluded.avatar
                                  else contact.avatar end,
                    followers = case when excluded.last_at >= contact.last_at
                                     then coalesce(excluded.followers, contact.followers) else contact.followers end,
                    first_at = least(contact.first_at, excluded.first_at),
                    last_at = greatest(contact.last_at, excluded.last_at)
                returning id, remote_id""")
                .param("brand", account.brand())
                .param("network", account.network())
                .param("ids", met.stream().map(one -> one.author().id()).toArray(String[]::new))
                .param("handles", met.stream().map(one -> one.author().handle()).toArray(String[]::new))
                .param("names", met.stream().map(one -> one.author().name()).toArray(String[]::new))
                .param("avatars", met.stream().map(one -> one.author().avatar()).toArray(String[]::new))
                .param(
                        "followers",
                        met.stream().map(one -> one.author().followers()).toArray(Integer[]::new))
                .param("firsts", met.stream().map(one -> one.first().toString()).toArray(String[]::new))
                .param("lasts", met.stream().map(one -> one.last().toString()).toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString("remote_id"), row.getLong("id"));
                });
    }
}
