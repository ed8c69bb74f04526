package org.montgolfiere.people;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;

/** Who belongs to which brand, and what they may do there. */
@Service
public class People {

    private final Persons persons;
    private final Brands brands;
    private final Memberships memberships;
    private final Licences licences;
    private final Passwords passwords;
    private final Clock clock;

    People(
            Persons persons,
            Brands brands,
            Memberships memberships,
            Licences licences,
            Passwords passwords,
            Clock clock) {
        this.persons = persons;
        this.brands = brands;
        this.memberships = memberships;
        this.licences = licences;
        this.passwords = passwords;
        this.clock = clock;
    }

    public @Nullable Person find(long person) {
        return persons.find(person);
    }

    public @Nullable Person byEmail(String email) {
        return persons.byEmail(email);
    }

    /** Whether mail to this address reaches somebody of this desk: what stands behind a plus makes it no other. */
    public boolean reachedBy(String email) {
        return persons.reachedBy(email);
    }

    /** Whether this is a fresh desk: nobody can sign in yet. */
    public boolean nobody() {
        return persons.none();
    }

    /** A person with their roles as they stand now. @throws NotFound when there is none, or they are closed */
    public Viewer viewer(long id) {
        Person person = persons.find(id);
        if (person == null || !person.open()) {
            throw new NotFound();
        }
        return viewer(person);
    }

    /** The same for a person at hand. */
    public Viewer viewer(Person person) {
        return new Viewer(person.id(), person.name(), memberships.of(person.id()));
    }

    /** @throws NotFound when there is none */
    public Brand brand(long id) {
        Brand brand = brands.find(id);
        if (brand == null) {
            throw new NotFound();
        }
        return brand;
    }

    /** The brands a person belongs to, by name. */
    public List<Brand> brands(Viewer viewer) {
        return brands.of(viewer.roles().keySet());
    }

    /** Everybody of a brand with roles and licences, by name. */
    public List<Teammate> team(long brand) {
        Map<Long, Set<Role>> roles = memberships.in(brand);
        Map<Long, List<Licence>> held = licences.in(brand).stream().collect(Collectors.groupingBy(Licence::person));
        return persons.of(brand).stream()
                .map(person -> new Teammate(
                        person, roles.getOrDefault(person.id(), Set.of()), held.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** A new brand; its slug is made from its name. */
    public Brand createBrand(String name, ZoneId zone, Locale locale) {
        return brands.add(name, slug(name), zone, locale, clock.instant());
    }

    /**
     * A new person.
     *
     * @param password null: they come in another way
     * @throws IllegalStateException when the e-mail is taken
     */
    public Person createPerson(NewPerson person, @Nullable String password) {
        Person created = tryCreate(person, password);
        if (created == null) {
            throw new IllegalStateException("this e-mail is taken");
        }
        return created;
    }

    @Nullable
    Person tryCreate(NewPerson person, @Nullable String password) {
        return persons.add(person, password == null ? null : passwords.hash(password), clock.instant());
    }

    public void join(long person, long brand, Role role) {
        memberships.add(person, brand, role, clock.instant());
    }

    public void change(Viewer own, String name, Locale locale, ZoneId zone, String theme) {
        persons.change(own.person(), name, locale, zone, theme);
    }

    /** May put words before somebody who approves them. A subject of null is a text about no known subject. */
    public boolean mayDraft(Member member, @Nullable String subject) {
        return may(member, May.DRAFT, subject, clock.instant());
    }

    /** May write to the public alone. */
    public boolean mayWrite(Member member, @Nullable String subject) {
        return may(member, May.SEND, subject, clock.instant());
    }

    /** May let the words of another leave. */
    public boolean mayApprove(Member member, @Nullable String subject) {
        return may(member, May.APPROVE, subject, clock.instant());
    }

    public boolean may(Member member, May wanted, @Nullable String subject, Instant moment) {
        return Mandate.allows(member.roles(), licences.of(member.person(), member.brand()), wanted, subject, moment);
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), 30)).replaceAll("-$", "");
        return cut.isEmpty() ? "brand" : cut;
    }
}
