package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.inbox.House.letter;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;

/** Questions asked again and again: the answer of last time is put before a person. */
class PrecedentsTest {

    private static final String QUESTION = "question: can I wash the Ventelune rucksack in a machine?";

    private final House house = new House();
    private final Precedents precedents = house.bean(Precedents.class);
    private final long brand = house.brand("maison");
    private final Account account = house.account(brand, "@maison");
    private final Member marc = house.member(brand, "marc", Role.MANAGER);
    private final Member rose = house.member(brand, "rose", Role.AMBASSADOR);
    private int minute;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theAnswerOfLastTimeIsProposedWithItsDateAndHowItWasReceived() {
        ask("q1", "claire", QUESTION);
        answer("a1", "q1", "Hello claire, by hand only, in cold water.");
        say("t1", "q1", "claire", "praise, that was quick");
        ask("q2", "oiseau", "question: is the Ventelune rucksack safe to wash in a machine");

        Precedent precedent = Objects.requireNonNull(of(marc, "q2"));
        assertThat(precedent.answer().quoted()).isEqualTo("Hello oiseau, by hand only, in cold water.");
        assertThat(precedent.received()).isEqualTo(Precedent.Received.THANKED);
        assertThat(precedent.at()).isEqualTo(House.MORNING.plusSeconds(120));
        assertThat(precedent.conversation()).isEqualTo(house.conversationOf("q1"));
        assertThat(house.count("outgoing")).isZero();
    }

    @Test
    void itSaysWhenTheyWereNotHappyWithItAndWhenNothingCameBack() {
        ask("q1", "claire", QUESTION);
        answer("a1", "q1", "By hand.");
        ask("q2", "oiseau", QUESTION);
        assertThat(Objects.requireNonNull(of(marc, "q2")).received()).isEqualTo(Precedent.Received.SILENCE);
        say("t1", "q1", "claire", "complaint, it shrank");
        assertThat(Objects.requireNonNull(of(marc, "q2")).received()).isEqualTo(Precedent.Received.COMPLAINED);
    }

    @Test
    void ofSeveralThatAreAlikeTheLatestCounts() {
        ask("q1", "claire", QUESTION);
        answer("a1", "q1", "By hand.");
        ask("q2", "hattie", QUESTION);
        answer("a2", "q2", "By hand, or at 30 degrees.");
        ask("q3", "oiseau", QUESTION);
        assertThat(Objects.requireNonNull(of(marc, "q3")).answer().quoted()).isEqualTo("By hand, or at 30 degrees.");
    }

    @Test
    void anotherQuestionAndWhatIsNoneBringNothing() {
        ask("q1", "claire", QUESTION);
        answer("a1", "q1", "By hand.");
        ask("q2", "oiseau", "question: at what time does the workshop open on Sunday?");
        ask("q3", "hattie", "the Ventelune rucksack survived a wash in a machine");
        assertThat(of(marc, "q2")).isNull();
        assertThat(of(marc, "q3")).isNull();
    }

    @Test
    void whatWasAnsweredInPrivateIsNoPrecedentInPublic() {
        house.take(
                account,
                letter("q1")
                        .privately()
                        .by("claire")
                        .says(QUESTION)
                        .minute(++minute)
                        .message());
        house.take(
                account,
                letter("a1")
                        .in("q1")
                        .answering("q1")
                        .byUs()
                        .privately()
                        .says("By hand.")
                        .minute(++minute)
                        .message());
        house.jdbc
                .sql("update message set contact_id = null where remote_id = 'a1'")
                .update();
        ask("q2", "oiseau", QUESTION);
        assertThat(of(marc, "q2")).isNull();
        assertThatThrownBy(() -> words(rose, "q2", "a1")).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAnAnswerOfOursIsEverHandedOut() {
        ask("q1", "claire", QUESTION);
        ask("q2", "oiseau", QUESTION);
        assertThatThrownBy(() -> words(marc, "q2", "q1")).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherBrandsAnswerIsNotThere() {
        Account other = house.account(house.brand("ailleurs"), "@ailleurs");
        house.take(
                other, letter("q1").by("claire").says(QUESTION).minute(++minute).message());
        house.take(
                other,
                letter("a1")
                        .in("q1")
                        .answering("q1")
                        .byUs()
                        .says("By hand.")
                        .minute(++minute)
                        .message());
        ask("q2", "oiseau", QUESTION);
        assertThat(of(marc, "q2")).isNull();
        assertThatThrownBy(() -> words(marc, "q2", "a1")).isInstanceOf(NotFound.class);
    }

    private @Nullable Precedent of(Member member, String remoteId) {
        while (house.bean(ReadingRound.class).read() > 0) {
            assertThat(minute).isPositive();
        }
        return precedents.of(member, conversation(member, remoteId));
    }

    private String words(Member member, String question, String answer) {
        long id = house.read(
                        "select id from message where remote_id = '" + answer + "'", (row, number) -> row.getLong(1))
                .getFirst();
        return precedents.words(member, conversation(member, question), id);
    }

    private Conversation conversation(Member member, String remoteId) {
        return house.bean(Desk.class).conversation(member, house.conversationOf(remoteId));
    }

    private void ask(String id, String author, String text) {
        house.take(account, letter(id).by(author).says(text).minute(++minute).message());
    }

    private void say(String id, String thread, String author, String text) {
        house.take(
                account,
                letter(id)
                        .in(thread)
                        .answering("a1")
                        .by(author)
                        .says(text)
                        .minute(++minute)
                        .message());
    }

    private void answer(String id, String question, String text) {
        house.take(
                account,
                letter(id)
                        .in(question)
                        .answering(question)
                        .byUs()
                        .says(text)
                        .minute(++minute)
                        .message());
    }
}
