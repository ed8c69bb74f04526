package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.NetworkDesk.PATIENCE;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.montgolfiere.NetworkDesk.Said;
import org.montgolfiere.channel.bluesky.BlueskyNetwork;
import org.montgolfiere.channel.bluesky.Inhabitant;
import org.montgolfiere.channel.bluesky.Inhabitant.Made;
import org.montgolfiere.channel.bluesky.Patience;
import tools.jackson.databind.JsonNode;

/** The whole desk as a process of its own against the real PDS and AppView, by its API and its screens alone. */
@Tag("network")
class DeskOnBlueskyTest {

    private static final String POST = "app.bsky.feed.post";
    private static BlueskyNetwork network;
    private static NetworkDesk desk;

    private Inhabitant brand;
    private Inhabitant odile;
    private long account;

    @BeforeAll
    static void open() {
        network = BlueskyNetwork.running();
        desk = NetworkDesk.open(network.allowedHosts());
    }

    @AfterAll
    static void close() {
        if (desk != null) desk.close();
    }

    @BeforeEach
    void connect() {
        brand = network.inhabitant("nuage");
        odile = network.inhabitant("odile");
        account = desk.connect("bluesky", network.typed(brand, brand.appPassword("desk")));
    }

    @Test
    void aMentionAReplyAndAQuoteComeInAndEachAnswerArrivesAtItsAuthor() {
        Inhabitant marcel = network.inhabitant("marcel");
        Inhabitant ines = network.inhabitant("ines");
        Made ours = brand.post("We fly at six tomorrow.");

        Made mention = odile.mention(brand, "Bonjour ", " 🎈");
        Made reply = marcel.reply(ours, ours, "From which field?");
        Made quote = ines.quote(ours, "Who comes along?");

        assertThat(desk.awaited(account, mention.uri()).kind()).isEqualTo("mention");
        assertThat(desk.awaited(account, reply.uri()).kind()).isEqualTo("reply");
        assertThat(desk.awaited(account, quote.uri()).kind()).isEqualTo("quote");
        long toOdile = answer(mention, "Bonjour Odile");
        long toMarcel = answer(reply, "From the meadow, at the old mill");
        long toInes = answer(quote, "There are two places left");
        arrived(odile, mention, mention, toOdile, "Bonjour Odile");
        arrived(marcel, ours, reply, toMarcel, "From the meadow, at the old mill");
        arrived(ines, quote, quote, toInes, "There are two places left");
    }

    private long answer(Made message, String text) {
        return desk.reply(desk.awaited(account, message.uri()).conversation(), text);
    }

    private void arrived(Inhabitant author, Made root, Made parent, long reply, String text) {
        String uri = desk.sent(reply);
        JsonNode told = Patience.until(PATIENCE, () -> told(author, uri));
        assertThat(told.get("reason").stringValue()).isEqualTo("reply");
        assertThat(told.at("/author/did").stringValue()).isEqualTo(brand.did());
        assertThat(told.at("/record/text").stringValue()).isEqualTo(text);
        assertThat(told.at("/record/reply/root/uri").stringValue()).isEqualTo(root.uri());
        assertThat(told.at("/record/reply/parent/uri").stringValue()).isEqualTo(parent.uri());
    }

    @Test
    void whatIsTakenBackInItsHoldNeverArrivesAndWhatIsDeletedLeavesTheNetwork() {
        Said question =
                desk.awaited(account, odile.mention(brand, "Is it windy, ", "?").uri());

        long slip = desk.reply(question.conversation(), "No idea");
        assertThat(desk.program.delete("/api/v1/replies/" + slip).status()).isEqualTo(204);
        long meant = desk.reply(question.conversation(), "Twelve knots from the west");
        String uri = desk.sent(meant); // held after the slip, so it leaves after the slip would have

        Patience.until(PATIENCE, () -> told(odile, uri));
        assertThat(desk.replied(slip).get("state").stringValue()).isEqualTo("undone");
        assertThat(brand.records(POST)).containsExactly(uri);
        assertThat(odile.notifications()).hasSize(1);

        delete(desk.awaited(account, uri));

        Patience.until(PATIENCE, () -> odile.notifications().isEmpty() ? true : null);
        assertThat(brand.records(POST)).isEmpty();
        assertThat(odile.record(uri)).isNull();
        JsonNode shown = Patience.until(PATIENCE, () -> {
            JsonNode message = desk.awaited(account, uri).message();
            return message.get("deletedAt").isNull() ? null : message;
        });
        assertThat(shown.get("remoteId").stringValue()).isEqualTo(uri);
    }

    private static void delete(Said said) {
        String acts = "/conversations/" + said.conversation() + "/messages/" + said.id() + "/acts";
        assertThat(desk.browser.get(acts).body()).contains("DELETION");
        assertThat(desk.browser.htmxPost(acts, "act", "DELETION").statusCode()).isEqualTo(200);
    }

    @Test
    void aRevokedPasswordIsSaidAndAfterANewOneEverythingIsThereOnce() {
        Made before = odile.mention(brand, "before ", "");
        Said known = desk.awaited(account, before.uri());
        String screen = "/brands/" + desk.brand + "/accounts/" + account;

        brand.revokeAppPassword("desk");
        Made first = odile.mention(brand, "meanwhile ", "");
        Patience.until(PATIENCE, () -> state().equals("needs_attention") ? true : null);
        Made second = odile.mention(brand, "and still, ", "");
        assertThat(desk.browser.get(screen).body())
                .contains("The app password no longer opens this account. Connect it again with a new one");
        assertThat(refused(known.conversation())).isEqualTo(422);

        String[] form = {
            "field-handle",
            brand.handle(),
            "field-password",
            brand.appPassword("desk again"),
            "field-address",
            network.pds().toString()
        };
        assertThat(desk.browser.post(screen + "/connection", form).statusCode()).isEqualTo(303);

        desk.awaited(account, first.uri());
        desk.awaited(account, second.uri());
        String answer = desk.sent(desk.reply(known.conversation(), "Here we are again"));
        Patience.until(PATIENCE, () -> told(odile, answer));
        Made last = odile.mention(brand, "the last, ", "");
        desk.awaited(account, last.uri());
        assertThat(state()).isEqualTo("connected");
        assertThat(desk.account(account).get("trouble").isNull()).isTrue();
        assertThat(desk.said(account).stream().map(Said::uri))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(before.uri(), first.uri(), second.uri(), last.uri(), answer));
    }

    private String state() {
        return Objects.requireNonNull(desk.account(account).get("state")).stringValue();
    }

    private static int refused(long conversation) {
        return desk.program
                .post("/api/v1/conversations/" + conversation + "/replies", "{\"text\":\"Not like this\"}")
                .status();
    }

    /** What the network tells an inhabitant of this post; null: nothing yet. */
    private static @Nullable JsonNode told(Inhabitant inhabitant, String uri) {
        return inhabitant.notifications().stream()
                .filter(each -> each.get("uri").stringValue().equals(uri))
                .findFirst()
                .orElse(null);
    }
}
