package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.montgolfiere.channel.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What arriving messages do to their conversations. */
@Repository
class Arrivals {

    /** The message waits for us: theirs, still standing, and after what its home counts as settled. */
    static final String UNANSWERED = """

            message.contact_id is not null and message.deleted_at is null
            and (home.elsewhere_at is null or message.sent_at > home.elsewhere_at)
            and (home.settled_at is null or message.stored_at > home.settled_at)
            """;

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conversations of threads, found or made, merges followed. @param firsts when each thread began for us */
    Map<Homes.Home.Of, Long> homes(Account account, Map<Homes.Home.Of, Instant> firsts) {
        Map<Homes.Home.Of, Long> homes = new HashMap<>(found(account, firsts.keySet()));
        Map<Homes.Home.Of, Instant> missing = new HashMap<>(firsts);
        missing.keySet().removeAll(homes.keySet());
        if (!missing.isEmpty()) {
            homes.putAll(made(account, missing));
        }
        return homes;
    }

    /**
     * Holds the conversations, in the order of ids, until the transaction ends.
     *
     * @return those among them that another transaction merged before they were held, and where they show now
     */
    Map<Long, Long> hold(Collection<Long> conversations) {
        Long[] ids = conversations.stream().distinct().sorted().toArray(Long[]::new);
        jdbc.sql("select id from conversation where id = any(:ids) order by id for update")
                .param("ids", ids)
                .query((row, number) -> row.getLong("id"))
                .list();
        Map<Long, Long> merged = new HashMap<>();
        jdbc.sql("select merged_id, survivor(merged_id) as home from conversation_merge where merged_id = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    merged.put(row.getLong("merged_id"), row.getLong("home"));
                });
        return merged;
    }

    /** Counts the messages in and opens or settles their held conversations; see the notes in the statement. */
    void count(List<Messages.Placed> stored) {
        settleMerged(stored);
        jdbc.sql("""
                with came as (
                    select * from unnest(:conversations::bigint[], :contacts::bigint[], :moments::timestamptz[])
                        as came (conversation, contact, sent_at)),
                sums as (
                    select id, waiting_since,
                        greatest(elsewhere_at, max(came.sent_at) filter (where came.contact is null)) as elsewhere,
                        count(came.contact) as incoming, count(*) - count(came.contact) as outgoing,
                        min(came.sent_at) as first_at, max(came.sent_at) as last_at,
                        (array_agg(came.contact order by came.sent_at) filter (where came.contact is not null))[1]
                            as contact
                    from came join conversation on id = came.conversation
                    group by id),
                fresh as ( -- what arrived and was not answered on the network itself
                    select sums.id, min(came.sent_at) as since
                    from sums join came on came.conversation = sums.id
                    where came.contact is not null and (elsewhere is null or came.sent_at > elsewhere)
                    group by sums.id),
                turn as (
                    select sums.*, fresh.since is not null as opens,
                        case when outgoing = 0 then least(sums.waiting_since, fresh.since)
                             else (select min(message.sent_at)
                                   from message join conversation home on home.id = message.conversation_id
                                   where message.conversation_id = any(array(select family(sums.id)))
                                   and message.sent_at > elsewhere and """ + UNANSWERED + """
                                   ) end as since
                    from sums left join fresh on fresh.id = sums.id),
                next as (
                    select turn.*,
                        case when turn.since is not null and (turn.opens or conversation.state = 'open') then 'open'
                             when turn.outgoing > 0 and turn.since is null and conversation.state <> 'closed' then 'waiting'
                             else conversation.state end as state
                    from turn join conversation on conversation.id = turn.id)
                update conversation set
                    contact_id = coalesce(conversation.contact_id, next.contact),
                    incoming = conversation.incoming + next.incoming,
                    outgoing = conversation.outgoing + next.outgoing,
                    first_at = least(conversation.first_at, next.first_at),
                    last_at = greatest(conversation.last_at, next.last_at),
                    elsewhere_at = next.elsewhere,
                    waiting_since = case when next.state <> 'closed' then next.since end,
                    state = next.state,
                    snoozed_until = case when next.state = 'snoozed' then conversation.snoozed_until end,
                    version = conversation.version + 1
                from next where conversation.id = next.id""")
                .param(
                        "conversations",
                        stored.stream().map(Messages.Placed::conversation).toArray(Long[]::new))
                .param("contacts", stored.stream().map(Messages.Placed::contact).toArray(Long[]::new))
                .param(
                        "moments",
                        stored.stream()
                                .map(one -> one.message().sentAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    private void settleMerged(List<Messages.Placed> stored) {
        List<Messages.Placed> ours =
                stored.stream().filter(one -> one.contact() == null).toList();
        if (ours.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update conversation set elsewhere_at = greatest(elsewhere_at, ours.sent_at)
                from (select member.id, max(sent_at) as sent_at
                      from unnest(:conversations::bigint[], :moments::timestamptz[]) as came (survivor, sent_at)
                      join conversation_merge on survivor_id = came.survivor
                      cross join lateral family(came.survivor) as member (id)
                      where member.id <> came.survivor group by member.id) as ours
                where conversation.id = ours.id""")
                .param(
                        "conversations",
                        ours.stream().map(Messages.Placed::conversation).toArray(Long[]::new))
                .param(
                        "moments",
                        ours.stream()
                                .map(one -> one.message().sentAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    private Map<Homes.Home.Of, Long> found(Account account, Collection<Homes.Home.Of> threads) {
        Map<Homes.Home.Of, Long> homes = new HashMap<>();
        jdbc.sql("""
                select thread, private, case when merge.merged_id is null then id else survivor(id) end as home
                from conversation left join conversation_merge merge on merge.merged_id = id
                where account_id = :account and thread = any(:threads)""")
                .param("account", account.id())
                .param("threads", threads.stream().map(Homes.Home.Of::thread).toArray(String[]::new))
                .query(row -> {
                    homes.put(
                            new Homes.Home.Of(row.getString("thread"), row.getBoolean("private")), row.getLong("home"));
                });
        homes.keySet().retainAll(threads);
        return homes;
    }

    private Map<Homes.Home.Of, Long> made(Account account, Map<Homes.Home.Of, Instant> firsts) {
        Map<Homes.Home.Of, Long> homes = new HashMap<>();
        List<Map.Entry<Homes.Home.Of, Instant>> rows = new ArrayList<>(firsts.entrySet());
        jdbc.sql("""
                insert into conversation (brand_id, account_id, thread, private, state, first_at, last_at)
                select :brand, :account, new.thread, new.private, 'waiting', new.first_at, new.first_at
                from unnest(:threads::text[], :privates::boolean[], :firsts::timestamptz[])
                    as new (thread, private, first_at)
                on conflict (account_id, thread, private) do update set thread = excluded.thread
                returning id, thread, private""")
                .param("brand", account.brand())
                .param("account", account.id())
                .param(
                        "threads",
                        rows.stream().map(row -> row.getKey().thread()).toArray(String[]::new))
                .param(
                        "privates",
                        rows.stream().map(row -> row.getKey().isPrivate()).toArray(Boolean[]::new))
                .param(
                        "firsts",
                        rows.stream().map(row -> row.getValue().toString()).toArray(String[]::new))
                .query(row -> {
                    homes.put(new Homes.Home.Of(row.getString("thread"), row.getBoolean("private")), row.getLong("id"));
                });
        return homes;
    }

    /** When each thread among these homes first shows, in the order of threads so that locks are taken alike. */
    static Map<Homes.Home.Of, Instant> firsts(Collection<Homes.Home> homes, List<Instant> moments) {
        Map<Homes.Home.Of, Instant> firsts = new TreeMap<>(
                java.util.Comparator.comparing(Homes.Home.Of::thread).thenComparing(Homes.Home.Of::isPrivate));
        int place = 0;
        for (Homes.Home home : homes) {
            Instant moment = moments.get(place++);
            if (home instanceof Homes.Home.Of of) {
                firsts.merge(of, moment, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return firsts;
    }
}
