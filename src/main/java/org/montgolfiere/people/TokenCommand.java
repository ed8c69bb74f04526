package org.montgolfiere.people;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Command;
import org.montgolfiere.home.WrongUse;
import org.springframework.stereotype.Component;

/** {@code token PERSON_EMAIL [NAME] [--days N]}: prints an API token, once. */
@Component("token command")
final class TokenCommand implements Command {

    private static final String DAYS = "--days";

    private final People people;
    private final Tokens tokens;

    TokenCommand(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> words = new ArrayList<>(arguments);
        Duration lasts = lasts(words);
        if (words.isEmpty() || words.size() > 2 || words.stream().anyMatch(word -> word.startsWith("-"))) {
            throw wrongUse();
        }
        Person person = people.byEmail(words.getFirst());
        if (person == null || !person.open()) {
            throw new WrongUse("Nobody here has the e-mail " + words.getFirst() + ".");
        }
        out.println(tokens.issue(person.id(), name(words), lasts));
        return 0;
    }

    private static @Nullable Duration lasts(List<String> words) {
        int option = words.indexOf(DAYS);
        if (option < 0) {
            return null;
        }
        if (option + 1 == words.size() || !words.get(option + 1).matches("[1-9]\\d{0,3}")) {
            throw wrongUse();
        }
        Duration lasts = Duration.ofDays(Long.parseLong(words.remove(option + 1)));
        words.remove(option);
        return lasts;
    }

    private static String name(List<String> words) {
        if (words.size() == 1) {
            return "command line";
        }
        String name = Fields.name(words.getLast());
        if (name == null) {
            throw wrongUse();
        }
        return name;
    }

    private static WrongUse wrongUse() {
        return new WrongUse("Use: token PERSON_EMAIL [NAME] [--days N], with 1 to 9999 days.");
    }
}
