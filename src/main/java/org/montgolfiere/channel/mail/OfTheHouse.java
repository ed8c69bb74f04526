package org.montgolfiere.channel.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whose addresses no answer goes to: those of this desk's people, and the domains that its host named. */
final class OfTheHouse implements Predicate<String> {

    private final Predicate<String> people;
    private final Set<String> domains;

    /** @param domains parted by commas or spaces; those below each are meant as well */
    OfTheHouse(Predicate<String> people, String domains) {
        this.people = people;
        this.domains = Arrays.stream(domains.toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .map(domain -> domain.replaceFirst("^[@.]", ""))
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return people.test(address)
                || domains.stream().anyMatch(each -> domain.equals(each) || domain.endsWith("." + each));
    }
}
