package org.montgolfiere.people.web;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.PasswordRules;
import org.montgolfiere.people.Setup;
import org.montgolfiere.screen.Page;

/**
 * The set-up page as it stands: what was typed, and what is wrong with it.
 *
 * @param founding what to found, or null while something is wrong
 */
public record SetupForm(
        String name, String email, String brand, String zone, Wrongs wrongs, Setup.@Nullable Founding founding) {

    static SetupForm empty(Page page) {
        return new SetupForm("", "", "", "", new Wrongs(page), null);
    }

    static SetupForm read(Page page, SetupFields typed) {
        Wrongs wrongs = new Wrongs(page);
        String name = Fields.name(typed.name());
        String email = Fields.email(typed.email());
        String brand = Fields.name(typed.brand());
        ZoneId zone = Fields.zone(typed.zone());
        String password = Objects.requireNonNullElse(typed.password(), "");
        wrongs.need("name", name);
        wrongs.need("email", email);
        wrongs.need("brand", brand);
        wrongs.need("zone", zone);
        wrongs.password(PasswordRules.judge(password, text(typed.name()), text(typed.email())));
        Setup.Founding founding = !wrongs.none() || name == null || email == null || brand == null || zone == null
                ? null
                : new Setup.Founding(name, email, password, brand, Fields.locale(typed.language()), zone);
        return new SetupForm(
                text(typed.name()), text(typed.email()), text(typed.brand()), text(typed.zone()), wrongs, founding);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
