package org.montgolfiere.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class HealthScreenTest extends DeskTest {

    private Brand brand;
    private Browser admin;

    @BeforeEach
    void aBrand() {
        brand = brand();
        admin = browser(person(brand, Role.ADMIN));
    }

    @Test
    void theWorstStandsFirstHoweverTheyAreCalled() {
        account("bluesky", "a-well", "connected", null);
        account("mastodon", "b-left", "disconnected", null);
        long deaf = account("mastodon", "c-deaf", "connected", null);
        rests(deaf, "notifications", 4, "channel.away");
        failing(account("mail", "d-silent@verne.example", "connected", null), "channel.fault");
        account("bluesky", "e-closed", "needs_attention", "channel.bluesky.revoked");
        String page = admin.get(path("/health")).body();
        assertThat(page)
                .containsSubsequence("@e-closed", "d-silent@verne.example", "@c-deaf", "@a-well", "@b-left")
                .contains("Part of what people say has not come in since", "No answer since", "nothing comes in");
        assertThat(admin.get(path("/accounts")).body()).contains("part of what people say cannot be read since");
    }

    @Test
    void anAccountSaysWhatRestsSinceWhenWhyAndWhatToDo() {
        long id = account("mastodon", "verne", "connected", null);
        rests(id, "notifications", 3, "channel.away");
        rests(id, "own", 0, "channel.limited");
        jdbc.sql("""
                        update account set read_at = :now, heard_at = :now, heard_late = 12, quota_left = 3, quota_of = 300,
                                           quota_until = :until
                        where id = :id
                        """)
                .param("id", id)
                .param("now", at(clock.instant()))
                .param("until", at(clock.instant().plusSeconds(300)))
                .update();
        String page = admin.get(path("/accounts/" + id + "/health")).body();
        assertThat(page)
                .contains("noted 12 s after it was said", "3 of 300, counted anew at", "Look at the network itself")
                .contains("The network does not answer as it should", "too many calls in a short time")
                .containsSubsequence("Mentions, replies and private messages", "What the account itself writes");
    }

    @Test
    void whatWasNeverReadHasNoMoment() {
        long id = account("api", "shop", "connected", null);
        assertThat(admin.get(path("/accounts/" + id + "/health")).body())
                .contains("a program hands the messages in", "none yet")
                .doesNotContain("Calls left");
        long quiet = account("bluesky", "quiet", "connected", null);
        assertThat(admin.get(path("/accounts/" + quiet + "/health")).body())
                .contains("not yet", "The network does not tell.");
    }

    @Test
    void itIsForEverybodyOfTheBrandToReadAndRingsNobody() {
        long id = account("bluesky", "e-closed", "needs_attention", "channel.bluesky.revoked");
        Browser manager = browser(person(brand, Role.MANAGER));
        assertThat(manager.get(path("/health")).statusCode()).isEqualTo(200);
        assertThat(manager.get(path("/accounts/" + id + "/health")).body())
                .contains("Bluesky")
                .doesNotContain(">Connect again<");
        assertThat(jdbc.sql("select count(*) from notice where brand_id = :brand")
                        .param("brand", brand.id())
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    private long account(String network, String handle, String state, @Nullable String trouble) {
        return jdbc.sql("""
                        insert into account (brand_id, network, remote_id, handle, name, colour, base, state, trouble,
                                             connected_at, next_poll_at)
                        values (:brand, :network, :handle, :handle, 'Maison Verne', 1, 'https://verne.example', :state,
                                :trouble, :now, :next)
                        returning id""")
                .param("brand", brand.id())
                .param("network", network)
                .param("handle", handle)
                .param("state", state)
                .param("trouble", trouble)
                .param("now", at(clock.instant()))
                .param("next", at(clock.instant().plus(Duration.ofDays(365))))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void rests(long account, String stream, int failures, String why) {
        jdbc.sql("""
                        insert into stream_rest (account_id, stream, failures, since, until, why)
                        values (:account, :stream, :failures, :since, :until, :why)
                        """)
                .param("account", account)
                .param("stream", stream)
                .param("failures", failures)
                .param("since", at(clock.instant().minusSeconds(900)))
                .param("until", at(clock.instant().plusSeconds(300)))
                .param("why", why)
                .update();
    }

    private void failing(long account, String why) {
        jdbc.sql("update account set failures = 3, failing_since = :since, failing_why = :why where id = :id")
                .param("id", account)
                .param("since", at(clock.instant().minusSeconds(600)))
                .param("why", why)
                .update();
    }

    private static java.time.OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private String path(String rest) {
        return "/brands/" + brand.id() + rest;
    }
}
