package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;

class ListsTest {

    private House house;
    private Account account;
    private Member lea;

    @BeforeEach
    void open() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
        lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
        List<Incoming> all = new ArrayList<>();
        for (int number = 0; number < 23; number++) {
            all.add(letter("m" + number)
                    .minute(number / 3)
                    .says(number % 2 == 0 ? "théière" : "tasse")
                    .message());
        }
        house.take(account, all.toArray(Incoming[]::new));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource
    void pagesShowEachConversationOnceWhateverTheOrder(Filter.View view) {
        Bulk bulk = house.bean(Bulk.class);
        Filter all = Filter.of(Filter.View.ALL);
        switch (view) {
            case MINE -> bulk.run(lea, all, new Bulk.Act.Assign(lea.person()), null);
            case SNOOZED ->
                bulk.run(
                        lea, all, new Bulk.Act.SnoozeUntil(house.clock.instant().plusSeconds(9)), null);
            case CLOSED -> bulk.run(lea, all, new Bulk.Act.Close(), null);
            case WAITING, UNASSIGNED, ALL -> {}
        }
        assertThat(pages(Filter.of(view))).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void whoWaitsLongestComesFirstWhereThatIsAskedFor() {
        List<Row> rows = house.bean(Desk.class)
                .page(lea, Filter.of(Filter.View.WAITING).withOrder(Filter.Order.WAIT), null, 50)
                .rows();
        assertThat(rows)
                .isSortedAccordingTo(java.util.Comparator.comparing(row ->
                        java.util.Objects.requireNonNull(row.conversation().waitingSince())));
    }

    @Test
    void aTextNarrowsListCountAndActAlike() {
        Filter teapots = Filter.of(Filter.View.WAITING).withText("theieres");
        assertThat(pages(teapots)).hasSize(12);
        assertThat(house.bean(Desk.class).count(lea, teapots)).isEqualTo(12);
        assertThat(house.bean(Bulk.class)
                        .run(lea, teapots, new Bulk.Act.Close(), null)
                        .changed())
                .isEqualTo(12);
        assertThat(pages(teapots)).isEmpty();
    }

    @Test
    void anActOnEverythingReachesBeyondThePageAndWritesOneLineEach() {
        Bulk bulk = house.bean(Bulk.class);
        Filter waiting = Filter.of(Filter.View.WAITING);
        assertThat(bulk.run(lea, waiting, new Bulk.Act.Close(), null).changed()).isEqualTo(23);
        assertThat(bulk.run(lea, waiting, new Bulk.Act.Close(), null).changed()).isZero();
        assertThat(house.count("event where kind = 'closed'")).isEqualTo(23);
    }

    @Test
    void whoIsGivenManyAtOnceHearsOfItOnce() {
        Member marc = house.member(account.brand(), "Marc Petit", Role.COLLEAGUE);
        Bulk.Act act = new Bulk.Act.Assign(marc.person());
        house.bean(Bulk.class).run(lea, Filter.of(Filter.View.WAITING), act, null);
        assertThat(house.notices).hasSize(1);
        assertThat(house.notices.getFirst().person()).isEqualTo(marc.person());
        assertThat(house.notices.getFirst().kind()).isEqualTo(Notice.Kind.ASSIGNED);
        house.bean(Bulk.class).run(lea, Filter.of(Filter.View.WAITING), act, null);
        house.bean(Bulk.class).run(lea, Filter.of(Filter.View.ALL), new Bulk.Act.Assign(lea.person()), null);
        assertThat(house.notices).hasSize(1);
    }

    @Test
    void whatGotAMessageSinceOneLookedIsLeftAlone() {
        java.time.Instant looked = house.clock.instant();
        house.clock.forward(Duration.ofMinutes(1));
        house.take(account, letter("new").in("m0").minute(50).message());
        int closed = house.bean(Bulk.class)
                .run(lea, Filter.of(Filter.View.WAITING), new Bulk.Act.Close(), looked)
                .changed();
        assertThat(closed).isEqualTo(22);
    }

    @Test
    void labelsAreWornListedAndNarrowedBy() {
        Labelling labelling = house.bean(Labelling.class);
        Label label = ((Labelling.Named.Kept) labelling.create(lea, "presse", 3)).label();
        assertThat(labelling.create(lea, "presse", 4)).isInstanceOf(Labelling.Named.Refused.class);
        labelling.wear(lea, house.conversationOf("m1"), label.id());
        List<Row> rows = house.bean(Desk.class)
                .page(lea, Filter.of(Filter.View.ALL).withLabel(label.id()), null, 10)
                .rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().labels()).containsExactly(label);
    }

    @Test
    void theThreadIsReadFromItsEndInStretchesThatMissNothing() {
        List<Incoming> many = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            many.add(letter("t" + number).in("long").minute(number / 4).message());
        }
        house.take(account, many.toArray(Incoming[]::new));
        long conversation = house.conversationOf("t0");
        house.bean(Notes.class).write(lea, conversation, "à suivre");
        List<Entry> shown = new ArrayList<>();
        String before = null;
        do {
            Entry.Thread stretch = house.bean(Desk.class).thread(lea, conversation, before, 4);
            shown.addAll(0, stretch.entries());
            before = stretch.earlier();
        } while (before != null);
        assertThat(shown).hasSize(27).doesNotHaveDuplicates();
        assertThat(shown).isSortedAccordingTo(java.util.Comparator.comparing(Entry::at));
    }

    @Test
    void aTopicsConversationsAreThoseThatShowThemMergedOnesWhereTheyWereMerged() {
        house.jdbc
                .sql("""
                with topic as (
                    insert into topic (brand_id, born_at, last_at, messages) values (:brand, :at, :at, 3) returning id)
                insert into topic_message (message_id, brand_id, topic_id, conversation_id, hostile, praise, spam, kept, sent_at)
                select message.id, brand_id, topic.id, conversation_id, false, false, false, true, sent_at
                from message cross join topic where remote_id in ('m0', 'm1', 'm2')""")
                .param("brand", account.brand())
                .param("at", House.MORNING.atOffset(java.time.ZoneOffset.UTC))
                .update();
        house.bean(Closure.class).close(lea, house.conversationOf("m1"), null);
        house.bean(Merge.class).into(lea, house.conversationOf("m2"), house.conversationOf("m5"));
        long topic = house.jdbc
                .sql("select id from topic")
                .query((row, number) -> row.getLong(1))
                .single();
        assertThat(pages(Filter.of(Filter.View.WAITING).withTopic(topic)))
                .containsExactlyInAnyOrder(house.conversationOf("m0"), house.conversationOf("m5"));
        assertThat(pages(Filter.of(Filter.View.ALL).withTopic(topic)))
                .containsExactlyInAnyOrder(
                        house.conversationOf("m0"), house.conversationOf("m1"), house.conversationOf("m5"));
    }

    private List<Long> pages(Filter filter) {
        List<Long> shown = new ArrayList<>();
        @Nullable String after = null;
        do {
            Row.Page page = house.bean(Desk.class).page(lea, filter, after, 5);
            page.rows().forEach(row -> shown.add(row.conversation().id()));
            after = page.next();
        } while (after != null);
        return shown;
    }
}
