package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.montgolfiere.inbox.House.letter;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;

class SightTest {

    private House house;
    private Account account;
    private Member lea;
    private Member anna;
    private long hidden;

    @BeforeEach
    void open() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
        lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
        anna = house.member(account.brand(), "Anna Roy", Role.AMBASSADOR);
        house.take(
                account,
                letter("1").message(),
                letter("2").privately().by("zoe").message());
        hidden = house.conversationOf("2");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void toAnAmbassadorAPrivateConversationIsNotThere() {
        Desk desk = house.bean(Desk.class);
        List<Consumer<Member>> ways = List.of(
                member -> desk.conversation(member, hidden),
                member -> desk.row(member, hidden),
                member -> desk.thread(member, hidden, null, 10),
                member -> desk.answerable(member, hidden, null),
                member -> desk.readers(member, hidden),
                member -> desk.message(member, message()),
                member -> house.bean(Assignment.class).claim(member, hidden),
                member -> house.bean(Closure.class).close(member, hidden, null),
                member -> house.bean(Snooze.class).until(member, hidden, House.MORNING.plusSeconds(9_999)),
                member -> house.bean(Notes.class).write(member, hidden, "bonjour"),
                member -> house.bean(Merge.class).into(member, hidden, house.conversationOf("1")),
                member -> house.bean(Presence.class).look(member, hidden, false, false),
                member -> house.bean(Presence.class).others(member, hidden),
                member -> house.bean(ContactFile.class).history(member, author()));
        for (Consumer<Member> way : ways) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> way.accept(anna));
        }
        assertThat(desk.page(anna, Filter.of(Filter.View.ALL), null, 10).rows()).hasSize(1);
        assertThat(desk.count(anna, Filter.of(Filter.View.ALL))).isOne();
        assertThat(desk.count(lea, Filter.of(Filter.View.ALL))).isEqualTo(2);
    }

    @Test
    void anActOnEverythingLeavesAloneWhatOneCannotSee() {
        Bulk bulk = house.bean(Bulk.class);
        assertThat(bulk.run(anna, Filter.of(Filter.View.ALL), new Bulk.Act.Close(), null)
                        .changed())
                .isOne();
        assertThat(house.count("conversation where state = 'closed'")).isOne();
    }

    @Test
    void toAnAmbassadorPrivateMessagesAreNotEvenCounted() {
        house.take(account, letter("3").by("zoe").message());
        ContactFile file = house.bean(ContactFile.class);
        assertThat(file.history(lea, author()).messages()).isEqualTo(2);
        assertThat(file.history(anna, author()).messages()).isOne();
    }

    @Test
    void aMentionReachesOnlyThoseWhoMayRead() {
        house.member(account.brand(), "Marc Petit", Role.COLLEAGUE);
        house.bean(Notes.class).write(lea, hidden, "@Anna et @Marc : à voir. @Léa");
        assertThat(house.notices).hasSize(1);
        assertThat(house.notices.getFirst().kind()).isEqualTo(Notice.Kind.MENTION);
        house.bean(Notes.class).write(lea, house.conversationOf("1"), "Merci @Anna Roy");
        assertThat(house.notices).extracting(Notice::person).endsWith(anna.person());
    }

    private long message() {
        return house.read("select id from message where remote_id = '2'", (row, number) -> row.getLong(1))
                .getFirst();
    }

    private long author() {
        return house.read("select id from contact where remote_id = 'zoe'", (row, number) -> row.getLong(1))
                .getFirst();
    }
}
