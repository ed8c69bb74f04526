package org.montgolfiere.outbound.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.Town;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

class ReplyScreenTest extends DeskTest {

    @Autowired
    private Inlet inlet;

    private Town town;
    private Brand brand;
    private Account account;
    private Browser lea;
    private long message;
    private String thread;

    @BeforeEach
    void aQuestionForLea() {
        town = new Town(jdbc, inlet);
        brand = brand();
        account = town.account(brand.id());
        lea = browser(person(brand, Role.LEAD));
        message = town.says(account, Incoming.Message.Kind.MENTION, "Bonjour, où est ma commande ?");
        thread = "/conversations/" + town.conversation(message);
    }

    @Test
    void theComposerWearsItsAccount() {
        assertThat(lea.get(thread).body()).contains("composer account-3").contains("@maisonverne");
    }

    @Test
    void theComposerSaysWhereTheAnswerGoesWhereThatIsNotWhoWrote() {
        assertThat(lea.get(thread).body()).doesNotContain("Not to who wrote");
        jdbc.sql("update message set remarks = 'channel.answers-to:caisse@ailleurs.example' where id = :id")
                .param("id", message)
                .update();
        assertThat(lea.get(thread).body())
                .contains("Not to who wrote: the answer goes to <bdi>caisse@ailleurs.example</bdi>")
                .contains("Answers go to another address: caisse@ailleurs.example");
    }

    @Test
    void theChecksSpeakInWordsWhileOneTypes() {
        String voice = Long.toString(account.id());
        assertThat(lea.htmxPost(thread + "/checks", "voice", voice, "text", "Vous serez remboursé demain.")
                        .body())
                .contains("“Vous serez remboursé”")
                .contains("composer-hold");
        assertThat(lea.htmxPost(thread + "/checks", "voice", voice, "text", "").body())
                .doesNotContain("<li");
    }

    @Test
    void aPersonalTextStaysUntilTheHandleIsTyped() {
        String text = "chéri, tu peux prendre du pain en rentrant ?";
        HttpResponse<String> stopped = lea.htmxPost(thread + "/replies", "text", text, "seen", "0");
        assertThat(stopped.body()).contains("data-asks=\"true\"").doesNotContain("<form");
        assertThat(stopped.headers().firstValue("HX-Retarget"))
                .as("the form stays as it is, with its pictures")
                .hasValue("#composer-warnings");
        HttpResponse<String> held =
                lea.htmxPost(thread + "/replies", "text", text, "seen", "0", "handle", account.handle());
        assertThat(held.body()).contains("data-leaves");
    }

    @Test
    void whyItIsHeldLongerStandsInTheTray() {
        String text = "Bonjour, votre commande sera remboursée demain.";
        HttpResponse<String> held = lea.htmxPost(thread + "/replies", "text", text, "seen", "0");
        assertThat(held.body()).contains("data-leaves=\"30\"").contains("<small>");
    }

    @Test
    void whatIsSentIsHeldInTheTrayAndTakenBackByItsButton() {
        HttpResponse<String> held = lea.htmxPost(thread + "/replies", "text", "Bonjour Claire", "seen", "0");
        assertThat(held.body()).contains("data-leaves=\"10\"").contains("aria-keyshortcuts=\"z\"");
        assertThat(lea.get(thread).body()).contains("is-held");
        HttpResponse<String> undone = lea.delete("/outgoing/" + last());
        assertThat(undone.body()).doesNotContain("data-leaves");
        assertThat(lea.get(thread).body()).contains(">Bonjour Claire</textarea>");
        assertThat(state()).isEqualTo("undone");
    }

    @Test
    void thePageIsToldThatItIsHeldAndWhereItsWordsAreOnceTakenBack() {
        HttpResponse<String> held = lea.htmxPost(thread + "/replies", "text", "Bonjour Claire", "seen", "0");
        assertThat(held.headers().firstValue("HX-Trigger-After-Settle"))
                .hasValueSatisfying(event -> assertThat(event).contains("\"held\""));
        HttpResponse<String> undone = lea.delete("/outgoing/" + last());
        assertThat(undone.headers().firstValue("HX-Trigger-After-Settle"))
                .hasValueSatisfying(event -> assertThat(event)
                        .contains("\"takenBack\"")
                        .contains(thread)
                        .doesNotContain("Bonjour"));
        HttpResponse<String> tooLate = lea.delete("/outgoing/" + last());
        assertThat(tooLate.headers().firstValue("HX-Trigger-After-Settle")).isEmpty();
    }

