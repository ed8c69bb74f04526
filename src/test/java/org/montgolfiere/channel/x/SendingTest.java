package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.x.Correspondence.no;
import static org.montgolfiere.channel.x.Correspondence.sent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.Outgoing.Picture;

class SendingTest {

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
    void anAnswerStandsBelowTheLatestVersionOfWhatItAnswers() {
        String id = account.world.says("on Monday?");
        String latest = town.edits(id, "@verne on Tuesday?").id();
        Outgoing answer = account.outgoing(Act.REPLY, id, "On both, see https://nuage.example/hours & welcome");
        Delivery.Sent sent = sent(account.send(answer));
        assertThat(account.asked("POST", "/2/tweets")
                        .at("/reply/in_reply_to_tweet_id")
                        .asString())
                .isEqualTo(latest);
        assertThat(sent.url()).isEqualTo("https://x.com/verne/status/" + sent.remoteId());
        assertThat(sent(account.find(answer)).remoteId()).isEqualTo(sent.remoteId());
    }

    @Test
    void anAnswerIsFoundAgainThoughItsSubjectWasEditedOrTakenBackMeanwhile() {
        String id = account.world.says("on Monday?");
        Outgoing answer = account.outgoing(Act.REPLY, id, "Yes");
        Delivery.Sent sent = sent(account.send(answer));
        town.edits(id, "@verne on Tuesday?");
        assertThat(sent(account.find(answer)).remoteId()).isEqualTo(sent.remoteId());
        town.deletes(id);
        assertThat(sent(account.find(answer)).remoteId()).isEqualTo(sent.remoteId());
    }

    @Test
    void aPostThatIsOnlyALinkIsFoundByItAndNotByAnotherLink() {
        Outgoing one = account.outgoing(Act.POST, null, "https://nuage.example/one");
        account.world.pass(Duration.ofSeconds(1));
        sent(account.send(Act.POST, null, "https://nuage.example/other"));
        assertThat(account.find(one)).isInstanceOf(Delivery.NotSent.class);
        Delivery.Sent sent = sent(account.send(one));
        assertThat(sent(account.find(one)).remoteId()).isEqualTo(sent.remoteId());
    }

    @Test
    void aDayThatIsUsedUpIsWaitedForAndNotTheQuarterOfAnHour() {
        Instant tomorrow = account.world.now().plus(Duration.ofHours(20));
        account.world.server.judged = false;
        account.world.server.instead = asked -> asked.path().equals("/2/tweets")
                ? Problems.error(429, 88, "Too Many Requests")
                        .with("x-rate-limit-limit", "100")
                        .with("x-rate-limit-remaining", "40")
                        .with(
                                "x-rate-limit-reset",
                                "" + account.world.now().plusSeconds(600).getEpochSecond())
                        .with("x-user-limit-24hour-limit", "25")
                        .with("x-user-limit-24hour-remaining", "0")
                        .with("x-user-limit-24hour-reset", "" + tomorrow.getEpochSecond())
                : null;
        assertThat(account.send(Act.POST, null, "Look")).isInstanceOfSatisfying(Delivery.NotSent.class, not -> {
            assertThat(not.why()).isEqualTo("channel.x.rate-limit");
            assertThat(Duration.between(not.again(), tomorrow)).isLessThan(Duration.ofSeconds(5));
        });
    }

    @Test
    void aQuoteAndAPostAreFoundByWhatTheyAre() {
        String id = account.world.says("how lovely");
        Outgoing quote = account.outgoing(Act.QUOTE, id, "Look");
        Outgoing post = account.outgoing(Act.POST, null, "Look");
        String quoted = sent(account.send(quote)).remoteId();
        String posted = sent(account.send(post)).remoteId();
        assertThat(sent(account.find(quote)).remoteId()).isEqualTo(quoted);
        assertThat(sent(account.find(post)).remoteId()).isEqualTo(posted);
        assertThat(account.asked("POST", "/2/tweets").has("reply")).isFalse();
    }

    @Test
    void wordsThatWereRefusedAsTwiceAreProvedByLookingAndNotByTheRefusal() {
        Outgoing first = account.outgoing(Act.POST, null, "We open at nine");
        Delivery.Sent sent = sent(account.send(first));
        assertThat(account.send(first)).as("our own of an earlier try").isEqualTo(sent);
        account.world.pass(Duration.ofHours(1));
        assertThat(account.send(Act.POST, null, "We open at nine"))
                .as("older words")
                .isEqualTo(no("duplicate"));
        assertThat(account.world.published()).containsExactly("We open at nine");
    }

