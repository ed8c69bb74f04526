package org.montgolfiere.channel.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Incoming;

/** A script at 60 seconds of story in a second: one second is a minute of it. */
class RehearsalTest {

    private static final String STORY = """
            {"at": "PT0S", "id": "post1", "post": true, "lang": "fr", "text": "Bonjour de Ventelune !"}
            {"at": "PT1M", "id": "m1", "who": "claire", "lang": "fr", "text": "Ouverts le 11 ?", "to": "post1"}
            {"at": "PT2M", "id": "m2", "who": "morel", "lang": "fr", "text": "Pareil", "to": "m1", "media": [{"alt": "un ballon"}]}
            {"at": "PT3M", "id": "m3", "who": "morel", "kind": "quote", "to": "post1", "lang": "fr", "text": "Joli"}
            {"at": "PT4M", "id": "m4", "who": "claire", "kind": "private", "lang": "fr", "text": "En privé"}
            {"at": "PT5M", "edit": "m2", "text": "Pareil pour moi"}
            {"at": "PT6M", "sign": "like", "who": "morel", "on": "post1"}
            {"at": "PT7M", "delete": "m1"}
            {"at": "PT8M", "sign": "follow", "who": "claire"}
            """;

    @TempDir
    Path folder;

    private Theatre theatre;

    @BeforeEach
    void open() {
        theatre = new Theatre(Theatre.script(folder, STORY), 60);
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void eachLineIsToldAtItsMomentAndOnce() {
        assertThat(Theatre.names(theatre.next())).containsExactly("post1");
        assertThat(Theatre.names(theatre.after(Duration.ofSeconds(2)))).containsExactly("m1", "m2");
        assertThat(theatre.after(Duration.ofMillis(500))).isEmpty();
        assertThat(Theatre.names(theatre.after(Duration.ofMillis(500)))).containsExactly("m3");
        assertThat(Theatre.names(theatre.after(Duration.ofSeconds(20))))
                .containsExactly("m4", "m2", "sign-6", "m1", "sign-8");
        assertThat(theatre.after(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aLateReadingTellsEachLineWithItsOwnMoment() {
        theatre.next();
        List<Incoming> told = theatre.after(Duration.ofSeconds(4));
        assertThat(theatre.messages(told))
                .extracting(Incoming.Message::sentAt)
                .containsExactly(
                        TestClock.START.plusSeconds(1),
                        TestClock.START.plusSeconds(2),
                        TestClock.START.plusSeconds(3),
                        TestClock.START.plusSeconds(4));
    }

    @Test
    void aProcessThatDiesGoesOnWhereItWasAndTellsNothingTwice() {
        theatre.next();
        theatre.clock.pass(Duration.ofSeconds(2));
        List<Incoming> unstored = theatre.nextInVain();
        theatre.restartProcess();
        assertThat(theatre.next()).as("told again, word for word").isEqualTo(unstored);
        assertThat(Theatre.names(theatre.after(Duration.ofSeconds(1)))).containsExactly("m3");
    }

    @Test
    void theStoryWaitsForADeskThatSleeps() {
        theatre.close();
        theatre = new Theatre(Theatre.script(folder, STORY), 1);
        theatre.next();
        List<Incoming> told = theatre.after(Duration.ofHours(9));
        assertThat(Theatre.names(told)).as("one minute of nine hours").containsExactly("m1");
    }

    @Test
    void aPausedStoryStandsStillAndGoesOn() {
        theatre.next();
        theatre.clock.pass(Duration.ofSeconds(1));
        theatre.hand().pause(theatre.id());
        assertThat(Theatre.names(theatre.after(Duration.ofSeconds(30)))).containsExactly("m1");
        theatre.hand().goOn(theatre.id());
        assertThat(theatre.next()).isEmpty();
        assertThat(Theatre.names(theatre.after(Duration.ofSeconds(1)))).containsExactly("m2");
    }

    @Test
    void beginningAnewTellsEverythingUnderNewIds() {
        List<Incoming> first = theatre.next();
        theatre.hand().restart(theatre.id());
        List<Incoming> second = theatre.next();
        assertThat(Theatre.names(second)).isEqualTo(Theatre.names(first));
        assertThat(theatre.messages(second).getFirst().id())
                .isNotEqualTo(theatre.messages(first).getFirst().id());
    }

    @Test
    void belowAPostEachBranchIsAConversationAndShowsThePost() {
        theatre.next();
        var messages = theatre.messages(theatre.after(Duration.ofSeconds(4)));
        Incoming.Message branch = messages.get(0);
        Incoming.Message answer = messages.get(1);
        Incoming.Message quote = messages.get(2);
        assertThat(branch.thread()).isEqualTo(branch.id());
        assertThat(branch.inReplyTo()).isNull();
        assertThat(branch.media().getFirst().alt()).isEqualTo("@verne: Bonjour de Ventelune !");
        assertThat(answer.thread()).isEqualTo(branch.id());
        assertThat(answer.inReplyTo()).isEqualTo(branch.id());
        assertThat(answer.media()).singleElement().satisfies(picture -> {
            assertThat(picture.alt()).isEqualTo("un ballon");
            assertThat(picture.url()).startsWith("https://rehearsal.invalid/");
        });
        assertThat(quote.thread()).isEqualTo(quote.id());
        assertThat(messages.get(3).isPrivate()).isTrue();
    }

    @Test
    void ourOwnPostIsOursAndEditsAndDeletionsNameTheirMessage() {
        var post = theatre.messages(theatre.next()).getFirst();
        assertThat(post.ours()).isTrue();
        List<Incoming> told = theatre.after(Duration.ofSeconds(8));
        var messages = theatre.messages(told);
        assertThat(told)
                .anySatisfy(item -> assertThat(item)
                        .isEqualTo(new Incoming.Edit(
                                messages.get(1).id(), "Pareil pour moi", TestClock.START.plusSeconds(5))))
                .anySatisfy(item -> assertThat(item)
                        .isEqualTo(new Incoming.Deletion(messages.get(0).id(), TestClock.START.plusSeconds(7))));
    }

    @Test
    void followersAndPostsAreCounted() {
        theatre.next();
        theatre.after(Duration.ofSeconds(10));
        assertThat(theatre.network.counts(theatre.login()))
                .isEqualTo(new org.montgolfiere.channel.Network.Counts(1, 1));
    }
}
