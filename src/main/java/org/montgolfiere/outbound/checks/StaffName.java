package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who works here and is not public. */
final class StaffName implements Check {

    private static final int HOLD = 30;

    /** A sign that a colleague is meant. */
    private static final String BEFORE =
            "(?:collegue|conseillere?|conseillers|responsable|manager|directrice|directeur|chef|cheffe|chauffeur|livreur|livreuse|equipe"
                    + "|agente?|gestionnaire|technicienne?|stagiaire|vendeuse|vendeur|assistante?|apprentie?|patronne?|notre|nos|demandez|voyez avec"
                    + "|c'est|par|avec|colleague|adviser|advisor|manager|boss|driver|guard|engineer|assistant|agent|our|ask|ask for|speak to|talk to|told"
                    + "|by|from|with|director|trainee|intern|waiter|housekeeper|developer|designer)";

    private static final String AFTER =
            "(?:,? (?:de|du|des|from|in|at|of|on) (?:l'|la |le |notre |our |the |nos )?(?:equipe|service|agence|boutique|atelier|support|team|desk|office"
                    + "|department|comptabilite|accounts|direction|depot|shop|kitchen|billing|legacy|sav|rayon)"
                    + "|,? (?:s'en|vous|va|a|qui s'en|will|is|has|can|looks?|handles?|deals?|qui) (?:occupe|occupera|occupait|rappelle|rappellera|repondra|contactera|regarde|be|look|call|get|handling|looking|dealing|messed|oublie|traite|suit|fait|sort|check|reply|email))";

    @Override
    public String name() {
        return "staff-name";
    }

    @Override
    public Verdict ofAlt(Draft alt, Facts facts, Instant now) {
        return of(alt, facts, now);
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        String plain = draft.own();
        String contact = Plain.of(facts.talk().contact());
        for (String person : facts.house().staff()) {
            String found = named(Plain.of(person), plain, facts, contact);
            if (found != null) {
                return Verdict.held(HOLD, "staff-name", person);
            }
        }
        return Verdict.ALLOWED;
    }

    private static @Nullable String named(String person, String plain, Facts facts, String contact) {
        List<String> others = new ArrayList<>();
        facts.house().publicNames().forEach(one -> others.add(Plain.of(one)));
        boolean isPublic = others.contains(person);
        if (isPublic || contact.equals(person)) {
            return null;
        }
        if (stands(person, plain)) {
            return person;
        }
        for (String part : person.split(" ")) {
            boolean known = part.length() < 3
                    || contact.contains(part)
                    || facts.talk().theirs().contains(part)
                    || others.stream().anyMatch(one -> one.contains(part))
                    || facts.voice().said(part);
            if (!known && withASign(part, plain)) {
                return part;
            }
        }
        return null;
    }

    private static boolean stands(String name, String plain) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(plain)
                .find();
    }

    private static boolean withASign(String part, String plain) {
        String name = Pattern.quote(part) + "(?:'s)?(?![\\p{L}\\p{N}])";
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + BEFORE + "(?: \\p{L}{2,12})? " + name)
                        .matcher(plain)
                        .find()
                || Pattern.compile("(?<![\\p{L}\\p{N}])" + name + AFTER)
                        .matcher(plain)
                        .find();
    }
}
