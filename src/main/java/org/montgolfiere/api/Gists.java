package org.montgolfiere.api;

import java.time.Clock;
import java.util.Locale;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that gists are told in: those of the person whose token asks. */
@Component
class Gists {

    private final MessageSource messages;
    private final People people;
    private final Clock clock;

    Gists(MessageSource messages, People people, Clock clock) {
        this.messages = messages;
        this.people = people;
        this.clock = clock;
    }

    Words of(Viewer viewer) {
        Person person = people.find(viewer.person());
        Locale locale = person == null ? Locale.ENGLISH : person.locale();
        return new Words(messages, locale, clock.getZone(), clock.instant());
    }
}
