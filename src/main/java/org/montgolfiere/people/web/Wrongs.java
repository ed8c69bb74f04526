package org.montgolfiere.people.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.PasswordRules;
import org.montgolfiere.screen.Page;

/** What is wrong with the fields of a form, each in a sentence. */
public final class Wrongs {

    private final Page page;
    private final Map<String, String> sentences = new HashMap<>();

    Wrongs(Page page) {
        this.page = page;
    }

    /** The sentence under a field, or null where it is right. */
    public @Nullable String of(String field) {
        return sentences.get(field);
    }

    boolean none() {
        return sentences.isEmpty();
    }

    void add(String field, String key) {
        sentences.putIfAbsent(field, page.say(key));
    }

    /** Notes a value that could not be used. */
    void need(String field, @Nullable Object value) {
        if (value == null) {
            add(field, "people.wrong." + field);
        }
    }

    void password(PasswordRules.Verdict verdict) {
        if (verdict != PasswordRules.Verdict.FINE) {
            sentences.put("password", sentence(page, verdict));
        }
    }

    static String sentence(Page page, PasswordRules.Verdict verdict) {
        return switch (verdict) {
            case FINE -> "";
            case SHORT -> page.say("people.password.short", PasswordRules.SHORTEST);
            case LONG -> page.say("people.password.long");
            case COMMON -> page.say("people.password.common");
            case PERSONAL -> page.say("people.password.personal");
        };
    }
}
