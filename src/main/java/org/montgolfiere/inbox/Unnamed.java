package org.montgolfiere.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.montgolfiere.channel.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Our own messages of which a person said that they arrived: nobody knows the network's id of them until the network
 * shows them. Such a one is told by its account, its conversation and its words.
 */
@Repository
class Unnamed {

    private static final String PREFIX = "unnamed:";
    /** How far the clocks of a network and of the desk may be apart. */
    private static final Duration APART = Duration.ofMinutes(5);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final JdbcClient jdbc;

    Unnamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands for the id while there is none. */
    static String id(String key) {
        return PREFIX + Clean.id(key);
    }

    static boolean is(String remoteId) {
        return remoteId.startsWith(PREFIX);
    }

    /** Gives their ids to those that are here without one. @return the others, which are new */
    List<Messages.Placed> name(Account account, List<Messages.Placed> placed) {
        List<Messages.Placed> ours =
                placed.stream().filter(one -> one.contact() == null).toList();
        if (ours.isEmpty()) {
            return placed;
        }
        List<Found> waiting = waiting(account.id(), ours);
        List<Messages.Placed> others = new ArrayList<>(placed);
        others.removeIf(one -> one.contact() == null && named(one, waiting));
        return others;
    }

    /** The network showed it before a person said so: it becomes the author's. @return false: it did not yet */
    boolean adopt(Conversation conversation, Answered answer) {
        return shown(conversation, answer)
                .filter(one -> jdbc.sql("update message set author_id = :author where id = :id and author_id is null")
                                .param("author", answer.author())
                                .param("id", one.id())
                                .update()
                        == 1)
                .isPresent();
    }

    private record Found(long id, String text, Instant sentAt) {
        Predicate<Messages.Placed> isCopy() {
            return one ->
                    same(text, one.message().text()) && !one.message().sentAt().isBefore(sentAt.minus(APART));
        }
    }

    private boolean named(Messages.Placed one, List<Found> waiting) {
        Optional<Found> copy =
                waiting.stream().filter(found -> found.isCopy().test(one)).findFirst();
        copy.ifPresent(found -> {
            waiting.remove(found);
            jdbc.sql("update message set remote_id = :remote, url = :url, sent_at = :sent where id = :id")
                    .param("remote", one.message().id())
                    .param("url", one.message().url())
                    .param("sent", one.message().sentAt().atOffset(ZoneOffset.UTC))
                    .param("id", found.id())
                    .update();
        });
        return copy.isPresent();
    }

    private List<Found> waiting(long account, List<Messages.Placed> ours) {
        return new ArrayList<>(jdbc.sql("""
                select distinct message.id, message.text, message.sent_at
                from unnest(:conversations::bigint[]) as asked (id)
                cross join lateral family(asked.id) as member (id)
                join message on message.conversation_id = member.id
                where message.account_id = :account and message.contact_id is null
                and starts_with(message.remote_id, :prefix)
                order by message.sent_at, message.id""")
                .param(
                        "conversations",
                        ours.stream()
                                .map(Messages.Placed::conversation)
                                .distinct()
                                .toArray(Long[]::new))
                .param("account", account)
                .param("prefix", PREFIX)
                .query((row, number) ->
                        found(row.getLong("id"), row.getString("text"), row.getObject("sent_at", OffsetDateTime.class)))
                .list());
    }

    private Optional<Found> shown(Conversation conversation, Answered answer) {
        return jdbc
                .sql("""
                select id, text, sent_at from message
                where conversation_id = any(array(select family(:conversation))) and account_id = :account
                and contact_id is null and author_id is null and deleted_at is null and sent_at >= :from
                order by sent_at, id""")
                .param("conversation", conversation.id())
                .param("account", answer.account())
                .param("from", answer.sentAt().minus(APART).atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        found(row.getLong("id"), row.getString("text"), row.getObject("sent_at", OffsetDateTime.class)))
                .list()
                .stream()
                .filter(one -> same(one.text(), Clean.text(answer.text())))
                .findFirst();
    }

    private static Found found(long id, String text, OffsetDateTime sentAt) {
        return new Found(id, text, sentAt.toInstant());
    }

    /** Networks trim and fold white space. */
    private static boolean same(String one, String other) {
        return SPACE.matcher(one.strip())
                .replaceAll(" ")
                .equals(SPACE.matcher(other.strip()).replaceAll(" "));
    }
}
