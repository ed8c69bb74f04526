package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

/** What is handed out goes to who is on duty for it: the language first, anybody at work where nobody speaks it. */
class WhoAnswersTest {

    private final House house = new House();
    private final Assignment assignment = house.bean(Assignment.class);
    private final long brand = house.brand("maison");
    private final Account account = house.account(brand, "@maison");
    private final Member lea = house.member(brand, "lea", Role.LEAD);
    private final Member marc = house.member(brand, "marc", Role.MANAGER);
    private final Member nora = house.member(brand, "nora", Role.MANAGER);
    private int letters;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aGermanMessageGoesToWhoSpeaksGermanOnDutyThoughOthersHoldLess() {
        onDuty(marc);
        onDuty(nora);
        speaks(nora, "de");
        assignment.claim(nora, said("de"));
        assignment.claim(nora, said("de"));
        assertThat(handedOut(said("de"))).isEqualTo(nora.person());
        assertThat(handedOut(said("en"))).isEqualTo(marc.person());
    }

    @Test
    void itGoesToAnybodyAtWorkWhereNobodyThereSpeaksIt() {
        onDuty(marc);
        speaks(nora, "de");
        assertThat(handedOut(said("de"))).isEqualTo(marc.person());
    }

    @Test
    void theLastLanguageThatTheyWroteCounts() {
        onDuty(marc);
        onDuty(nora);
        speaks(marc, "en");
        speaks(nora, "de");
        assignment.claim(nora, said("de"));
        long conversation = said("en");
        house.take(
                account,
                letter("answer")
                        .by("author-" + letters)
                        .in("l" + letters)
                        .answering("l" + letters)
                        .says("noch einmal")
                        .minute(50)
                        .message());
        house.bean(ReadingRound.class).read();
        language("answer", "de");
        assertThat(house.conversationOf("answer")).isEqualTo(conversation);
        assertThat(handedOut(conversation)).isEqualTo(nora.person());
    }

    private long handedOut(long conversation) {
        assertThat(assignment.handOut(lea, conversation)).isInstanceOf(Outcome.Done.class);
        return house.read(
                        "select assignee_id from conversation where id = " + conversation,
                        (row, number) -> row.getLong(1))
                .getFirst();
    }

    private long said(String language) {
        String id = "l" + ++letters;
        house.take(
                account,
                letter(id)
                        .by("author-" + letters)
                        .says("kind words " + letters)
                        .minute(letters)
                        .message());
        house.bean(ReadingRound.class).read();
        language(id, language);
        return house.conversationOf(id);
    }

    private void language(String letter, String language) {
        house.jdbc
                .sql(
                        "update reading set language = :language from message where message.id = message_id and remote_id = :id")
                .param("language", language)
                .param("id", letter)
                .update();
    }

    private void speaks(Member member, String language) {
        house.jdbc
                .sql(
                        "insert into ability (person_id, brand_id, kind, word) values (:person, :brand, 'language', :word)")
                .param("person", member.person())
                .param("brand", brand)
                .param("word", language)
                .update();
    }

    private void onDuty(Member member) {
        house.jdbc
                .sql("insert into duty (person_id, brand_id, starts_at, ends_at) values (:person, :brand, :from, :to)")
                .param("person", member.person())
                .param("brand", brand)
                .param("from", house.clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .param("to", house.clock.instant().plus(Duration.ofHours(4)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
