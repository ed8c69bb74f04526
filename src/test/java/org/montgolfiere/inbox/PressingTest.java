package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.MORNING;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.priority.Facts;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.triage.Emotion;
import org.montgolfiere.triage.Sentiment;
import org.montgolfiere.triage.Trait;

/** What presses most comes first; a text is what it says that it is. */
class PressingTest {

    private House house;
    private Account account;
    private Member lea;

    @BeforeEach
    void open() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
        lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void settle() {
        house.readAll();
        while (house.bean(PriorityRound.class).run() > 0) {
            // one round after the other
        }
    }

    private List<Row> waiting(Filter.Order order) {
        return house.bean(Desk.class)
                .page(lea, Filter.of(Filter.View.WAITING).withOrder(order), null, 50)
                .rows();
    }

    private List<Long> ids(Filter.Order order) {
        return waiting(order).stream().map(row -> row.conversation().id()).toList();
    }

    private Facts facts(String remote) {
        return Objects.requireNonNull(
                house.bean(Desk.class).row(lea, house.conversationOf(remote)).facts());
    }

    private long head(String remote) {
        return house.jdbc
                .sql("select head_start from conversation where id = :id")
                .param("id", house.conversationOf(remote))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void answer(String to, String text, Instant at) {
        house.bean(Answers.class)
                .answered(new Answered(
                        house.conversationOf(to),
                        account.id(),
                        lea.person(),
                        "our-" + to + at,
                        "key" + to + at,
                        to,
                        text,
                        null,
                        at,
                        house.clock.instant()));
    }

    @Test
    void whoAsksGoesBeforeWhoOnlySaysSomethingAndTheWaitIsTheOtherOrder() {
        house.clock.forward(Duration.ofHours(2));
        house.take(
                account,
                letter("says").minute(0).says("nothing much").message(),
                letter("asks").minute(5).says("a question").message(),
                letter("again").minute(7).says("a request").message(),
                letter("late").minute(125).says("a request").message());
        settle();
        assertThat(ids(Filter.Order.PRIORITY))
                .containsExactly(
                        house.conversationOf("again"),
                        house.conversationOf("asks"),
                        house.conversationOf("says"),
                        house.conversationOf("late"));
        assertThat(ids(Filter.Order.WAIT)).first().isEqualTo(house.conversationOf("says"));
        assertThat(Objects.requireNonNull(house.bean(Queue.class).next(lea)).id())
                .isEqualTo(house.conversationOf("again"));
        assertThat(house.bean(Queue.class).inOrder(ids(Filter.Order.WAIT))).isEqualTo(ids(Filter.Order.PRIORITY));
    }

    @Test
    void theSameMessageWithAndWithoutVenomHasTheSamePriority() {
        house.take(
                account,
                letter("calm").by("a").minute(1).says("a complaint").message(),
                letter("venom")
                        .by("b")
                        .minute(1)
                        .says("a complaint, hostile hate threat irony")
                        .message());
        settle();
        assertThat(facts("venom")).isEqualTo(facts("calm"));
        assertThat(head("venom")).isEqualTo(head("calm")).isPositive();
    }

    @Test
    void whateverElseIsReadInItWhatIsWantedStaysTheSame() {
        Set<Trait> venom = EnumSet.of(Trait.HOSTILE, Trait.HATE, Trait.THREAT, Trait.IRONY);
        Random random = new Random(3);
        for (int number = 0; number < 500; number++) {
            Set<Trait> calm = EnumSet.noneOf(Trait.class);
            Set<Trait> angry = EnumSet.noneOf(Trait.class);
            for (Trait trait : Trait.values()) {
                if (random.nextBoolean()) {
                    (venom.contains(trait) ? angry : calm).add(trait);
                }
            }
            angry.addAll(calm);
            assertThat(Circumstances.wanted(judgement(angry, Sentiment.NEGATIVE, Emotion.ANGER)))
                    .as("seed 3, %s", angry)
                    .isEqualTo(Circumstances.wanted(judgement(calm, Sentiment.NEUTRAL, null)));
        }
    }

    private static Judgement judgement(Set<Trait> traits, Sentiment sentiment, @Nullable Emotion emotion) {
        return new Judgement(sentiment, traits, Set.of(), emotion, "fr", MORNING);
    }

    @Test
    void whoWritesOnAfterAPauseHasAskedTwiceAndWhoGoesOnAtOnceHasNot() {
        house.take(
                account,
                letter("1").by("a").minute(0).message(),
                letter("1b").by("a").in("1").minute(2).message(),
                letter("2").by("b").minute(0).message(),
                letter("2b").by("b").in("2").minute(40).message(),
                letter("3").by("c").minute(0).message(),
                letter("3b").by("d").in("3").minute(40).message());
        settle();
        assertThat(facts("1").asked()).isEqualTo(1);
        assertThat(facts("2").asked()).isEqualTo(2);
        assertThat(facts("3").asked()).isEqualTo(1);
        assertThat(ids(Filter.Order.PRIORITY)).first().isEqualTo(house.conversationOf("2"));
    }

    @Test
    void whoInsultsAgainAndAgainHasAskedNothing() {
        house.take(
                account,
                letter("1").by("a").minute(0).says("hostile").message(),
                letter("1b").by("a").in("1").minute(40).says("hostile").message(),
                letter("1c").by("a").in("1").minute(80).says("hostile").message(),
                letter("2").by("b").minute(0).says("hostile request").message(),
                letter("2b").by("b").in("2").minute(40).says("hostile request").message());
        settle();
        assertThat(facts("1").asked()).isZero();
        assertThat(head("1")).isZero();
        assertThat(facts("2").asked()).isEqualTo(2);
    }

    @Test
    void insultsAfterAnAnswerAreNoRepetition() {
        house.take(
                account,
                letter("1").minute(0).says("hostile red parcel from Lille").message());
        answer("1", "Bonjour, nous regardons.", MORNING.plusSeconds(600));
        house.clock.forward(Duration.ofMinutes(1));
        house.take(
                account,
                letter("1b")
                        .in("1")
                        .minute(30)
                        .says("hostile red parcel from Lille")
                        .message());
        settle();
        assertThat(facts("1").repeated()).isZero();
    }

    @Test
    void whatIsAnsweredWhileFactsAreGatheredKeepsNoHeadStart() {
        house.take(account, letter("1").says("a request").message());
        house.readAll();
        PrioritiesDue due = house.bean(PrioritiesDue.class);
        Instant until = house.clock.instant().plusSeconds(120);
        assertThat(due.claim(house.clock.instant(), until, 9)).hasSize(1);
        assertThat(house.bean(PriorityRound.class).run())
                .as("somebody is at it")
                .isZero();
        due.conversations(List.of(house.conversationOf("1")));
        assertThat(due.hold(List.of(house.conversationOf("1")), until))
                .as("a fact changed")
                .isEmpty();
        assertThat(house.bean(PriorityRound.class).run()).isOne();
    }

    @Test
    void whoeverDiesAtItLeavesItForTwoMinutes() {
        house.take(account, letter("1").says("a request").message());
        house.readAll();
        Instant now = house.clock.instant();
        house.bean(PrioritiesDue.class).claim(now, now.plusSeconds(120), 9);
        house.clock.forward(Duration.ofSeconds(121));
        assertThat(house.bean(PriorityRound.class).run()).isOne();
    }

    @Test
    void whoSaysTheSameOnceMoreAfterAnAnswerHasSaidItAgain() {
        house.take(
                account,
                letter("1").minute(0).says("where is my red parcel from Lille").message());
        answer("1", "Bonjour, nous regardons.", MORNING.plusSeconds(600));
        house.clock.forward(Duration.ofMinutes(1));
        house.take(
                account,
                letter("1b")
                        .in("1")
                        .minute(30)
                        .says("but where is my red parcel from Lille")
                        .message(),
                letter("2").by("b").minute(1).says("hello").message());
        settle();
        assertThat(facts("1").repeated()).isEqualTo(1);
        assertThat(facts("2").repeated()).isZero();
    }

    @Test
    void whatWasPromisedPressesAsItsMomentComesThoughNobodyWrites() {
        house.take(account, letter("1").minute(0).message());
        Instant said = house.clock.instant();
        answer("1", "Bonjour Claire, vous aurez une réponse sous 24 h. Léa", said);
        house.clock.forward(Duration.ofMinutes(1));
        house.take(
                account,
                letter("1b").in("1").at(said.plusSeconds(30)).says("merci").message());
        settle();
        assertThat(Objects.requireNonNull(facts("1").promise()).due()).isEqualTo(said.plus(Duration.ofDays(1)));
        assertThat(head("1")).isEqualTo(Duration.ofHours(4).toSeconds());
        house.clock.set(said.plus(Duration.ofHours(21)));
        settle();
        assertThat(head("1")).isEqualTo(Duration.ofHours(12).toSeconds());
        house.clock.set(said.plus(Duration.ofHours(25)));
        settle();
        assertThat(head("1")).isEqualTo(Duration.ofHours(24).toSeconds());
        answer("1", "Voilà, c'est remboursé.", house.clock.instant());
        settle();
        assertThat(head("1")).isZero();
        assertThat(house.count("priority_due")).isZero();
    }

    @Test
    void whoHasManyFollowersIsSeenByMany() {
        Incoming.Message said = letter("1").message();
        house.take(
                account,
                new Incoming.Message(
                        said.id(),
                        said.thread(),
                        null,
                        new Incoming.Author("claire", "@claire", "Claire", null, 12_000),
                        said.kind(),
                        said.text(),
                        List.of(),
                        null,
                        said.sentAt(),
                        false),
                letter("2").by("b").message());
        settle();
        assertThat(facts("1").followers()).isEqualTo(12_000);
        assertThat(facts("2").followers()).isNull();
        assertThat(head("1")).isEqualTo(Duration.ofHours(2).toSeconds());
    }

    @Test
    void inAStormWhatItIsAboutStepsBackAndWhoeverElseWritesStepsForward() {
        house.take(
                account,
                letter("storm").by("a").minute(0).message(),
                letter("other").by("b").minute(30).message());
        settle();
        assertThat(ids(Filter.Order.PRIORITY)).first().isEqualTo(house.conversationOf("storm"));
        house.jdbc
                .sql("""
                with storm as (
                    insert into storm (brand_id, account_id, opened_at, usual, peak) values (:brand, :account, :now, 1, 9)
                    returning id),
                topic as (
                    insert into topic (brand_id, born_at, last_at, messages) values (:brand, :now, :now, 9) returning id),
                said as (
                    insert into topic_message (message_id, brand_id, topic_id, conversation_id, hostile, praise, spam, kept,
                        sent_at)
                    select message.id, brand_id, topic.id, conversation_id, false, false, false, true, sent_at
                    from message cross join topic where remote_id = 'storm')
                insert into storm_topic select storm.id, topic.id from storm cross join topic""")
                .param("brand", account.brand())
                .param("account", account.id())
                .param("now", MORNING.atOffset(java.time.ZoneOffset.UTC))
                .update();
        house.bean(PriorityWatch.class).opened(new StormOpened(account.brand(), account.id(), 1, MORNING));
        settle();
        assertThat(facts("storm").storm()).isEqualTo(Facts.Storm.WITHIN);
        assertThat(facts("other").storm()).isEqualTo(Facts.Storm.APART);
        assertThat(ids(Filter.Order.PRIORITY)).first().isEqualTo(house.conversationOf("other"));
        house.jdbc.sql("update storm set closed_at = opened_at").update();
        house.bean(PriorityWatch.class).closed(new StormClosed(account.brand(), account.id(), 1, MORNING));
        settle();
        assertThat(ids(Filter.Order.PRIORITY)).first().isEqualTo(house.conversationOf("storm"));
    }

    @Test
    void whatSomebodySetRightIsWeighedAnew() {
        house.take(account, letter("1").says("nothing much").message());
        settle();
        assertThat(head("1")).isZero();
        Desk desk = house.bean(Desk.class);
        Entry.Said said = Objects.requireNonNull(desk.answerable(lea, house.conversationOf("1"), null));
        house.bean(Correcting.class).correct(lea, said, Trait.COMPLAINT, true);
        settle();
        assertThat(facts("1").wants()).isEqualTo(Facts.Wants.COMPLAINT);
    }

    @Test
    void whatWasMergedIsWeighedAsOneAndPartedAgainEachForItself() {
        house.take(
                account,
                letter("1").by("a").minute(0).message(),
                letter("2").by("a").minute(45).says("a request").message());
        settle();
        house.bean(Merge.class).into(lea, house.conversationOf("2"), house.conversationOf("1"));
        settle();
        assertThat(facts("1").asked()).isEqualTo(2);
        assertThat(facts("1").wants()).isEqualTo(Facts.Wants.REQUEST);
        house.bean(Merge.class).undo(lea, house.conversationOf("2"));
        settle();
        assertThat(facts("1").asked()).isEqualTo(1);
        assertThat(facts("2").wants()).isEqualTo(Facts.Wants.REQUEST);
    }

    @Test
    void whatWasClosedBeginsAnewWhenItOpensAgain() {
        house.take(account, letter("1").says("a request").message());
        settle();
        house.bean(Closure.class).close(lea, house.conversationOf("1"), null);
        assertThat(head("1")).isZero();
        house.bean(Closure.class).reopen(lea, house.conversationOf("1"));
        settle();
        assertThat(head("1")).isZero();
        assertThat(house.bean(Desk.class).row(lea, house.conversationOf("1")).facts())
                .isNull();
    }

    @Test
    void whatSomebodyIsAtIsLeftForTheNextRound() throws Exception {
        house.take(account, letter("1").says("a request").message());
        house.readAll();
        try (var other = house.database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("select id from conversation for update");
            assertThat(house.bean(PriorityRound.class).run()).isZero();
            other.rollback();
        }
        assertThat(house.bean(PriorityRound.class).run()).isOne();
    }

    @Test
    void pagesShowEachConversationOnceWhateverPresses() {
        Random random = new Random(5);
        List<Incoming> all = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            String text =
                    List.of("praise", "question", "request", "complaint danger").get(random.nextInt(4));
            all.add(letter("m" + number)
                    .by("p" + number)
                    .minute(random.nextInt(8) * 60)
                    .says(text)
                    .message());
        }
        house.take(account, all.toArray(Incoming[]::new));
        settle();
        for (Filter.Order order : Filter.Order.values()) {
            List<Row> shown = new ArrayList<>();
            @Nullable String after = null;
            do {
                Row.Page page = house.bean(Desk.class)
                        .page(lea, Filter.of(Filter.View.WAITING).withOrder(order), after, 7);
                shown.addAll(page.rows());
                after = page.next();
            } while (after != null);
            assertThat(shown).hasSize(60).doesNotHaveDuplicates();
            List<Row> calm = shown.stream().filter(row -> !row.danger()).toList();
            assertThat(calm)
                    .isSortedAccordingTo(java.util.Comparator.comparing(row -> order == Filter.Order.PRIORITY
                            ? Objects.requireNonNull(row.ranksAt())
                            : Objects.requireNonNull(row.conversation().waitingSince())));
        }
    }
}
