package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.regex.Pattern;

/** Pictures without words for those who cannot see them. */
final class AltText implements Check {

    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?:une? |an? |the |la |le |l')?(?:image|photo|picture|pic|img|gif|visuel|illustration|screenshot|capture(?: d'ecran)?|screen ?shot|alt|alt ?text|texte alternatif|description|logo|banner|banniere|untitled|sans titre|sans nom|graphic|photo de profil|placeholder|todo|tbd|n/?a|none|null|test|x+|\\W*)[ \\d]*\\.?"
                    + "|\\S+\\.(?:jpe?g|png|gif|webp|heic|svg|bmp|tiff?|mp4|mov|pdf)|(?:img|dsc|dscn|pxl|screenshot|image|photo|wa|whatsapp image|capture)[ _-]?\\d[\\d _.-]*(?:-wa\\d+)?|[0-9a-f]{8}-[0-9a-f-]{20,}|\\d+(?:[x_-]\\d+)*");

    @Override
    public String name() {
        return "alt-text";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        boolean missing = draft.media().stream()
                .anyMatch(medium -> medium.pictured()
                        && SAYS_NOTHING.matcher(Plain.of(medium.alt())).matches());
        return missing ? Verdict.refused("alt-text") : Verdict.ALLOWED;
    }
}
