package org.montgolfiere.outbound.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.transaction.support.TransactionOperations;

/** Several people, or one form several times: one answer leaves, and it answers what was on the page. */
class TogetherTest extends DeskTest {

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\" form=\"composer\"");
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");

    @Autowired
    private Inlet inlet;

    @Autowired
    private TransactionOperations transactions;

    private Brand brand;
    private long conversation;
    private String thread;

    @BeforeEach
    void aQuestion() {
        Town town = new Town(jdbc, inlet);
        brand = brand();
        Account account = town.account(brand.id());
        conversation =
                town.conversation(town.says(account, Incoming.Message.Kind.MENTION, "Bonjour, où est ma commande ?"));
        thread = "/conversations/" + conversation;
    }

    @Test
    void ofTwoWhoPressSendTogetherOneIsAsked() {
        Browser lea = browser(person(brand, Role.LEAD));
        Browser marc = browser(person(brand, Role.MANAGER));
        List<CompletableFuture<?>> sending = transactions.execute(status -> {
            jdbc.sql("select id from conversation where id = :id for update")
                    .param("id", conversation)
                    .query((row, number) -> row.getLong(1))
                    .single();
            List<CompletableFuture<?>> both = List.of(
                    CompletableFuture.runAsync(() -> lea.htmxPost(thread + "/replies", "text", "Un", "seen", "0")),
                    CompletableFuture.runAsync(() -> marc.htmxPost(thread + "/replies", "text", "Deux", "seen", "0")));
            untilBothWait();
            return both;
        });
        assertThat(sending).isNotNull().allSatisfy(CompletableFuture::join);
        assertThat(held()).isOne();
    }

    @Test
    void theComposersFormIsHeldOnceAndSaysWhatThePageHasShown() {
        Browser lea = browser(person(brand, Role.LEAD));
        String page = lea.get(thread).body();
        clock.pass(Duration.ofMinutes(5));
        String[] form = {"text", "Bonjour Claire", "seen", "0", "shown", first(SHOWN, page), "once", first(ONCE, page)};
        lea.htmxPost(thread + "/replies", form);
        assertThat(lea.htmxPost(thread + "/replies", form).statusCode()).isEqualTo(200);
        assertThat(held()).isOne();
        assertThat(jdbc.sql("""
                        select settles_to = (select max(stored_at) from message where conversation_id = :id)
                        from outgoing where conversation_id = :id""")
                        .param("id", conversation)
                        .query((row, number) -> row.getBoolean(1))
                        .single())
                .isTrue();
    }

    private void untilBothWait() {
        long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < latest && waiting() < 2) {
            Thread.onSpinWait();
        }
        assertThat(waiting()).isEqualTo(2);
    }

    private long waiting() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'""").query((row, number) -> row.getLong(1)).single();
    }

    private long held() {
        return jdbc.sql("select count(*) from outgoing where conversation_id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
