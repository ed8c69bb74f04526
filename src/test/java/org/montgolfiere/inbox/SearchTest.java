package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

class SearchTest {

    private House house;
    private Account account;
    private Member lea;

    @BeforeEach
    void open() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
        lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
        house.take(
                account,
                letter("1")
                        .minute(1)
                        .says("J'attends le remboursement de ma théière cassée")
                        .message(),
                letter("2")
                        .minute(2)
                        .says("Where is my refund? The teapot arrived broken")
                        .message(),
                letter("3")
                        .minute(3)
                        .says("L'été à Besançon, avec votre thé : merci !")
                        .message(),
                letter("4")
                        .minute(4)
                        .says("Le service après-vente ne répond jamais")
                        .message());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            remboursements,            1
            REMBOURSEMENT,             1
            théière,                   1
            theiere,                   1
            remboursemnt,              1
            remboursem,                1
            refunds,                   2
            refnud,                    2
            teapots broken,            2
            ete,                       3
            besancon,                  3
            besanson,                  3
            `service après-vente`,     4
            "arrived broken",          2
            "broken arrived",          none
            teapot -refund,            none
            teapot -colis,             2
            zyxwvut,                   none
            ' & | ! <-> :*,            none
            """)
    void itFindsWhatIsMeant(String typed, String expected) {
        assertThat(found(typed)).as(typed).isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
    }

    @Test
    void anAmbassadorFindsNothingPrivateAndAStrangerNothingAtAll() {
        house.take(account, letter("5").privately().says("ma théière secrète").message());
        Member ambassador = house.member(account.brand(), "Anna Roy", Role.AMBASSADOR);
        Member stranger = house.member(house.brand("other"), "Tom Berger", Role.ADMIN);
        assertThat(search(lea, "théière", null, 10).hits()).hasSize(2);
        assertThat(search(ambassador, "théière", null, 10).hits()).hasSize(1);
        assertThat(search(stranger, "théière", null, 10).hits()).isEmpty();
    }

    @Test
    void everyConversationShowsOnceOverAllPagesByItsLatestMatch() {
        List<Incoming> more = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            more.add(letter("n" + number)
                    .in("t" + number % 25)
                    .minute(number % 50)
                    .says("porcelaine")
                    .message());
        }
        house.take(account, more.toArray(Incoming[]::new));
        List<Long> shown = new ArrayList<>();
        String after = null;
        do {
            Search.Hits hits = search(lea, "porcelaine", after, 4);
            hits.hits().forEach(hit -> shown.add(hit.row().conversation().id()));
            after = hits.next();
        } while (after != null);
        assertThat(shown).hasSize(25);
        assertThat(new HashSet<>(shown)).hasSize(25);
    }

    @Test
    void whatLiesBeyondTheLatestMessagesIsFoundToo() {
        List<Incoming> many = new ArrayList<>();
        for (int number = 0; number < 7_000; number++) {
            many.add(letter("n" + number)
                    .in("t" + number % 700)
                    .minute(30)
                    .says("bonjour")
                    .message());
        }
        house.take(account, many.toArray(Incoming[]::new));
        assertThat(found("theiere")).containsExactly("1");
    }

    @Test
    void anEditedOrDeletedTextIsFoundAsItIsNow() {
        house.take(
                account,
                new Incoming.Edit("1", "Tout est arrangé", House.MORNING.plusSeconds(600)),
                new Incoming.Deletion("2", House.MORNING.plusSeconds(600)));
        assertThat(found("théière")).isEmpty();
        assertThat(found("arrangé")).containsExactly("1");
        assertThat(found("teapot")).isEmpty();
    }

    private List<String> found(String typed) {
        return search(lea, typed, null, 10).hits().stream()
                .map(hit -> house.bean(Desk.class).message(lea, hit.message()).remoteId())
                .toList();
    }

    private Search.Hits search(
            Member member, String typed, @org.jspecify.annotations.Nullable String after, int limit) {
        return house.bean(Search.class).find(member, typed, after, limit);
    }
}
