package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tu for vous, the wrong name, Madame for Monsieur, an ending that gives the wrong gender. */
final class AddressForm implements Check {

    private static final int HOLD = 30;
    private static final Phrases LISTS = Phrases.read("address");
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+";
    private static final Pattern GREETED = Pattern.compile(
            "(?:^|[.!?,\\n] ?)(?:Bonjour|Bonsoir|Salut|Coucou|Hello|Hi|Hey|Dear|Cher|Chère|Good (?:morning|afternoon|evening)|Merci|Thanks|Thank you|Désolée?s?|Sorry)(?: beaucoup| so much)?,? "
                    + "((?:(?:Mr|Mrs|Ms|Miss|Mme|M\\.|Monsieur|Madame|Mademoiselle|Dr|Sir|Lady) ?\\.? ?)?(?:" + NAME
                    + ")(?: " + NAME + ")?)?");
    /** Where a message is signed: in so many signs at its end. */
    private static final int SIGNATURE = 120;

    private static final Pattern SIGNED =
            Pattern.compile("(?:^|[\\s,.!?—-])(" + NAME + "(?: " + NAME + ")?)\\s*[.!]?\\s*$");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mme", "m", "monsieur", "madame", "mademoiselle", "dr", "sir", "lady");

    @Override
    public String name() {
        return "address-form";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        if (facts.talk().none()) {
            return Verdict.ALLOWED;
        }
        Verdict form = form(draft, facts);
        if (!(form instanceof Verdict.Allowed)) {
            return form;
        }
        Verdict name = name(draft, facts);
        return name instanceof Verdict.Allowed ? gender(draft, facts) : name;
    }

    private static Verdict form(Draft draft, Facts facts) {
        String plain = Plain.MARKED.matcher(draft.own()).replaceAll(" ");
        boolean tu = LISTS.in("tu", plain);
        boolean vous = LISTS.in("vous", plain) && !LISTS.in("many", plain);
        String around = Plain.unquoted(facts.talk().asked());
        boolean theySayVous = LISTS.in("vous", around);
        boolean theySayTu = LISTS.in("tu", around) && !theySayVous;
        boolean weSaidTu = LISTS.in("tu", facts.talk().ours());
        boolean weSaidVous = LISTS.in("vous", facts.talk().ours()) && !weSaidTu;
        if (tu && !weSaidTu && (theySayVous && !habit(facts, "tu") || weSaidVous)) {
            return Verdict.held(HOLD, "address-form.tu");
        }
        if (vous && !weSaidVous && (theySayTu && (habit(facts, "tu") || !habit(facts, "vous")) || weSaidTu)) {
            return Verdict.held(HOLD, "address-form.vous");
        }
        return tu && vous ? Verdict.held(HOLD, "address-form.both") : Verdict.ALLOWED;
    }

    /** Whether an account speaks so as a rule: its followers know it. */
    private static boolean habit(Facts facts, String form) {
        return facts.voice().enough() && facts.voice().share(LISTS, form) > 0.3;
    }

    private static Verdict name(Draft draft, Facts facts) {
        Matcher greeted = GREETED.matcher(draft.text());
        Set<String> theirs = names(facts);
        while (greeted.find()) {
            String name = greeted.group(1);
            Set<String> parts = name == null ? Set.of() : parts(name);
            boolean foreign = !parts.isEmpty()
                    && !theirs.isEmpty()
                    && parts.stream().noneMatch(part -> known(part, theirs))
                    && parts.stream().noneMatch(part -> LISTS.in("no-name", part))
                    && facts.house().publicNames().stream()
                            .map(Plain::of)
                            .noneMatch(one -> parts.stream().anyMatch(one::contains));
            if (foreign) {
                return Verdict.held(HOLD, "address-form.name", name);
            }
        }
        return Verdict.ALLOWED;
    }

    private static boolean known(String part, Set<String> theirs) {
        return theirs.stream().anyMatch(one -> one.equals(part) || one.length() > 3 && part.startsWith(one));
    }

    /** What they are called, and what they sign with. */
    private static Set<String> names(Facts facts) {
        Set<String> names = parts(facts.talk().contact());
        String signed = signature(facts);
        if (signed != null) {
            names.addAll(parts(signed));
        }
        return names;
    }

    private static @Nullable String signature(Facts facts) {
        List<Turn> theirs =
                facts.talk().turns().stream().filter(turn -> !turn.ours()).toList();
        for (Turn turn : theirs.reversed()) {
            String end = turn.text().substring(Math.max(0, turn.text().length() - SIGNATURE));
            Matcher signed = SIGNED.matcher(end);
            if (signed.find()
                    && (signed.start() > 0 || end.length() < turn.text().length())) {
                return signed.group(1);
            }
        }
        return null;
    }

    private static Set<String> parts(String name) {
        return Plain.words(Plain.of(name)).stream()
                .filter(part -> !TITLES.contains(part) && part.length() > 1)
                .collect(Collectors.toSet());
    }

    private static Verdict gender(Draft draft, Facts facts) {
        Boolean woman = woman(facts);
        if (woman == null) {
            return Verdict.ALLOWED;
        }
        String plain = draft.own();
        String wrong = LISTS.first(woman ? "to-a-man" : "to-a-woman", plain);
        return wrong == null ? Verdict.ALLOWED : Verdict.held(HOLD, "address-form.gender", wrong);
    }

    /** What they say of themselves, else what their first name says; null: neither does. */
    private static @Nullable Boolean woman(Facts facts) {
        String theirs = facts.talk().theirs();
        boolean she = LISTS.in("i-woman", theirs);
        boolean he = LISTS.in("i-man", theirs);
        if (she != he) {
            return she;
        }
        String name = facts.talk().contact().isEmpty()
                ? signature(facts)
                : facts.talk().contact();
        String first = name == null ? "" : Plain.of(name).split("[ -]")[0];
        if (LISTS.in("women", first)) {
            return true;
        }
        return LISTS.in("men", first) ? false : null;
    }
}
