package org.montgolfiere.screen;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a template needs beside its own subject: who looks, in which language, at which brand. A controller takes it as
 * an argument; {@link #in} sets the brand where the address does not name it.
 *
 * @param address the path of the request, without its query
 * @param csrf the token that forms and htmx send back
 * @param partial whether htmx asked for a part of the page only
 */
public record Page(
        Words words,
        @Nullable Visitor visitor,
        @Nullable Long brand,
        String address,
        String csrf,
        boolean partial,
        Frame frame) {

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public Page in(long brand) {
        return new Page(words, visitor, brand, address, csrf, partial, frame);
    }

    public String language() {
        return words.locale().getLanguage();
    }

    public String theme() {
        return visitor == null ? "system" : visitor.theme();
    }

    /** The name of the brand on view, or an empty text. */
    public String brandName() {
        if (visitor == null || brand == null) {
            return "";
        }
        return visitor.houses().stream()
                .filter(house -> house.id() == brand)
                .map(Visitor.House::name)
                .findFirst()
                .orElse("");
    }

    public @Nullable DutyLine duty() {
        return visitor == null || brand == null ? null : frame.duty(visitor, brand, words);
    }

    /** Length of time in words as a script can fill them: now, minutes, hours, one day, days; # stands for the number. */
    public String moments() {
        return String.join(
                "|",
                say("moment.now"),
                say("moment.minutes", "#"),
                say("moment.hours", "#"),
                say("moment.days", 1),
                say("moment.days", 2).replace("2", "#"));
    }

    public List<Setting> settings(boolean own) {
        return frame.settings().stream().filter(page -> page.own() == own).toList();
    }

    public String path(Setting setting) {
        return setting.own() ? setting.path() : "/brands/" + Objects.requireNonNull(brand) + setting.path();
    }

    public List<Tab> tabs() {
        return brand == null ? List.of() : frame.tabs();
    }

    /** What the rooms show at one place of the frame; nothing outside a brand. */
    public List<Content> parts(FramePart.Place place) {
        if (visitor == null || brand == null) {
            return List.of();
        }
        return frame.parts(place).stream()
                .map(part -> part.show(this))
                .filter(Objects::nonNull)
                .toList();
    }

    public String path(Tab tab) {
        return "/brands/" + Objects.requireNonNull(brand) + tab.path();
    }

    /** Whether the page belongs to this tab: below its address, or one of its things with an address of their own. */
    public boolean stands(Tab tab) {
        return brand != null
                && (address.startsWith(path(tab))
                        || address.startsWith(tab.path() + "/")
                        || tab.path().equals(SettingsDoor.PATH) && isSetting());
    }

    private boolean isSetting() {
        return frame.settings().stream().anyMatch(setting -> address.startsWith(path(setting)));
    }
}
