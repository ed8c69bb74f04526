package org.montgolfiere.outbound.checks;

import java.util.List;

/**
 * What the house knows of itself.
 *
 * @param staff names of the people who work here and are not public
 * @param publicNames of those who belong in its posts
 * @param prices that may be said, each as it is written
 * @param promises wordings that may be said
 * @param domains its own, such as {@code maisonverne.fr}
 * @param contacts its public telephone numbers and addresses
 * @param live a lead opened a live window: questions of style keep quiet
 */
public record House(
        List<String> staff,
        List<String> publicNames,
        List<String> prices,
        List<String> promises,
        List<String> domains,
        List<String> contacts,
        boolean live) {

    static final House NONE = new House(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);

    public House {
        staff = List.copyOf(staff);
        publicNames = List.copyOf(publicNames);
        prices = List.copyOf(prices);
        promises = List.copyOf(promises);
        domains = List.copyOf(domains);
        contacts = List.copyOf(contacts);
    }

    public static House none() {
        return NONE;
    }

    public House staff(String... names) {
        return new House(List.of(names), publicNames, prices, promises, domains, contacts, live);
    }

    public House inPublic(String... names) {
        return new House(staff, List.of(names), prices, promises, domains, contacts, live);
    }

    public House pricing(String... prices) {
        return new House(staff, publicNames, List.of(prices), promises, domains, contacts, live);
    }

    public House promising(String... promises) {
        return new House(staff, publicNames, prices, List.of(promises), domains, contacts, live);
    }

    public House at(String... domains) {
        return new House(staff, publicNames, prices, promises, List.of(domains), contacts, live);
    }

    public House reachedAt(String... contacts) {
        return new House(staff, publicNames, prices, promises, domains, List.of(contacts), live);
    }

    public House live(boolean live) {
        return new House(staff, publicNames, prices, promises, domains, contacts, live);
    }
}