    @Test
    void aPostThatWasTakenBackIsWrittenAgainByItsAuthorAlone() {
        onANetworkThatQuotes();
        String posts = "/brands/" + brand.id() + "/posts";
        lea.post(posts, "account", Long.toString(account.id()), "text", "Bon vent à tous");
        String event = lea.delete("/outgoing/" + last())
                .headers()
                .firstValue("HX-Trigger-After-Settle")
                .orElseThrow();
        assertThat(event).contains(posts + "/new?again=" + last());
        assertThat(lea.get(posts).body()).contains("Write it again");
        assertThat(lea.get(posts + "/new?again=" + last()).body()).contains(">Bon vent à tous</textarea>");
        Browser other = browser(person(brand, Role.LEAD));
        assertThat(other.get(posts).body()).doesNotContain("Bon vent à tous");
        assertThat(other.get(posts + "/new?again=" + last()).body()).doesNotContain("Bon vent à tous");
    }

    @Test
    void aMessageIsQuotedFromItsMenuOnlyWhereTheNetworkCan() {
        String menu = thread + "/messages/" + message + "/acts";
        assertThat(lea.get(menu).body()).contains("composer?to=" + message).doesNotContain("quotes=true");
        assertThat(quote().body()).contains("This network has no quotes.");
        onANetworkThatQuotes();
        assertThat(lea.get(menu).body()).contains("composer?to=" + message + "&quotes=true");
        assertThat(lea.get(thread + "/composer?to=" + message + "&quotes=true").body())
                .contains("name=\"to\" value=\"" + message + "\"")
                .contains("Quotes <bdi>@claire");
        quote();
        assertThat(jdbc.sql("select act from outgoing where id = :id")
                        .param("id", last())
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("quote");
    }

    private HttpResponse<String> quote() {
        return lea.htmxPost(
                thread + "/replies", "text", "Voici", "seen", "0", "to", Long.toString(message), "quotes", "true");
    }

    private void onANetworkThatQuotes() {
        jdbc.sql("update account set network = 'rehearsal' where id = :id")
                .param("id", account.id())
                .update();
    }

    @Test
    void theComposerSaysWhatItsNetworkTakes() {
        assertThat(lea.get(thread).body())
                .contains("Up to 10,000 characters.", "4 pictures of up to 1,000 kB (GIF, JPEG, PNG, WEBP)")
                .doesNotContain("name=\"audience\"", "name=\"warning\"");
        on("mastodon");
        assertThat(lea.get(thread).body())
                .contains("Up to 500 characters; each link counts for 23.", "data-link=\"23\"", "name=\"warning\"")
                .contains("value=\"unlisted\"")
                .doesNotContain("value=\"followers\"", "value=\"named\"");
    }

    @Test
    void inPrivateThereIsNoChoiceOfAnAudience() {
        on("mastodon");
        long whispered = town.says(account, Incoming.Message.Kind.PRIVATE, "Entre nous");
        assertThat(lea.get("/conversations/" + town.conversation(whispered)).body())
                .contains("name=\"warning\"")
                .doesNotContain("name=\"audience\"");
    }

    @Test
    void theMannerIsHeldWithTheWordsAndStaysWhereTheyAreRefused() {
        on("mastodon");
        HttpResponse<String> refused = lea.post(
                thread + "/replies",
                "text",
                "Bonjour {{x}}",
                "seen",
                "0",
                "audience",
                "unlisted",
                "warning",
                "Vertige");
        assertThat(refused.body()).contains("value=\"unlisted\" selected", "value=\"Vertige\"");
        lea.htmxPost(thread + "/replies", "text", "Bonjour", "seen", "0", "audience", "unlisted", "warning", "Vertige");
        assertThat(jdbc.sql("select audience || ' ' || warning from outgoing where id = :id")
                        .param("id", last())
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("unlisted Vertige");
        assertThat(lea.htmxPost(thread + "/replies", "text", "Bonjour", "seen", "0", "audience", "named")
                        .body())
                .contains("a private answer would stand in a public thread");
    }

    private void on(String network) {
        jdbc.sql("update account set network = :network where id = :id")
                .param("network", network)
                .param("id", account.id())
                .update();
    }

    @Test
    void anAnswerAimedIntoAnotherConversationIsNotThere() {
        long elsewhere = town.says(account, Incoming.Message.Kind.MENTION, "Autre chose");
        assertThat(lea.get(thread + "/composer?to=" + elsewhere).statusCode()).isEqualTo(404);
        assertThat(lea.htmxPost(thread + "/replies", "text", "Bonjour", "to", Long.toString(elsewhere))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTextThatCannotBeSentStaysInTheComposerWithItsReason() {
        HttpResponse<String> refused = lea.post(thread + "/replies", "text", "Bonjour {{contact.name}}", "seen", "0");
        assertThat(refused.body())
                .contains("A place in braces is not filled yet.")
                .contains("Bonjour {{contact.name}}</textarea>");
    }

    @Test
    void whatCannotLeaveSaysSoInTheThreadAndCanBeTriedAgain() {
        lea.htmxPost(thread + "/replies", "text", "Bonjour Claire", "seen", "0");
        jdbc.sql("update outgoing set state = 'not_sent', why = 'outbound.why.never-arrived' where id = :id")
                .param("id", last())
                .update();
        assertThat(lea.get(thread).body()).contains("is-failed").contains("Try again");
        lea.htmxPost("/outgoing/" + last() + "/tries");
        assertThat(state()).as("from a page that shows no thread").isEqualTo("not_sent");
        lea.htmxPost("/outgoing/" + last() + "/tries?seen=0");
        assertThat(state()).isNotEqualTo("not_sent");
    }

    @Test
    void whatIsTriedAgainAsksForTheHandleInTheTray() {
        String text = "chéri, tu peux prendre du pain en rentrant ?";
        lea.htmxPost(thread + "/replies", "text", text, "seen", "0", "handle", account.handle());
        jdbc.sql("update outgoing set state = 'not_sent' where id = :id")
                .param("id", last())
                .update();
        String tries = "/outgoing/" + last() + "/tries?seen=0";
        assertThat(lea.htmxPost(tries).body())
                .contains("id=\"tray-asked\"", "hx-post=\"" + tries + "\"", "name=\"handle\"");
        assertThat(state()).isEqualTo("not_sent");
        assertThat(lea.htmxPost(tries, "handle", account.handle()).body()).doesNotContain("name=\"handle\"");
        assertThat(state()).isEqualTo("held");
    }

    @Test
    void picturesThatAPageCouldNotKeepAreAskedForOnceMore() {
        onANetworkThatQuotes();
        String posts = "/brands/" + brand.id() + "/posts";
        String voice = Long.toString(account.id());
        HttpResponse<String> gone = lea.post(posts, "account", voice, "text", "Voyez la photo", "pictured", "true");
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body()).contains("Your pictures are gone", ">Voyez la photo</textarea>");
        assertThat(gone.body()).doesNotContain("name=\"pictured\"");
        HttpResponse<String> reply =
                lea.post(thread + "/replies", "text", "Voyez la photo", "seen", "0", "pictured", "true");
        assertThat(reply.body()).contains("Your pictures are gone");
        assertThat(jdbc.sql("select count(*) from outgoing where brand_id = :brand")
                        .param("brand", brand.id())
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isZero();
    }

    @Test
    void aPostThatIsStoppedStaysInItsForm() {
        onANetworkThatQuotes();
        String posts = "/brands/" + brand.id() + "/posts";
        String voice = Long.toString(account.id());
        HttpResponse<String> stopped = lea.htmxPost(posts, "account", voice, "text", "Rendez-vous le XX/XX");
        assertThat(stopped.headers().firstValue("HX-Retarget")).hasValue("#composer-warnings");
        assertThat(stopped.body()).contains("is-stopping").doesNotContain("<form");
        HttpResponse<String> held = lea.htmxPost(posts, "account", voice, "text", "Bon vent à tous");
        assertThat(held.headers().firstValue("HX-Redirect")).hasValue(posts);
    }

    @Test
    void whatWasBegunAsOneAccountDoesNotBecomeAnothers() {
        Account other = town.account(brand.id());
        jdbc.sql("update account set handle = '@atelierverne' where id = :id")
                .param("id", other.id())
                .update();
        long newer = town.says(other, Incoming.Message.Kind.MENTION, "Et là ?");
        jdbc.sql("update message set conversation_id = :home, sent_at = sent_at + interval '1 minute' where id = :id")
                .param("home", town.conversation(message))
                .param("id", newer)
                .update();
        assertThat(lea.get(thread + "/composer").body()).contains("@atelierverne");
        String voice = Long.toString(account.id());
        assertThat(lea.get(thread + "/composer?voice=" + voice).body()).contains("<b>" + account.at() + "</b>");
        HttpResponse<String> refused =
                lea.post(thread + "/replies", "text", "Bonjour {{x}}", "seen", "0", "voice", voice);
        assertThat(refused.body()).contains("<b>" + account.at() + "</b>", ">Bonjour {{x}}</textarea>");
        jdbc.sql("update message set deleted_at = sent_at where id = :id")
                .param("id", message)
                .update();
        assertThat(lea.htmxPost(thread + "/replies", "text", "Bonjour", "seen", "0", "voice", voice)
                        .body())
                .contains("nothing left to answer");
        String foreign = Long.toString(town.account(brand().id()).id());
        assertThat(lea.get(thread + "/composer?voice=" + foreign).statusCode()).isEqualTo(404);
    }

    @Test
    void theMenuOfAMessageIsFetchedWhenItIsOpened() {
        String menu = thread + "/messages/" + message + "/acts";
        assertThat(lea.get(thread).body()).contains(menu);
        assertThat(lea.get(menu).body()).contains("Keep as evidence");
    }

    @Test
    void aMessageIsKeptAsEvidenceByHandAndOnlyLeadsSeeTheList() {
        lea.htmxPost(thread + "/messages/" + message + "/evidence", "reason", "a threat");
        HttpResponse<String> list = lea.get("/brands/" + brand.id() + "/evidence");
        assertThat(list.body()).contains("a threat").doesNotContain("commande");
        Browser manager = browser(person(brand, Role.MANAGER));
        assertThat(manager.get("/brands/" + brand.id() + "/evidence").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nothingOfThisIsThereForAnotherBrand() {
        lea.htmxPost(thread + "/replies", "text", "Bonjour Claire", "seen", "0");
        Browser stranger = browser(person(brand(), Role.ADMIN));
        assertThat(stranger.get(thread + "/composer").statusCode()).isEqualTo(404);
        assertThat(stranger.get(thread + "/outgoing").statusCode()).isEqualTo(404);
        assertThat(stranger.htmxPost(thread + "/replies", "text", "Bonjour").statusCode())
                .isEqualTo(404);
        assertThat(stranger.delete("/outgoing/" + last()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/brands/" + brand.id() + "/posts").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/brands/" + brand.id() + "/outgoing").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/brands/" + brand.id() + "/evidence").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/brands/" + brand.id() + "/updates").statusCode())
                .isEqualTo(404);
        assertThat(state()).isEqualTo("held");
    }

    @Test
    void thePostsAndTheirComposerAreThere() {
        assertThat(lea.get("/brands/" + brand.id() + "/posts").statusCode()).isEqualTo(200);
        assertThat(lea.get("/brands/" + brand.id() + "/posts/new").statusCode()).isEqualTo(200);
    }

    private long last() {
        return jdbc.sql("select max(id) from outgoing where brand_id = :brand")
                .param("brand", brand.id())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private String state() {
        return jdbc.sql("select state from outgoing where id = :id")
                .param("id", last())
                .query((row, number) -> row.getString(1))
                .single();
    }
}
