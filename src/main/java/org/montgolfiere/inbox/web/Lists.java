package org.montgolfiere.inbox.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Filter;
import org.montgolfiere.inbox.Labelling;
import org.montgolfiere.inbox.Queue;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Component;

/** Composes the list beside the thread. */
@Component
class Lists {

    private static final int SHOWN = 50;

    private final Desk desk;
    private final Accounts accounts;
    private final Labelling labelling;
    private final Queue queue;

    Lists(Desk desk, Accounts accounts, Labelling labelling, Queue queue) {
        this.queue = queue;
        this.desk = desk;
        this.accounts = accounts;
        this.labelling = labelling;
    }

    Listing list(Page page, Member member, Asked asked, @Nullable String after, long open) {
        Map<Long, Voice> voices = voices(member.brand());
        Row.Page found = desk.page(member, asked.filter(), after, SHOWN);
        return new Listing(
                member.brand(),
                asked,
                lines(page, member, found.rows(), voices),
                found.next(),
                desk.count(member, Filter.of(Filter.View.WAITING)),
                desk.count(member, Filter.of(Filter.View.MINE)),
                desk.count(member, asked.filter()),
                List.copyOf(voices.values()),
                labelling.all(member),
                page.words().now(),
                open);
    }

    /** The rows of one further page, without the counts around them. */
    Listing more(Page page, Member member, Asked asked, String after) {
        Row.Page found = desk.page(member, asked.filter(), after, SHOWN);
        return new Listing(
                member.brand(),
                asked,
                lines(page, member, found.rows(), voices(member.brand())),
                found.next(),
                0,
                0,
                0,
                List.of(),
                List.of(),
                page.words().now(),
                0);
    }

    Line line(Page page, Member member, long conversation) {
        Row row = desk.row(member, conversation);
        return lines(page, member, List.of(row), voices(member.brand())).getFirst();
    }

    List<Line> lines(Page page, Member member, List<Row> rows) {
        return lines(page, member, rows, voices(member.brand()));
    }

    Voice voice(long account) {
        return Voice.of(Objects.requireNonNull(accounts.find(account)));
    }

    private List<Line> lines(Page page, Member member, List<Row> rows, Map<Long, Voice> voices) {
        Set<Long> round = queue.round(
                member, rows.stream().map(row -> row.conversation().id()).toList());
        Lines words = new Lines(page, member.person(), round);
        return rows.stream()
                .map(row -> words.line(
                        row,
                        Objects.requireNonNull(voices.get(row.conversation().account()))))
                .toList();
    }

    Map<Long, Voice> voices(long brand) {
        return accounts.of(brand).stream()
                .map(Voice::of)
                .collect(Collectors.toMap(Voice::account, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }
}
