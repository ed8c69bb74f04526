package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.inbox.ContactFile;
import org.montgolfiere.inbox.Retention;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What the inbox forgets, the rooms above it forget as well; what is under a legal hold stays. */
class ForgettingTest extends DeskTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Inlet inlet;

    @Autowired
    private Retention retention;

    @Autowired
    private ContactFile contacts;

    private Account account;
    private Member lead;
    private long conversation;
    private long contact;

    @BeforeEach
    void aMessageADraftAndAnAnswer() {
        Brand brand = brand();
        Person person = person(brand, Role.LEAD);
        lead = people.viewer(person).in(brand.id());
        account = connect(brand.id());
        inlet.take(account, new Batch("api", List.of(message()), null, false));
        conversation = id("select id from conversation where account_id = :id", account.id());
        contact = id("select contact_id from conversation where account_id = :id", account.id());
        write(
                "insert into draft (person_id, conversation_id, text, changed_at) values (:person, :conversation, 'd', :now)");
        write("""
                insert into outgoing (brand_id, account_id, conversation_id, author_id, act, text, state, send_key,
                                      hold_until, next_try_at, created_at)
                values (:brand, :account, :conversation, :person, 'reply', 'an answer', 'undone', 'key', :now, :now, :now)
                """);
        write("update conversation set state = 'closed', waiting_since = null where id = :conversation");
    }

    @Test
    void whatRetentionDeletesTakesDraftsAndAnswersWithIt() {
        retention.set(lead, null, 1);
        clock.pass(Duration.ofDays(3));
        assertThat(retention.runDue()).isPositive();
        assertThat(count("conversation where id = :id", conversation)).isZero();
        assertThat(count("outgoing where conversation_id = :id", conversation)).isZero();
        assertThat(count("draft where conversation_id = :id", conversation)).isZero();
    }

    @Test
    void anErasureReachesEvidenceButNotWhatIsUnderAHold() {
        keepEvidence(":now::timestamptz - interval '1 day'");
        keepEvidence(":now::timestamptz + interval '100 years'");
        contacts.erase(lead, contact);
        assertThat(count("evidence where account_id = :id", account.id())).isOne();
        assertThat(count("message where text <> '' and account_id = :id", account.id()))
                .isZero();
    }

    @Test
    void theAccessExportHoldsWhatTheRoomsAboveKeepOfThem() {
        keepEvidence(":now::timestamptz + interval '100 years'");
        String export = contacts.export(lead, contact, true);
        assertThat(export)
                .contains("\"evidence\"", "\"reason\" : \"threat\"")
                .contains("\"outgoing\"", "an answer")
                .contains("\"drafts\"", "\"text\" : \"d\"");
    }

    /** What was written to them, in all the forms it has; nothing of it is due, or the desk would send it meanwhile. */
    @Test
    void anErasureTakesTheWordsOfWhatWasWrittenToThemAndKeepsThatItWas() {
        write("""
                insert into outgoing (brand_id, account_id, conversation_id, author_id, act, text, subject, state,
                                      send_key, hold_until, next_try_at, created_at)
                select :brand, :account, :conversation, :person, 'reply', 'an answer to P', 'm1', state, state,
                       :now, 'infinity', :now
                from unnest(array['held', 'due', 'sent', 'not_sent', 'unknown']) as state
                """);
        write("""
                insert into message (brand_id, account_id, conversation_id, author_id, remote_id, kind, in_reply_to, text,
                                     sent_at, stored_at, words)
                values (:brand, :account, :conversation, :person, 'ours', 'reply', 'm1', 'an answer to P', :now, :now, '')
                """);
        write("""
                insert into rehearsal_answer (account_id, remote_id, act, subject, text, at)
                values (:account, 'ours', 'REPLY', 'm1', 'an answer to P', :now)
                """);
        write("update account set network = 'rehearsal' where id = :account");
        write("update contact set network = 'rehearsal' where brand_id = :brand");
        contacts.erase(lead, contact);
        assertThat(count("message where text <> '' and account_id = :id", account.id()))
                .isZero();
        assertThat(count("outgoing where (text <> '' or subject is not null) and account_id = :id", account.id()))
                .isZero();
        assertThat(count("rehearsal_answer where text <> '' and account_id = :id", account.id()))
                .isZero();
        assertThat(count("draft where conversation_id = :id", conversation)).isZero();
        assertThat(count("message where remote_id = 'ours' and account_id = :id", account.id()))
                .isOne();
        assertThat(count("outgoing where state = 'sent' and account_id = :id", account.id()))
                .isOne();
        assertThat(count("outgoing where state in ('held', 'due', 'not_sent') and account_id = :id", account.id()))
                .as("what had not left never leaves")
                .isZero();
    }

    @Test
    void whatWasWrittenToOthersInTheSameThreadStays() {
        Incoming.Message other = new Incoming.Message(
                "m2",
                "t1",
                "m1",
                new Incoming.Author("q1", "@quentin", "Q", null),
                Incoming.Message.Kind.REPLY,
                "another word",
                List.of(),
                null,
                clock.instant(),
                false);
        inlet.take(account, new Batch("api", List.of(other), null, false));
        write("""
                insert into message (brand_id, account_id, conversation_id, author_id, remote_id, kind, in_reply_to, text,
                                     sent_at, stored_at, words)
                values (:brand, :account, :conversation, :person, 'to-q', 'reply', 'm2', 'for Q', :now, :now, ''),
                       (:brand, :account, :conversation, :person, 'to-p', 'reply', 'm1', 'for P', :now, :now, '')
                """);
        contacts.erase(lead, contact);
        assertThat(count("message where text = 'for Q' and account_id = :id", account.id()))
                .isOne();
        assertThat(count("message where text = 'for P' and account_id = :id", account.id()))
                .isZero();
        assertThat(count("draft where conversation_id = :id", conversation)).isOne();
    }

    private Account connect(long brand) {
        Map<String, String> typed = Map.of(
                "handle",
                "@forum",
                "name",
                "Forum",
                "callback",
                "https://forum.example/callback",
                "secret",
                "s".repeat(43));
        return switch (accounts.connect(brand, "api", 1, typed)) {
            case Accounts.Connecting.Connected(Account made) -> made;
            case Accounts.Connecting.Refused(String why) -> throw new AssertionError(why);
        };
    }

    private Incoming.Message message() {
        return new Incoming.Message(
                "m1",
                "t1",
                null,
                new Incoming.Author("p1", "@p", "P", null),
                Incoming.Message.Kind.MENTION,
                "a word",
                List.of(),
                null,
                clock.instant(),
                false);
    }

    private void keepEvidence(String until) {
        write("""
                insert into evidence (brand_id, account_id, remote_id, author_id, author, text, sent_at, reason, taken_at,
                                      held_until, sha256)
                values (:brand, :account, 'm1', 'p1', '@p', 'a word', :now, 'threat', :now, %s, '\\x00')
                """.formatted(until));
    }

    private void write(String statement) {
        jdbc.sql(statement)
                .param("person", lead.person())
                .param("brand", lead.brand())
                .param("account", account.id())
                .param("conversation", conversation)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private long count(String rows, long id) {
        return id("select count(*) from " + rows, id);
    }

    private long id(String query, long id) {
        return Objects.requireNonNull(jdbc.sql(query)
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single());
    }
}
