package org.montgolfiere.inbox;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.springframework.stereotype.Component;

/** The people of a brand, as far as the inbox has to know them. */
@Component
class Colleagues {

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** The brand's people who may read such a conversation, by id. */
    Map<Long, Member> readers(Conversation conversation) {
        Map<Long, Member> readers = of(conversation.brand());
        readers.values().removeIf(member -> !Sight.allows(member, conversation));
        return readers;
    }

    /** The brand's people by id. */
    Map<Long, Member> of(long brand) {
        return people.team(brand).stream()
                .filter(mate -> mate.person().open())
                .map(mate -> new Member(mate.person().id(), mate.person().name(), brand, mate.roles()))
                .collect(Collectors.toMap(Member::person, Function.identity()));
    }

    String name(long person) {
        Person found = people.find(person);
        return found == null ? "" : found.name();
    }
}
