package org.montgolfiere.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.Labelling;
import org.montgolfiere.inbox.SavedReplies;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.May;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.NewPerson;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Team;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.ServiceHours;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Furnishes an empty desk: the brand, its people, their hours, their labels, and the day about to be played. */
@Component
@Profile("demo")
class House {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Duration WATCH = Duration.ofHours(4);
    private static final int SKY = 1;

    private final People people;
    private final Team team;
    private final ServiceHours hours;
    private final Duty duty;
    private final Labelling labels;
    private final SavedReplies replies;
    private final Accounts accounts;
    private final Watches watches;
    private final Clock clock;

    House(
            People people,
            Team team,
            ServiceHours hours,
            Duty duty,
            Labelling labels,
            SavedReplies replies,
            Accounts accounts,
            Watches watches,
            Clock clock) {
        this.people = people;
        this.team = team;
        this.hours = hours;
        this.duty = duty;
        this.labels = labels;
        this.replies = replies;
        this.accounts = accounts;
        this.watches = watches;
        this.clock = clock;
    }

    @Transactional
    void furnish() {
        Brand brand = people.createBrand("Maison Verne", ZONE, Locale.FRENCH);
        Map<Crew, Person> crew = hire(brand.id());
        Member lead = member(crew, Crew.LEA, brand.id());
        team.license(lead, person(crew, Crew.INES).id(), null, May.SEND, null);
        team.license(lead, person(crew, Crew.ROSE).id(), null, May.DRAFT, null);
        hours.set(brand.id(), week(), true);
        watches.set(members(crew, brand.id()));
        duty.take(lead, clock.instant().plus(WATCH));
        label(lead);
        write(lead);
        open(brand.id());
    }

    private Map<Crew, Person> hire(long brand) {
        Map<Crew, Person> hired = new EnumMap<>(Crew.class);
        for (Crew one : Crew.values()) {
            Person person = people.createPerson(new NewPerson(one.person, one.email(), one.locale, ZONE), null);
            for (Role role : one.roles) {
                people.join(person.id(), brand, role);
            }
            hired.put(one, person);
        }
        return hired;
    }

    private static Person person(Map<Crew, Person> crew, Crew one) {
        Person person = crew.get(one);
        if (person == null) {
            throw new IllegalStateException(one + " was not hired");
        }
        return person;
    }

    private Member member(Map<Crew, Person> crew, Crew one, long brand) {
        return people.viewer(person(crew, one)).in(brand);
    }

    private Map<Crew, Member> members(Map<Crew, Person> crew, long brand) {
        Map<Crew, Member> members = new EnumMap<>(Crew.class);
        crew.forEach((one, person) -> members.put(one, people.viewer(person).in(brand)));
        return members;
    }

    private static List<ServiceHours.Typed> week() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SUNDAY)
                .map(day -> new ServiceHours.Typed(day, "08:00", day == DayOfWeek.SATURDAY ? "18:00" : "20:00"))
                .toList();
    }

    private void label(Member lead) {
        labels.create(lead, "remboursement", 9);
        labels.create(lead, "colis", 5);
        labels.create(lead, "atelier", 3);
        labels.create(lead, "Cap 30", 7);
        labels.create(lead, "merci", 2);
    }

    private void write(Member lead) {
        replies.create(lead, "Horaires", "fr", """
                Bonjour {{contact.name}}, la boutique ouvre du mardi au samedi, de 10 h à 18 h. À bientôt à Ventelune !""");
        replies.create(lead, "Opening hours", "en", """
                Hello {{contact.name}}, the shop is open Tuesday to Saturday, 10 am to 6 pm. See you in Ventelune!""");
        replies.create(lead, "Colis en route", "fr", """
                Bonjour {{contact.name}}, pouvez-vous nous écrire votre numéro de commande en message privé ? \
                Nous regardons où est votre colis et revenons vers vous.""");
        replies.create(lead, "Parcel on its way", "en", """
                Hello {{contact.name}}, could you send us your order number in a private message? \
                We will look where your parcel is and come back to you.""");
    }

    private void open(long brand) {
        Map<String, String> typed =
                Map.of("script", "day", "name", "Maison Verne", "handle", "@maisonverne", "speed", "96");
        switch (accounts.connect(brand, "rehearsal", SKY, typed)) {
            case Accounts.Connecting.Connected connected -> {}
            case Accounts.Connecting.Refused(String why) ->
                throw new IllegalStateException("the rehearsal does not open: " + why);
        }
    }
}
