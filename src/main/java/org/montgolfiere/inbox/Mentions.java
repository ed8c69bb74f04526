package org.montgolfiere.inbox;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;

/** Who a note calls by name: an @ and the full name, or the first name where it is nobody else's. */
final class Mentions {

    private Mentions() {}

    static Set<Long> in(String text, Collection<Member> readers) {
        String plain = Vocabulary.plain(text);
        return readers.stream()
                .filter(reader -> calls(plain, reader.name())
                        || alone(firstName(reader), readers) && calls(plain, firstName(reader)))
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    private static boolean calls(String plain, String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])@" + Pattern.quote(Vocabulary.plain(name)) + "(?![\\p{L}\\p{N}])")
                .matcher(plain)
                .find();
    }

    private static boolean alone(String firstName, Collection<Member> readers) {
        return readers.stream()
                        .filter(reader -> firstName(reader).equals(firstName))
                        .count()
                == 1;
    }

    private static String firstName(Member member) {
        return Vocabulary.plain(member.name().split("\\s+", 2)[0]);
    }
}
