package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Quota;

class ReadingTest {

    private final Correspondence account = correspondence();
    private final Town town = account.town;

    Correspondence correspondence() {
        return new Correspondence();
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aMentionSaysWhoItIsAndWhereItsLinksLead() {
        Message message = read(town.says(Town.ODILE, "@verne <3 & https://nuage.example/x", null, null)
                .id());
        assertThat(message.text()).isEqualTo("@verne <3 & https://nuage.example/x");
        assertThat(message.author().handle()).isEqualTo("odile");
        assertThat(message.author().name()).isEqualTo("odile 🎈");
        assertThat(message.author().followers()).isEqualTo(12);
        assertThat(message.kind()).isEqualTo(Message.Kind.MENTION);
        assertThat(message.url()).isEqualTo("https://x.com/odile/status/" + message.id());
        assertThat(message.media()).containsExactly(new Media(Media.Kind.LINK, "https://nuage.example/x", ""));
    }

    @Test
    void aLongPostIsReadToItsEnd() {
        String text = "@verne " + "up ".repeat(200) + "and away";
        assertThat(read(town.says(Town.ODILE, text, null, null).id()).text()).isEqualTo(text);
    }

    @Test
    void eachBranchBelowAPostOfOursIsAConversation() {
        String ours = town.says(Town.OURS, "We open at nine", null, null).id();
        Message one = read(town.says(Town.ODILE, "On Sundays too?", ours, null).id());
        Message other = read(town.says(Town.EMILE, "Great!", ours, null).id());
        assertThat(one.kind()).isEqualTo(Message.Kind.REPLY);
        assertThat(List.of(one.thread(), other.thread())).containsExactly(one.id(), other.id());
        assertThat(one.media().getFirst().alt()).isEqualTo("@verne: We open at nine");
        String answer = town.says(Town.OURS, "Yes", one.id(), null).id();
        Message next = read(town.says(Town.ODILE, "Thanks", answer, null).id());
        assertThat(next.inReplyTo()).isEqualTo(answer);
        assertThat(next.thread()).isEqualTo(one.id());
    }

    @Test
    void amongOthersItIsTheWholeThreadWithWhatWasAnswered() {
        String root = town.says(Town.EMILE, "Where to fly?", null, null).id();
        String middle = town.says(Town.EMILE, "Nobody knows", root, null).id();
        Message message = read(town.says(Town.ODILE, "Ask @verne", middle, null).id());
        assertThat(message.thread()).isEqualTo(root);
        assertThat(message.inReplyTo()).isEqualTo(middle);
        assertThat(account.desk.heard()).containsExactlyInAnyOrder(middle, message.id());
    }

    @Test
    void othersWhoTalkAmongThemselvesBelowAPostOfOursShareItsThreadOnlyByBranch() {
        String ours = town.says(Town.OURS, "We open at nine", null, null).id();
        String one = town.says(Town.EMILE, "Late!", ours, null).id();
        Message message =
                read(town.says(Town.ODILE, "No, @verne is right", one, null).id());
        assertThat(message.thread()).isEqualTo(one);
        assertThat(message.inReplyTo()).isEqualTo(one);
    }

    @Test
    void whatIsOnlyPassedOnIsNoMessage() {
        String id = town.says(Town.EMILE, "@verne hello", null, null).id();
        town.add(Town.ODILE, "RT @emile: @verne hello", null, null, id, List.of());
        account.desk.read();
        assertThat(account.desk.heard()).containsExactly(id);
    }

    @Test
    void aPrivateMessageIsPrivateAndOneOfOursIsOurs() {
        Town.Letter letter = town.writes(Town.ODILE, Town.OURS, "psst", List.of());
        Message message = read(Ids.ours(letter.id()));
        assertThat(message.isPrivate()).isTrue();
        assertThat(message.thread()).isEqualTo("dm:1001-1002");
        town.writes(Town.OURS, Town.ODILE, "from a telephone", List.of());
        assertThat(account.desk.read()).singleElement().satisfies(each -> {
            assertThat(((Message) each).ours()).isTrue();
            assertThat(((Message) each).thread()).isEqualTo("dm:1001-1002");
        });
    }

    @Test
    void manyPagesAreReadOnceEach() {
        List<String> said = IntStream.range(0, 250)
                .mapToObj(number -> account.world.says("meanwhile " + number))
                .toList();
        List<String> written = IntStream.range(0, 250)
                .mapToObj(number -> Ids.ours(town.writes(Town.ODILE, Town.OURS, "psst " + number, List.of())
                        .id()))
                .toList();
        account.desk.read();
        assertThat(account.desk.heard()).containsAll(said).containsAll(written).hasSize(500);
        assertThat(account.desk.read()).isEmpty();
    }

    @Test
    void aPageThatXForgotBeginsAgainAndTellsNothingTwice() {
        account.world.says("one");
        account.desk.read();
        String id = account.world.says("two");
        account.world.server.instead = asked -> asked.query().contains("since_id")
                ? Problems.told(400, "invalid-request", "since_id must be newer")
                : null;
        assertThat(account.desk.read()).map(each -> ((Message) each).id()).containsExactly(id);
    }

    @Test
    void wordsAreListenedForWithoutWhatNamesUs() {
        String about = town.says(Town.EMILE, "I saw a montgolfière", null, null).id();
        town.says(Town.ODILE, "@verne your montgolfière is fine", null, null);
        town.says(Town.OURS, "our montgolfière", null, null);
        var batch = account.world.network().search(account.desk.login(), "search:1", "montgolfière", null);
        assertThat(batch.items()).singleElement().satisfies(each -> {
            assertThat(((Message) each).id()).isEqualTo(about);
            assertThat(((Message) each).kind()).isEqualTo(Message.Kind.FOUND);
        });
        assertThat(account.world
                        .network()
                        .search(account.desk.login(), "search:1", "montgolfière", batch.cursor())
                        .items())
                .isEmpty();
    }

    @Test
    void aListThatTheAccessDoesNotHoldRestsForAnHourAndTheOthersGoOn() {
        account.world.server.judged = false;
        account.world.server.instead = asked -> asked.path().equals("/2/dm_events")
                ? Problems.told(403, "client-forbidden", "Your client app is not enrolled")
                : null;
        assertThatThrownBy(() -> account.world.network().read(account.desk.login(), Letters.STREAM, null))
                .isInstanceOfSatisfying(
                        NetworkTrouble.Limited.class,
                        limited -> assertThat(limited.until())
                                .isEqualTo(account.world.now().plus(Duration.ofHours(1))));
        account.world.network().read(account.desk.login(), Mentions.STREAM, null);
    }

    @Test
    void theScarcestWindowIsToldUntilItIsOver() {
        account.desk.read();
        Quota quota = Objects.requireNonNull(account.world.network().quota(account.desk.login()));
        assertThat(quota.of()).isEqualTo(StandIn.WINDOW);
        assertThat(quota.left()).isLessThan(StandIn.WINDOW);
        account.world.pass(Duration.ofMinutes(16));
        assertThat(account.world.network().quota(account.desk.login())).isNull();
    }

    @Test
    void aClosedWindowIsNotKnockedAt() {
        account.desk.read();
        account.world.mood(org.montgolfiere.channel.World.Mood.LIMITED);
        assertThatThrownBy(account.desk::read).isInstanceOf(NetworkTrouble.Limited.class);
        int asked = account.world.server.asked.size();
        assertThatThrownBy(account.desk::read).isInstanceOf(NetworkTrouble.Limited.class);
        assertThat(account.world.server.asked).hasSize(asked);
    }

    @Test
    void followersAndPostsAreCounted() {
        var counts = account.world.network().counts(account.desk.login());
        assertThat(counts.followers()).isEqualTo(12);
        assertThat(counts.posts()).isEqualTo(40);
    }

    private Message read(String id) {
        List<Incoming> came = account.desk.read();
        assertThat(came).isNotEmpty();
        return account.desk.message(id);
    }
}
