package org.montgolfiere.outbound.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.Town;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

class StopScreenTest extends DeskTest {

    @Autowired
    private Inlet inlet;

    private Brand brand;
    private String stop;
    private String thread;
    private Browser lead;
    private Browser marc;

    @BeforeEach
    void aThread() {
        Town town = new Town(jdbc, inlet);
        brand = brand();
        stop = "/brands/" + brand.id() + "/stop";
        Account account = town.account(brand.id());
        thread = "/conversations/" + town.conversation(town.says(account, Incoming.Message.Kind.MENTION, "Bonjour ?"));
        lead = browser(person(brand, Role.LEAD));
        marc = browser(person(brand, Role.MANAGER));
    }

    @Test
    void oneMoveStopsAndEveryPageOfTheBrandSaysWhy() {
        assertThat(marc.get(thread).body()).doesNotContain("Everything that leaves is stopped");
        assertThat(lead.post(stop, "why", "Posted as the wrong account").statusCode())
                .isEqualTo(303);
        for (String page : List.of(thread, "/brands/" + brand.id() + "/posts", "/brands/" + brand.id() + "/topics")) {
            assertThat(marc.get(page).body())
                    .contains("Everything that leaves is stopped", "Posted as the wrong account", "sse:stop");
        }
        assertThat(browser(person(brand, Role.HR)).get(stop + "/banner").body())
                .contains("Posted as the wrong account");
        lead.delete(stop);
        assertThat(marc.get(stop + "/banner").body())
                .doesNotContain("wrong account")
                .contains("id=\"stopped\"");
    }

    @Test
    void itIsSaidInFrenchAsWell() {
        Person zoe = person(brand, Role.MANAGER);
        jdbc.sql("update person set locale = 'fr' where id = :id")
                .param("id", zoe.id())
                .update();
        lead.post(stop, "why", "Mauvais compte");
        assertThat(browser(zoe).get(thread).body()).contains("Tout ce qui part est arrêté", "Mauvais compte");
    }

    @Test
    void onlyALeadFindsTheButtonAndOnlyALeadMayUseIt() {
        assertThat(lead.get(thread).body()).contains("action=\"" + stop + "\"");
        assertThat(marc.get(thread).body()).doesNotContain("action=\"" + stop + "\"");
        assertThat(marc.post(stop, "why", "x").statusCode()).isEqualTo(404);
        lead.post(stop);
        assertThat(marc.delete(stop).statusCode()).isEqualTo(404);
        assertThat(marc.get(stop).body()).contains("nobody said why yet");
    }

    @Test
    void whatWaitsIsShownAsWaitingAndAskedForOneByOne() {
        lead.post(stop, "why", "x");
        assertThat(marc.htmxPost(thread + "/replies", "text", "Bonjour Claire", "seen", "0")
                        .body())
                .contains("waits: everything is stopped")
                .doesNotContain("data-leaves");
        lead.delete(stop);
        long id = jdbc.sql("select max(id) from outgoing where brand_id = :brand")
                .param("brand", brand.id())
                .query((row, number) -> row.getLong(1))
                .single();
        String tries = "/outgoing/" + id + "/tries?seen=0";
        assertThat(lead.get(stop).body()).contains(tries, "Not any more", thread);
        assertThat(marc.get(thread).body()).contains(tries);
        assertThat(marc.htmxPost(tries).body()).contains("data-leaves=\"10\"");
        assertThat(lead.get(stop + "/things").body()).doesNotContain(tries);
    }
}