    @Test
    void wordsThatAreRefusedAsTwiceAndFoundNowhereAreForAPersonToSettle() {
        account.world.server.judged = false;
        account.world.server.instead = asked -> asked.method().equals("POST")
                        && asked.path().equals("/2/tweets")
                ? Problems.told(403, "about:blank", "You are not allowed to create a Tweet with duplicate content.")
                : null;
        assertThat(account.send(Act.POST, null, "Where is it?"))
                .isEqualTo(new Delivery.Unknown("channel.x.duplicate-unknown"));
    }

    @Test
    void aTextIsMeasuredByItsWeight() {
        sent(account.send(Act.POST, null, "é".repeat(256) + " https://nuage.example/" + "x".repeat(300)));
        assertThat(account.send(Act.POST, null, "é".repeat(281))).isEqualTo(no("too-long:280"));
        assertThat(account.send(Act.POST, null, "球".repeat(141))).isEqualTo(no("too-long:280"));
        assertThat(account.send(Act.POST, null, " ")).isEqualTo(no("empty"));
    }

    @Test
    void gesturesAreDoneOnceAndFoundAgain() {
        String id = account.world.says("how lovely");
        for (Act act : List.of(Act.LIKE, Act.REPOST, Act.MUTE)) {
            Outgoing outgoing = account.outgoing(act, id, "");
            assertThat(account.find(outgoing)).as("%s", act).isInstanceOf(Delivery.NotSent.class);
            sent(account.send(outgoing));
            sent(account.send(outgoing));
            sent(account.find(outgoing));
        }
        assertThat(town.newest(each -> id.equals(each.passedOn()))).hasSize(1);
    }

    @Test
    void onlyAnswersBelowAPostOfOursAreHidden() {
        String ours = sent(account.send(Act.POST, null, "We open at nine")).remoteId();
        String theirs = town.says(Town.ODILE, "bah", ours, null).id();
        sent(account.send(Act.HIDE, theirs, ""));
        assertThat(town.hidden).containsExactly(theirs);
        assertThat(account.send(Act.HIDE, account.world.says("elsewhere"), "")).isEqualTo(no("hide-not-ours"));
    }

    @Test
    void onlyOurOwnIsDeletedOnceAndTwiceAlike() {
        Delivery.Sent slip = sent(account.send(Act.POST, null, "A slip"));
        assertThat(account.send(Act.DELETION, account.world.says("mine"), "")).isEqualTo(no("not-ours"));
        Outgoing deletion = account.outgoing(Act.DELETION, slip.remoteId(), "");
        assertThat(account.find(deletion)).isInstanceOf(Delivery.NotSent.class);
        sent(account.send(deletion));
        sent(account.send(deletion));
        sent(account.find(deletion));
        assertThat(account.world.published()).isEmpty();
    }

    @Test
    void aPrivateMessageIsAnsweredWhereItStandsAndNotTakenBack() {
        Town.Letter letter = town.writes(Town.ODILE, Town.OURS, "psst", List.of());
        Picture picture = new Picture("image/png", new byte[] {1}, "");
        Delivery.Sent sent = sent(account.send(Act.REPLY, Ids.ours(letter.id()), "Yes?", picture));
        Town.Letter answer = Objects.requireNonNull(town.letters.get(Ids.ofPrivate(sent.remoteId())));
        assertThat(answer.to()).isEqualTo(Town.ODILE);
        assertThat(answer.media()).hasSize(1);
        assertThat(account.asked("POST", "/2/media/upload")
                        .get("media_category")
                        .asString())
                .isEqualTo("dm_image");
        assertThat(account.world.published()).isEmpty();
        assertThat(account.send(Act.DELETION, sent.remoteId(), "")).isEqualTo(no("private-stays"));
        assertThat(account.send(Act.REPLY, Ids.ours("1"), "Hm")).isEqualTo(no("parent-gone"));
    }

    @Test
    void anAnswerToWhatWasTakenBackDoesNotLeave() {
        String id = account.world.says("oops");
        account.world.takesBack(id);
        assertThat(account.send(Act.REPLY, id, "Too late")).isEqualTo(no("parent-gone"));
        assertThat(account.world.published()).isEmpty();
    }

    @Test
    void theAccountWritesToItselfInPrivate() {
        assertThat(account.world.network().tryItself(account.desk.login())).containsExactly("channel.x.trial-back");
        assertThat(town.newestLetters(each -> true))
                .allMatch(each -> each.from().equals(Town.OURS) && each.to().equals(Town.OURS))
                .hasSize(1);
        assertThat(account.world.published()).isEmpty();
    }
}
