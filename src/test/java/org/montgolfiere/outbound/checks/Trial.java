package org.montgolfiere.outbound.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/** An invented ferry line that speaks soberly, and an invented tea shop that jokes: what the checks are tried on. */
final class Trial {

    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    static final Voice FERRY = Voice.of(List.of(
            "Les départs de ce matin sont à l'heure. Bonne traversée à toutes et à tous.",
            "En raison du vent, le départ de 14 h est reporté à 15 h. Merci de votre patience.",
            "Bonjour, nous vous remercions de votre message et le transmettons à l'équipage.",
            "Nos horaires d'été sont en ligne : https://passeurs.example/horaires",
            "Le quai nord est fermé pour travaux. L'embarquement se fait au quai sud.",
            "Bonjour, votre réservation reste valable sur la traversée suivante.",
            "Nous recrutons deux matelots pour la saison. Candidatures sur https://passeurs.example/emploi",
            "La liaison est rétablie. Nous vous présentons nos excuses pour l'attente.",
            "Bonjour, les vélos sont admis à bord, dans la limite des places disponibles.",
            "Visite du bateau samedi : l'équipage vous ouvre la passerelle."));

    static final Voice TEA = Voice.of(List.of(
            "i am a teapot and i have opinions",
            "new blend out now: smoke, honey, mild regret",
            "my aunt the samovar says hi",
            "we dropped a tin. it's fine. we're fine. it is not fine",
            "tell us your worst tea crime 🫖",
            "open till six, then we nap",
            "the mint is back and so are we",
            "steeped too long? so was this joke",
            "free hugs, tea costs extra",
            "good morning to kettles only"));

    private Trial() {}

    static Facts ferry() {
        return Facts.of(Speaker.of("@passeurs"), FERRY);
    }

    static Facts tea() {
        return Facts.of(Speaker.of("@kettleco"), TEA);
    }

    static void stops(Check check, String draft, Facts facts) {
        assertThat(check.of(Draft.of(draft), facts, NOON))
                .as(draft)
                .isNotInstanceOfAny(Verdict.Allowed.class, Verdict.NotEnough.class);
    }

    static void passes(Check check, String draft, Facts facts) {
        assertThat(check.of(Draft.of(draft), facts, NOON)).as(draft).isEqualTo(Verdict.ALLOWED);
    }
}
