package org.montgolfiere.demo;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.DemoLinks;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the demo: furnishes the house when nobody is in it, and prints a link for each of the team. */
@Component
@Profile("demo")
class Curtain implements ApplicationRunner {

    private final People people;
    private final House house;
    private final DemoLinks links;
    private final Settings settings;
    private final PrintStream out = System.out;

    Curtain(People people, House house, DemoLinks links, Settings settings) {
        this.people = people;
        this.house = house;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.nobody()) {
            house.furnish();
        }
        out.println("Maison Verne, a Tuesday, played in some five minutes. Come in as one of the team:");
        List.of(Crew.values()).forEach(this::invite);
    }

    private void invite(Crew one) {
        @Nullable Person person = people.byEmail(one.email());
        if (person == null) {
            return;
        }
        String roles = String.join(", ", one.roles.stream().map(Role::word).toList());
        out.printf("  %-16s %-15s %s%s%n", one.person, roles, settings.url(), links.link(person.id()));
    }
}
