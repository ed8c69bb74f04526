package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

class SavedReplyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Bonjour {{contact.name}},   Bonjour $1 \\Zoé,   ''
            Bonjour {{ contact.name }}, Bonjour $1 \\Zoé,   ''
            Code {{order.number}},      Code {{order.number}}, order.number
            {{empty}} {{contact.name}}, {{empty}} $1 \\Zoé, empty
            Prix : {5} {{}},            Prix : {5} {{}},    ''
            """)
    void placesAreFilledAndTheRestIsNamed(String text, String filled, String unfilled) {
        Placeholders.Filled result = Placeholders.fill(text, Map.of("contact.name", "$1 \\Zoé", "empty", " "));
        assertThat(result.text()).isEqualTo(filled);
        assertThat(String.join(",", result.unfilled())).isEqualTo(unfilled);
        assertThat(result.complete())
                .isEqualTo(!text.contains("order") && !text.contains("empty") && !text.contains("{{}}"));
    }

    @Test
    void aSavedReplyIsFilledFromItsConversation() {
        try (House house = new House()) {
            Account account = house.account(house.brand("maison"), "maison");
            Member lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
            Member marc = house.member(account.brand(), "Marc Petit", Role.COLLEAGUE);
            house.take(account, letter("1").message());
            SavedReplies replies = house.bean(SavedReplies.class);
            String text = "{{contact.name}}, {{person.name}} de {{brand.name}} ({{account.handle}}) {{order}}";
            assertThat(replies.create(marc, "Accueil", "fr", text)).isInstanceOf(SavedReplies.Written.Refused.class);
            long id = ((SavedReplies.Written.Kept) replies.create(lea, "Accueil", "fr", text)).id();
            assertThat(replies.create(lea, "Accueil", "fr", "x")).isInstanceOf(SavedReplies.Written.Refused.class);
            Placeholders.Filled filled = replies.fill(marc, id, house.conversationOf("1"));
            assertThat(filled.text()).isEqualTo("claire, Marc Petit de maison (maison) {{order}}");
            assertThat(filled.unfilled()).containsExactly("order");
        }
    }
}
