package org.montgolfiere.screen;

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
        List<Tab> tabs,
        DutyLine.@Nullable Source dutyLines) {

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public Page in(long brand) {
        return new Page(words, visitor, brand, address, csrf, partial, tabs, dutyLines);
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
        if (visitor == null || brand == null || dutyLines == null) {
            return null;
        }
        return dutyLines.of(visitor, brand, words);
    }

    public String path(Tab tab) {
        return "/brands/" + Objects.requireNonNull(brand) + tab.path();
    }

    public boolean stands(Tab tab) {
        return brand != null && address.startsWith(path(tab));
    }
}
