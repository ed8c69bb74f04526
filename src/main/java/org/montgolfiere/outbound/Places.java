package org.montgolfiere.outbound;

import java.util.Map;
import java.util.Objects;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Placeholders;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.springframework.stereotype.Component;

/** What fills the places of a prepared text in one conversation. */
@Component
public class Places {

    private static final Map<String, String> SAMPLE = Map.of(
            "contact.name",
            "Claire",
            "contact.handle",
            "@claire",
            "person.name",
            "Marc",
            "account.name",
            "Maison",
            "brand.name",
            "Maison");

    private final Accounts accounts;
    private final People people;

    Places(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** A text with something in each place that this knows; an unknown place stays in braces. */
    static String sample(String text) {
        return Placeholders.fill(text, SAMPLE).text();
    }

    /** What stands for each name; empty where it is not known. */
    public Map<String, String> of(Member member, Conversation conversation) {
        Contact contact = conversation.contact();
        return Map.of(
                "contact.name",
                contact == null ? "" : contact.name(),
                "contact.handle",
                contact == null ? "" : contact.handle(),
                "person.name",
                member.name(),
                "account.name",
                Objects.requireNonNull(accounts.find(conversation.account())).name(),
                "brand.name",
                people.brand(member.brand()).name());
    }
}
