package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

/** The same reproach again and again, although it was answered: a proposal, and nothing but one. */
class LastWordTest {

    private static final String REPROACH = "complaint: your parcels always come late and broken";

    private final House house = new House();
    private final LastWord lastWord = house.bean(LastWord.class);
    private final long brand = house.brand("maison");
    private final Account account = house.account(brand, "@maison");
    private final Member lea = house.member(brand, "lea", Role.LEAD);
    private final Member marc = house.member(brand, "marc", Role.MANAGER);
    private long closing;
    private int minute;

    @BeforeEach
    void theBrandHasAClosingSentence() {
        SavedReplies.Written written = house.bean(SavedReplies.class)
                .create(lea, "Leave it", "en", "We have said what we can. We leave it there.");
        closing = ((SavedReplies.Written.Kept) written).id();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void afterTwoAnswersTheSameReproachBringsAProposal() {
        lastWord.choose(lea, new LastWord.Rule(2, closing));
        say(REPROACH);
        answer();
        say("complaint!! Your parcels always come late, always broken");
        assertThat(proposal()).isNull();
        answer();
        say("complaint: always late and broken, your parcels come");

        LastWord.Proposal proposal = Objects.requireNonNull(proposal());
        assertThat(proposal.times()).isEqualTo(3);
        assertThat(proposal.answers()).isEqualTo(2);
        assertThat(proposal.closing().id()).isEqualTo(closing);
        assertThat(house.count("conversation where state = 'closed'")).isZero();
    }

    @Test
    void askingAgainWithoutAnAnswerIsNoBadFaith() {
        lastWord.choose(lea, new LastWord.Rule(2, closing));
        for (int again = 0; again < 6; again++) {
            say(REPROACH);
        }
        assertThat(proposal()).isNull();
    }

    @Test
    void anotherReproachIsAnotherThing() {
        lastWord.choose(lea, new LastWord.Rule(2, closing));
        say(REPROACH);
        answer();
        say("complaint: nobody picked up the phone yesterday evening");
        answer();
        say("complaint: the colour of this kite faded within one summer");
        assertThat(proposal()).isNull();
    }

    @Test
    void aQuestionThatIsAskedAgainIsNoReproach() {
        lastWord.choose(lea, new LastWord.Rule(2, closing));
        for (int again = 0; again < 3; again++) {
            say("question: when do the parcels come to Ventelune");
            answer();
        }
        say("question: when do the parcels come to Ventelune");
        assertThat(proposal()).isNull();
    }

    @Test
    void whoHasChosenNothingIsProposedNothing() {
        repeat(6);
        assertThat(proposal()).isNull();
        lastWord.choose(lea, new LastWord.Rule(3, closing));
        assertThat(proposal()).isNotNull();
        lastWord.choose(lea, null);
        assertThat(proposal()).isNull();
    }

    @Test
    void onceItIsAnsweredNothingIsProposedAnyMore() {
        lastWord.choose(lea, new LastWord.Rule(2, closing));
        repeat(3);
        assertThat(proposal()).isNotNull();
        answer();
        assertThat(proposal()).isNull();
    }

    @Test
    void onlyLeadsChooseAndOnlyWithinReason() {
        assertThat(lastWord.choose(marc, new LastWord.Rule(2, closing))).isFalse();
        assertThat(lastWord.choose(lea, new LastWord.Rule(1, closing))).isFalse();
        assertThat(lastWord.choose(lea, new LastWord.Rule(21, closing))).isFalse();
        assertThat(lastWord.rule(marc)).isNull();
    }

    private void repeat(int answers) {
        for (int again = 0; again < answers; again++) {
            say(REPROACH);
            answer();
        }
        say(REPROACH);
    }

    private LastWord.@Nullable Proposal proposal() {
        house.bean(ReadingRound.class).read();
        return lastWord.of(marc, house.bean(Desk.class).conversation(marc, house.conversationOf("m1")));
    }

    private void say(String text) {
        house.take(
                account,
                letter("m" + ++minute)
                        .in("m1")
                        .by("gerard")
                        .says(text)
                        .minute(minute)
                        .message());
    }

    private void answer() {
        house.take(
                account,
                letter("m" + ++minute)
                        .in("m1")
                        .answering("m" + (minute - 1))
                        .byUs()
                        .says("We are sorry, and look into it.")
                        .minute(minute)
                        .message());
    }
}
