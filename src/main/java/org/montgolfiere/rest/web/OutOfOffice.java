package org.montgolfiere.rest.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Words;

/** What a mailbox answers meanwhile: until when, and who covers; no reason. In one's own language, then in the other. */
final class OutOfOffice {

    private OutOfOffice() {}

    static String text(Page page, Instant end, List<String> cover) {
        Words own = page.words();
        Locale other = own.locale().getLanguage().equals("fr") ? Locale.ENGLISH : Locale.FRENCH;
        return Stream.of(own, new Words(own.messages(), other, own.zone(), own.now()))
                .map(words -> text(words, end, cover))
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(Words words, Instant end, List<String> cover) {
        return cover.isEmpty()
                ? words.say("rest.tell.text.nobody", words.moment(end))
                : words.say("rest.tell.text", words.moment(end), Names.of(words, cover));
    }
}
