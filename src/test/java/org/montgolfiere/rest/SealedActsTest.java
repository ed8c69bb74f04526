package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;

/** What a sealed link gives: what its maker may, to another hand. */
class SealedActsTest extends SealedTest {

    @Test
    void itTakesBackWhatLeftAndSaysWhereThatIsRefused() {
        String secret = sealed();
        rehearsed();
        clock.set(at(11, "08:00"));
        long conversation = heard("t1");
        answered(tom, conversation);
        long ours = ours(conversation);
        clock.set(at(11, "10:00"));
        Browser holder = opened(secret);
        assertThat(holder.get("/sealed/" + secret).body()).contains("/retractions/" + ours);

        assertThat(holder.post("/sealed/" + secret + "/retractions/" + ours).statusCode())
                .isEqualTo(303);
        assertThat(holder.get("/sealed/" + secret).body()).contains("It was asked to take a message back");
        assertThat(states(conversation)).containsExactly("held");

        var disconnected = holder.post("/sealed/" + secret + "/disconnections/" + account.id());
        assertThat(disconnected.statusCode()).isEqualTo(422);
        assertThat(disconnected.body()).contains("is being taken back at this moment");
        holder.post("/sealed/" + secret + "/stop");
        assertThat(states(conversation)).containsExactly("held");

        jdbc.sql("update outgoing set state = 'sent' where conversation_id = :id")
                .param("id", conversation)
                .update();
        assertThat(holder.post("/sealed/" + secret + "/disconnections/" + account.id())
                        .statusCode())
                .isEqualTo(303);
        var refused = holder.post("/sealed/" + secret + "/retractions/" + ours);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("It was not taken back");
    }

    @Test
    void itTakesBackOnlyWhatItShows() {
        String secret = sealed();
        rehearsed();
        long conversation = heard("t1");
        answered(tom, conversation);
        long old = ours(conversation);
        jdbc.sql("update message set sent_at = :at where id = :id")
                .param("at", at(1, "09:00").atOffset(ZoneOffset.UTC))
                .param("id", old)
                .update();
        clock.set(at(11, "10:00"));
        Browser holder = opened(secret);
        assertThat(holder.post("/sealed/" + secret + "/retractions/" + old).statusCode())
                .isEqualTo(404);
    }

    @Test
    void itGivesNothingThatItsMakerMayNotDoThemselves() {
        jdbc.sql("delete from membership where person_id = :person and role = 'admin'")
                .param("person", tom.person())
                .update();
        tom = people.viewer(tom.person()).in(brand.id());
        String secret = sealed();
        clock.set(at(11, "10:00"));
        Browser holder = opened(secret);
        assertThat(holder.get("/sealed/" + secret).body())
                .contains("Take a message back")
                .doesNotContain("Stop everything that leaves")
                .doesNotContain("Disconnect an account");
        assertThat(holder.post("/sealed/" + secret + "/stop").statusCode()).isEqualTo(404);
        assertThat(holder.post("/sealed/" + secret + "/disconnections/" + account.id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMadeItCannotUseItInTheirOwnBrowser() {
        Browser own = browser(person(tom));
        String secret = sealed();
        clock.set(at(11, "10:00"));
        assertThat(Browser.location(own.get("/me"))).endsWith("/session/rest");
        assertThat(own.get("/sealed/" + secret).statusCode()).isEqualTo(404);
        own.forgetToken();
        own.get("/session/rest");
        assertThat(own.post("/sealed/" + secret).statusCode()).isEqualTo(404);
        assertThat(browser().get("/sealed/" + secret).body()).contains("Break the seal");
    }

    private void rehearsed() {
        jdbc.sql("update account set network = 'rehearsal' where id = :id")
                .param("id", account.id())
                .update();
    }

    private long ours(long conversation) {
        return jdbc.sql("select id from message where conversation_id = :id and contact_id is null")
                .param("id", conversation)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
