package org.montgolfiere.demo;

import java.util.List;
import java.util.Locale;
import org.montgolfiere.people.Role;

/** The six of Maison Verne; every one of them is invented. */
enum Crew {
    LEA("Léa Fontan", Locale.FRENCH, Role.LEAD),
    MARC("Marc Delmas", Locale.FRENCH, Role.ADMIN, Role.MANAGER),
    TOM("Tom Whitlock", Locale.ENGLISH, Role.MANAGER),
    INES("Inès Aubry", Locale.FRENCH, Role.COLLEAGUE),
    ROSE("Rose Hartnell", Locale.ENGLISH, Role.AMBASSADOR),
    SOLENE("Solène Quiniou", Locale.FRENCH, Role.HR);

    final String person;
    final Locale locale;
    final List<Role> roles;

    Crew(String person, Locale locale, Role... roles) {
        this.person = person;
        this.locale = locale;
        this.roles = List.of(roles);
    }

    String email() {
        return name().toLowerCase(Locale.ROOT) + "@maisonverne.example";
    }
}
