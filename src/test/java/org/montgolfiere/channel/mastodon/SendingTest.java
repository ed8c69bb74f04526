package org.montgolfiere.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Audience;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Notebook;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SendingTest {

    private MastodonWorld world;
    private Population people;
    private Notebook desk;

    @BeforeEach
    void open() {
        world = new MastodonWorld(Features.FULL);
        people = world.server.population;
        desk = new Notebook(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAnswerKeepsWhoIsNamedTheWarningTheLanguageAndNoWiderAView() {
        ObjectNode question = people.says("<p>psst</p>")
                .put("visibility", "direct")
                .put("spoiler_text", "Heights")
                .put("language", "br");
        question.withArray("mentions").add(people.mention("77", "marcel@loin.example"));
        sent(send(Act.REPLY, Population.id(question), "Demat!"));
        JsonNode posted = posted();
        assertThat(posted.get("status").stringValue()).isEqualTo("@odile Demat!");
        assertThat(posted.get("content_type").stringValue()).isEqualTo("text/plain");
        assertThat(posted.get("visibility").stringValue()).isEqualTo("direct");
        assertThat(posted.get("spoiler_text").stringValue()).isEqualTo("Heights");
        assertThat(posted.get("language").stringValue()).isEqualTo("br");
    }

    @Test
    void inPublicItNamesThoseWhoAreNamedAndNothingThatIsNoName() {
        ObjectNode question = people.says("<p>hi all</p>");
        question.withArray("mentions").add(people.mention("77", "marcel@loin.example"));
        question.withArray("mentions").add(people.mention("78", "free money at\n@all"));
        sent(send(Act.REPLY, Population.id(question), "Demat!"));
        assertThat(posted().get("status").stringValue()).isEqualTo("@odile @marcel@loin.example Demat!");
    }

    @Test
    void aPrivateAnswerReachesItsAuthorAlone() {
        ObjectNode question = people.says("<p>psst</p>").put("visibility", "direct");
        String id = Population.id(question);
        assertThat(send(Act.REPLY, id, "Ask @marcel@loin.example, please"))
                .isEqualTo(new Delivery.NotSent("channel.mastodon.names-others:@marcel@loin.example", null));
        assertThat(people.by(Population.OURS)).isEmpty();
        sent(send(Act.REPLY, id, "Write to help@verne.example, @Odile"));
    }

    @Test
    void onlyTheVeryWordsAreTakenForOurs() {
        String subject = world.says("where is it?");
        Outgoing thanks = outgoing(Act.REPLY, subject, "Merci");
        sent(send(Act.REPLY, subject, "Bonjour, il part ce soir. Merci"));
        assertThat(world.network().find(desk.login(), thanks)).isInstanceOf(Delivery.NotSent.class);
        sent(world.network().send(desk.login(), thanks));
        assertThat(sent(world.network().find(desk.login(), thanks)).remoteId())
                .isEqualTo(Population.id(people.by(Population.OURS).getFirst()));
    }

    @Test
    void whatItsServerMayHaveDressedIsForAPersonToLookAt() {
        Outgoing list = outgoing(Act.POST, null, "1. Venez demain au champ de lavande");
        sent(send(Act.POST, null, "Venez demain au champ de lavande"));
        assertThat(world.network().find(desk.login(), list))
                .isEqualTo(new Delivery.Unknown("channel.mastodon.not-sure"));
        var picture = new Outgoing.Picture("image/png", new byte[] {1, 2, 3}, "Un ballon");
        Outgoing wordless = new Outgoing(Act.POST, world.network().sendKey(), "", null, List.of(picture));
        assertThat(world.network().find(desk.login(), wordless)).isInstanceOf(Delivery.NotSent.class);
        sent(world.network()
                .send(desk.login(), new Outgoing(Act.POST, world.network().sendKey(), "", null, List.of(picture))));
        assertThat(world.network().find(desk.login(), wordless))
                .isEqualTo(new Delivery.Unknown("channel.mastodon.not-sure"));
    }

    @Test
    void anAnswerInACircleThatIsNotKnownStaysBetweenThose() {
        world.server.judged = false; // a word that only some servers have
        ObjectNode question = people.says("<p>psst</p>").put("visibility", "list");
        sent(send(Act.REPLY, Population.id(question), "Here we are"));
        assertThat(posted().get("visibility").stringValue()).isEqualTo("direct");
    }

    @Test
    void anAnswerMayBeNarrowerThanItsQuestionAndHasAWarningOfItsOwn() {
        ObjectNode question = people.says("<p>hi</p>").put("spoiler_text", "Heights");
        sent(send(Act.REPLY, Population.id(question), "Bonjour", new Manner(Audience.UNLISTED, "Wind")));
        assertThat(posted().get("visibility").stringValue()).isEqualTo("unlisted");
        assertThat(posted().get("spoiler_text").stringValue()).isEqualTo("Wind");
    }

    @Test
    void noWishMakesAnAnswerWiderThanItsQuestion() {
        ObjectNode whispered = people.says("<p>psst</p>").put("visibility", "direct");
        sent(send(Act.REPLY, Population.id(whispered), "Bonjour", new Manner(Audience.PUBLIC, "")));
        assertThat(posted().get("visibility").stringValue()).isEqualTo("direct");
        ObjectNode quiet = people.says("<p>hm</p>").put("visibility", "unlisted");
        sent(send(Act.REPLY, Population.id(quiet), "Bonjour", new Manner(Audience.PUBLIC, "")));
        assertThat(posted().get("visibility").stringValue()).isEqualTo("unlisted");
    }

    @Test
    void aPostIsForWhomItWasMeantAndStandsBehindItsWarning() {
        sent(send(Act.POST, null, "Bon vent", new Manner(Audience.FOLLOWERS, "Heights")));
        assertThat(posted().get("visibility").stringValue()).isEqualTo("private");
        assertThat(posted().get("spoiler_text").stringValue()).isEqualTo("Heights");
    }

    @Test
    void whatTheServerToldOfItsLimitsIsShownWhileWriting() {
        assertThat(world.network().limits(desk.login().account()).graphemes()).isEqualTo(500);
        sent(send(Act.POST, null, "Bon vent"));
        assertThat(world.network().limits(desk.login().account()).graphemes()).isEqualTo(700);
        assertThat(world.network().limits(desk.login().account()).imageBytes()).isEqualTo(100_000);
    }

    @Test
    void whoIsNamedAlreadyIsNotNamedTwice() {
        ObjectNode question = people.says("<p>hi</p>");
        sent(send(Act.REPLY, Population.id(question), "Thanks @Odile, on our way"));
        assertThat(posted().get("status").stringValue()).isEqualTo("Thanks @Odile, on our way");
        assertThat(posted().has("visibility")).isFalse();
    }

    @Test
    void theKeyTravelsWithEveryTry() {
        Outgoing outgoing = outgoing(Act.POST, null, "Once");
        Delivery first = world.network().send(desk.login(), outgoing);
        assertThat(world.network().send(desk.login(), outgoing)).isEqualTo(first);
        assertThat(people.by(Population.OURS)).hasSize(1);
    }

    @Test
    void aTextIsMeasuredByTheServersOwnRule() {
        String link = "https://nuage.example/" + "x".repeat(300);
        sent(send(Act.POST, null, "é".repeat(700 - 24) + " " + link));
        assertThat(send(Act.POST, null, "é".repeat(701)))
                .isEqualTo(new Delivery.NotSent("channel.mastodon.too-long:700", null));
        assertThat(send(Act.POST, null, " ")).isEqualTo(new Delivery.NotSent("channel.mastodon.empty", null));
    }

    @Test
    void anImageGoesWithItsWords() {
        var picture = new Outgoing.Picture("image/png", new byte[] {1, 2, 3}, "Un ballon");
        Outgoing outgoing = new Outgoing(Act.POST, world.network().sendKey(), "Regardez", null, List.of(picture));
        sent(world.network().send(desk.login(), outgoing));
        assertThat(posted().get("media_ids").toString()).isEqualTo("[\"7\"]");
        String upload = world.server.asked.stream()
                .filter(each -> each.path().equals("/api/v2/media"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(upload).contains("filename=\"image.png\"", "Content-Type: image/png", "Un ballon");
        var large = new Outgoing.Picture("image/png", new byte[100_001], "");
        assertThat(world.network().send(desk.login(), new Outgoing(Act.POST, "k", "x", null, List.of(large))))
                .isEqualTo(new Delivery.NotSent("channel.mastodon.image-too-large:100000", null));
    }

    @Test
    void gesturesAreDoneOnceAndFoundAgain() {
        String id = world.says("how lovely");
        for (Act act : List.of(Act.LIKE, Act.REPOST, Act.MUTE, Act.BLOCK)) {
            Outgoing outgoing = outgoing(act, id, "");
            assertThat(world.network().find(desk.login(), outgoing))
                    .as("%s", act)
                    .isInstanceOf(Delivery.NotSent.class);
            sent(world.network().send(desk.login(), outgoing));
            sent(world.network().send(desk.login(), outgoing));
            sent(world.network().find(desk.login(), outgoing));
        }
        assertThat(people.muted && people.blocked).isTrue();
    }

    @Test
    void aReportSaysWhatItIsAbout() {
        String id = world.says("buy this");
        sent(send(Act.REPORT, id, "spam: the same everywhere"));
        assertThat(people.reports).singleElement().satisfies(report -> {
            assertThat(report.get("category").stringValue()).isEqualTo("spam");
            assertThat(report.get("comment").stringValue()).isEqualTo("the same everywhere");
            assertThat(report.at("/status_ids/0").stringValue()).isEqualTo(id);
        });
    }

    @Test
    void onlyOurOwnIsDeletedOnceAndTwiceAlike() {
        Delivery.Sent slip = sent(send(Act.POST, null, "A slip"));
        assertThat(send(Act.DELETION, world.says("mine"), ""))
                .isEqualTo(new Delivery.NotSent("channel.mastodon.not-ours", null));
        sent(send(Act.DELETION, slip.remoteId(), ""));
        sent(send(Act.DELETION, slip.remoteId(), ""));
        assertThat(people.by(Population.OURS)).isEmpty();
    }

    @Test
    void aLookThatIsRefusedDoesNotSayThatAPostIsGone() {
        Delivery.Sent slip = sent(send(Act.POST, null, "A slip"));
        Outgoing deletion = outgoing(Act.DELETION, slip.remoteId(), "");
        Outgoing like = outgoing(Act.LIKE, slip.remoteId(), "");
        world.server.judged = false; // a wall before the server, of which its contract says nothing
        world.server.looksRefused = 403;
        assertThat(world.network().send(desk.login(), deletion))
                .isInstanceOfSatisfying(
                        Delivery.NotSent.class, no -> assertThat(no.again()).isNotNull());
        for (Outgoing each : List.of(deletion, like)) {
            assertThatThrownBy(() -> world.network().find(desk.login(), each)).isInstanceOf(NetworkTrouble.Away.class);
        }
        assertThat(people.by(Population.OURS)).hasSize(1);
    }

    @Test
    void anAnswerToWhatWasTakenBackDoesNotLeave() {
        String id = world.says("oops");
        world.takesBack(id);
        assertThat(send(Act.REPLY, id, "Too late"))
                .isEqualTo(new Delivery.NotSent("channel.mastodon.parent-gone", null));
    }

    private Delivery send(Act act, @Nullable String subject, String text) {
        return world.network().send(desk.login(), outgoing(act, subject, text));
    }

    private Delivery send(Act act, @Nullable String subject, String text, Manner manner) {
        Outgoing outgoing = new Outgoing(act, world.network().sendKey(), text, subject, List.of(), manner);
        return world.network().send(desk.login(), outgoing);
    }

    private Outgoing outgoing(Act act, @Nullable String subject, String text) {
        return new Outgoing(act, world.network().sendKey(), text, subject, List.of());
    }

    private JsonNode posted() {
        return world.server.asked.stream()
                .filter(each -> each.method().equals("POST") && each.path().equals("/api/v1/statuses"))
                .map(each -> Json.MAPPER.readTree(each.body()))
                .toList()
                .getLast();
    }

    private static Delivery.Sent sent(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        return (Delivery.Sent) delivery;
    }
}
