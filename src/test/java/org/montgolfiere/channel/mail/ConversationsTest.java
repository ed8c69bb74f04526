package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.mail.Mailroom.mail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.House;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.triage.Trait;

/** From the mailbox into the house: conversations, who sees them, what is beside the words. */
class ConversationsTest {

    private static final String CLAIRE = "Claire Brun <claire@brun.example>";
    private Mailroom room;
    private Office office;
    private House house;
    private Account account;
    private long brand;
    private Instant now;

    @BeforeEach
    void open() {
        room = new Mailroom();
        office = Office.at(room);
        house = new House();
        now = office.clock.instant();
        house.clock.set(now);
        brand = house.brand("verne");
        account = house.account(brand, Mailroom.BRAND);
    }

    @AfterEach
    void close() {
        house.close();
        office.close();
        room.close();
    }

    private void take() {
        house.take(account, office.read("inbox").toArray(Incoming[]::new));
    }

    private Entry.Said said(Member member, String id) {
        long message = house.jdbc
                .sql("select id from message where remote_id = :id")
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
        return house.bean(Desk.class).message(member, message);
    }

    @Test
    void aThreadIsOneConversationWhateverOrderItComesIn() {
        Member lea = house.member(brand, "lea", Role.MANAGER);
        room.lay(
                mail("second@brun.example", CLAIRE, "Re: Colis", "References: <first@brun.example>\n", "Alors ?"), now);
        take();
        room.lay(mail("first@brun.example", CLAIRE, "Colis", "", "Où est-il ?"), now);
        room.lay(mail("third@brun.example", CLAIRE, "Re: Colis", "In-Reply-To: <second@brun.example>\n", "?"), now);
        room.lay(mail("other-one@brun.example", CLAIRE, "Autre chose", "", "Et ça ?"), now);
        take();

        long conversation = said(lea, "first@brun.example").home();
        assertThat(said(lea, "second@brun.example").home()).isEqualTo(conversation);
        assertThat(said(lea, "third@brun.example").home()).isEqualTo(conversation);
        assertThat(said(lea, "other-one@brun.example").home()).isNotEqualTo(conversation);
        assertThat(house.count("contact")).isEqualTo(1);
    }

    @Test
    void aMailIsKeptFromAmbassadors() {
        Member ambassador = house.member(brand, "oscar", Role.AMBASSADOR);
        room.lay(mail("private-one@brun.example", CLAIRE, "Colis", "", "Où est-il ?"), now);
        take();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> said(ambassador, "private-one@brun.example"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsRepeatedIsAskedForAndGoesWithItsWords() {
        Member lea = house.member(brand, "lea", Role.MANAGER);
        String text = "Merci !\n\nLe 10/03/2026 à 09:12, Maison Verne a écrit :\n> Bonjour";
        room.lay(mail("quoting@brun.example", CLAIRE, "Re: Colis", "In-Reply-To: <x-unknown@y.example>\n", text), now);
        take();
        Entry.Said said = said(lea, "quoting@brun.example");
        Desk desk = house.bean(Desk.class);

        assertThat(said.text().inThread()).isEqualTo("Merci !");
        assertThat(said.beside().hasWhole()).isTrue();
        assertThat(desk.words(lea, said.id()).inThread()).isEqualTo(text);
        house.jdbc
                .sql("update message set text = '', words = '' where id = :id")
                .param("id", said.id())
                .update();
        assertThat(desk.words(lea, said.id()).inThread()).isEmpty();
        assertThat(house.count("message where whole is null and remarks is null"))
                .isEqualTo(1);
    }

    @Test
    void whatStandsBelowARuleIsReadAsWellAndShownWhereItIsGrave() {
        Member lea = house.member(brand, "lea", Role.MANAGER);
        String outlook =
                "Un compliment\n\nDe : Maison Verne <x@verne.example>\nEnvoyé : mardi\nÀ : Claire\nObjet : Colis\n\nBonjour\n";
        room.lay(mail("below-one@brun.example", CLAIRE, "Re: x", "References: <a-1@b.example>\n", outlook), now);
        room.lay(
                mail("below-two@brun.example", CLAIRE, "Re: x", "References: <a-2@b.example>\n", outlook + "danger"),
                now);
        room.lay(mail("below-three@brun.example", CLAIRE, "", "", "Merci\n-- \nhostile"), now);
        take();
        house.readAll();

        assertThat(said(lea, "below-one@brun.example").text().quoted()).isEqualTo("Un compliment");
        Entry.Said danger = said(lea, "below-two@brun.example");
        assertThat(danger.judgement()).isNotNull();
        assertThat(Objects.requireNonNull(danger.judgement()).is(Trait.DANGER)).isTrue();
        assertThat(danger.text().inThread()).endsWith("danger");
        Entry.Said hostile = said(lea, "below-three@brun.example");
        assertThat(hostile.text().closed()).isTrue();
        assertThat(hostile.text().opened()).isEqualTo("Merci\n-- \nhostile");
    }

    @Test
    void aMailThatCameBackStandsBelowTheAnswerWithItsReason() {
        Member lea = house.member(brand, "lea", Role.MANAGER);
        room.lay(mail("question@brun.example", CLAIRE, "Colis", "", "Où est-il ?"), now);
        room.lay(
                "Sent",
                mail(
                        "answer-1@verne.example",
                        Mailroom.BRAND,
                        "Re: Colis",
                        "In-Reply-To: <question@brun.example>\n",
                        "Là"),
                now);
        take();
        house.take(account, office.read("sent").toArray(Incoming[]::new));
        room.lay("""
                From: MAILER-DAEMON@mx.verne.example
                Message-ID: <came-back@mx.verne.example>
                Content-Type: multipart/report; boundary=b

                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; claire@brun.example
                Action: failed
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <answer-1@verne.example>
                --b--
                """, now.plusSeconds(5));
        take();
        Entry.Said back = said(lea, "came-back@mx.verne.example");
        assertThat(back.home()).isEqualTo(said(lea, "question@brun.example").home());
        assertThat(back.beside().remarks()).containsExactly("channel.mail.bounced:claire@brun.example");
        assertThat(house.read("select remote_id from message where automatic", (row, number) -> row.getString(1)))
                .isEqualTo(List.of("came-back@mx.verne.example"));
    }

    @Test
    void readAgainNothingIsThereTwice() {
        room.lay(mail("once-only@brun.example", CLAIRE, "Colis", "", "Une fois"), now);
        take();
        try (Office another = Office.at(room)) {
            house.take(account, another.read("inbox").toArray(Incoming[]::new));
        }
        assertThat(house.count("message")).isEqualTo(1);
    }
}
