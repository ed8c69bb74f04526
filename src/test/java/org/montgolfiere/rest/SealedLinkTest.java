package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.outbound.Stops;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** The last door: opened once, by who holds it, while the last who could act is off. */
class SealedLinkTest extends SealedTest {

    @Autowired
    private Stops stops;

    @Test
    void itIsMadeOnlyWhereNobodyElseCouldAct() {
        assertThat(links.seal(viewer(tom), tom, off, "Ada")).isNotNull();
        member("Léa", Role.LEAD);
        assertThat(links.seal(viewer(tom), tom, off, "Ada"))
                .as("a lead stays, who disconnects nothing")
                .isNotNull();
        member("Marc", Role.ADMIN);
        assertThat(links.seal(viewer(tom), tom, off, "Ada")).isNull();
    }

    @Test
    void itOpensOnlyWhileItsPersonIsOff() {
        String secret = sealed();
        Browser holder = browser();
        assertThat(holder.get("/sealed/" + secret).statusCode()).isEqualTo(404);
        clock.set(at(11, "10:00"));
        assertThat(holder.get("/sealed/" + secret).body()).contains("Break the seal");
        clock.set(at(12, "09:00"));
        assertThat(holder.get("/sealed/" + secret).statusCode()).isEqualTo(404);
    }

    @Test
    void lookingBreaksNothingAndTheSealBreaksOnceInOneBrowser() {
        String secret = sealed();
        clock.set(at(11, "10:00"));
        Browser holder = opened(secret);
        assertThat(holder.get("/sealed/" + secret).body()).contains("The last door");
        Browser other = browser();
        assertThat(other.get("/sealed/" + secret).body()).contains("This seal is broken");
        assertThat(other.post("/sealed/" + secret).statusCode()).isEqualTo(303);
        assertThat(other.post("/sealed/" + secret + "/stop").statusCode()).isEqualTo(404);
        assertThat(other.get("/sealed/" + secret).body()).contains("This seal is broken");
    }

    @Test
    void itMakesTheStopOfTheDeskAndDisconnects() {
        String secret = sealed();
        long conversation = heard("t1");
        hold(conversation, "held");
        hold(conversation, "due");
        clock.set(at(11, "10:00"));
        Browser holder = opened(secret);

        holder.post("/sealed/" + secret + "/stop");
        holder.post("/sealed/" + secret + "/disconnections/" + account.id());

        assertThat(states(conversation)).containsExactlyInAnyOrder("held", "due");
        assertThat(stops.standing(brand.id()))
                .isNotNull()
                .satisfies(stop -> assertThat(stop.holder()).isEqualTo("Ada"));
        assertThat(jdbc.sql("select state from account where id = :id")
                        .param("id", account.id())
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("disconnected");
        assertThat(holder.get("/sealed/" + secret).body())
                .contains("Everything that leaves was stopped; 2 things waited");
    }

    @Test
    void anAccountOfAnotherBrandIsNotThere() {
        String secret = sealed();
        var theirs = brand();
        long foreign = jdbc.sql("""
                        insert into account (brand_id, network, remote_id, handle, name, colour, base, state,
                                             connected_at, next_poll_at)
                        values (:brand, 'api', 'x', '@x', 'X', 1, '', 'connected', :at, 'infinity') returning id
                        """)
                .param("brand", theirs.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
        clock.set(at(11, "10:00"));
        Browser holder = opened(secret);
        assertThat(holder.post("/sealed/" + secret + "/disconnections/" + foreign)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void itOpensForAnHourAndNeverReachesTheAbsent() {
        String secret = sealed();
        clock.set(at(11, "10:00"));
        Browser holder = opened(secret);
        holder.post("/sealed/" + secret + "/stop");
        clock.pass(Duration.ofMinutes(61));
        assertThat(holder.post("/sealed/" + secret + "/stop").statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from notice where person_id = :person and carried_at is not null")
                        .param("person", tom.person())
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isZero();
        clock.set(at(12, "10:00"));
        assertThat(browser(person(tom)).get("/brands/" + brand.id() + "/rest").body())
                .contains("What was done by a sealed link")
                .contains("Held by Ada");
    }

    @Test
    void oneThatIsWholeCanBeTakenBackByWhoMadeIt() {
        String secret = sealed();
        long id = links.of(viewer(tom), offTimes.find(viewer(tom), off))
                .getFirst()
                .id();
        assertThatThrownBy(() -> links.revoke(viewer(member("Marc", Role.ADMIN)), id))
                .isInstanceOf(NotFound.class);
        links.revoke(viewer(tom), id);
        clock.set(at(11, "10:00"));
        assertThat(browser().get("/sealed/" + secret).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasDoneByItStandsWhateverBecomesOfTheOffTime() {
        String secret = sealed();
        clock.set(at(11, "10:00"));
        opened(secret).post("/sealed/" + secret + "/stop");
        clock.set(at(12, "10:00"));
        assertThatThrownBy(() -> offTimes.remove(viewer(tom), off)).isInstanceOf(NotFound.class);
        jdbc.sql("delete from off_time where id = :id").param("id", off).update();
        assertThat(links.lately(viewer(tom)))
                .singleElement()
                .satisfies(link -> assertThat(links.done(link))
                        .extracting(SealedLink.Done::kind)
                        .containsExactly("opened", "stopped"));
        assertThat(browser().get("/sealed/" + secret).statusCode()).isEqualTo(404);
    }

    private void hold(long conversation, String state) {
        jdbc.sql("""
                        insert into outgoing (brand_id, account_id, conversation_id, author_id, act, text, subject, state,
                                              send_key, hold_until, next_try_at, created_at)
                        values (:brand, :account, :conversation, :author, 'reply', 'Bonjour', 'x', :state, :key,
                                :later, :later, :now)
                        """)
                .param("brand", brand.id())
                .param("account", account.id())
                .param("conversation", conversation)
                .param("author", tom.person())
                .param("state", state)
                .param("key", UUID.randomUUID().toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("later", clock.instant().plus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
