package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signs and words that will be read otherwise than they were meant, and signs that nobody sees. */
final class RiskyEmoji implements Check {

    private static final int HOLD = 60;
    private static final Phrases LISTS = Phrases.read("double");

    /** Zero width, direction marks, tags, soft hyphens; joiners are looked at where they stand. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e"
                    + "\\u2060-\\u2064\\u2066-\\u206f\\u3164\\ufeff\\uffa0\\x{e0001}]"
                    + "|[\\x{e0020}-\\x{e007f}]"
                    + "|(?<=[\\p{L}\\p{N} ])[\\u200c\\u200d](?=[\\p{IsLatin}\\p{N} ])");

    /** Flags of regions are written with tags. */
    private static final Pattern FLAG = Pattern.compile("\\x{1f3f4}[\\x{e0020}-\\x{e007e}]+\\x{e007f}");

    private static final Set<String> ALWAYS = Set.of(
            "🖕", "🍆", "💦", "👅", "🤡", "🖕🏻", "🖕🏼", "🖕🏽", "🖕🏾", "🖕🏿", "🐒", "🐵", "🦧", "🤮", "💩", "🚬",
            "💉", "🔪", "🔫", "🪓", "💣");
    private static final Set<String> IN_TROUBLE = Set.of(
            "😂", "🤣", "😆", "😅", "😁", "😄", "😃", "😀", "😹", "😜", "😝", "😛", "🤪", "😏", "😉", "🙃", "🙄", "😬",
            "🤭", "🎉", "🥳", "🎊", "🪩", "💃", "🕺", "🍾", "🥂", "🔥", "💥", "🚀", "👏", "👍", "💪", "😎", "🤑", "💀",
            "☠️", "⚰️", "👻", "🤷", "🤷‍♀️", "🤷‍♂️", "🥱", "😴", "🤞", "🤝", "😍", "🤩", "✨", "🎈", "🙌", "👌", "🤗",
            "😋");
    private static final Map<String, String> PLAIN_SENSE = Map.ofEntries(
            Map.entry("🍆", "aubergine|eggplant|ratatouille|moussaka|legume|potager|vegetable|caponata"),
            Map.entry(
                    "💦",
                    "eau|water|splash|piscine|pool|pluie|rain|arros|jet|mer|sea|vague|wave|douche|fontaine|hydrat|sueur|sweat|fuite|baign|swim|mist|brume|serum|dewdrop"),
            Map.entry("👅", "langue|tongue|gout|taste|piment|glace|sorbet"),
            Map.entry("🤡", "clown|cirque|circus"),
            Map.entry("🐒", "singe|monkey|zoo|ape|primate"),
            Map.entry("🐵", "singe|monkey|zoo|ape|primate"),
            Map.entry("🦧", "singe|monkey|zoo|ape|primate|orang"),
            Map.entry("🚬", "tabac|fum|smok|cigar|cendrier"),
            Map.entry("💉", "vaccin|sang|blood|injection|seringue|don du|needle|jab"),
            Map.entry("🔪", "couteau|knife|cuisine|chef|lame|blade|kitchen|coupe|decoup|chop|coutel"),
            Map.entry("🔫", "eau|water|laser|paint|jeu|game|pistolet a"),
            Map.entry("🪓", "hache|axe|bois|wood|buche|lumber"),
            Map.entry("💣", "bombe de bain|bath bomb|demineur|minesweeper|jeu|game|deminage"),
            Map.entry("💩", "crotte|poop|fumier|manure|compost|chien|dog|toilet"),
            Map.entry("🤮", "beurk|gastro|nausee|seasick|mal de mer"),
            Map.entry(
                    "🍑",
                    "peche|peach|abricot|apricot|tarte|fruit|verger|orchard|nectar|cleanser|confiture|jam|bellini|melba"),
            Map.entry("🍌", "banan|fruit|smoothie|split|bread"),
            Map.entry("🍒", "ceris|cherr|clafoutis|fruit|griotte"),
            Map.entry("🌭", "hot.?dog|saucisse|sausage"),
            Map.entry("🥵", "chaleur|canicule|heat|chaud|hot|temperature|piment|chil"),
            Map.entry("💀", ""),
            Map.entry("😏", ""));
    private static final Set<String> WANTS_SENSE = Set.of("🍑", "🍌", "🍒", "🌭");

    @Override
    public String name() {
        return "emoji";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        if (hidden(draft)) {
            return Verdict.held(HOLD, "emoji.hidden");
        }
        List<String> emoji = Signs.emoji(draft.text());
        String around = draft.plain() + " " + facts.talk().asked();
        String sign = emoji.stream()
                .filter(one -> risky(one, around, draft, facts))
                .findFirst()
                .orElse(null);
        if (sign != null) {
            return Verdict.held(HOLD, "emoji.sign", sign);
        }
        String word = doubled(draft, facts);
        return word == null ? Verdict.ALLOWED : Verdict.held(HOLD, "emoji.word", word);
    }

    /** A picture may show what nobody would write; only what nobody sees has no place among its words. */
    @Override
    public Verdict ofAlt(Draft alt, Facts facts, Instant now) {
        return hidden(alt) ? Verdict.held(HOLD, "emoji.hidden") : Verdict.ALLOWED;
    }

    private static boolean hidden(Draft draft) {
        return HIDDEN.matcher(FLAG.matcher(draft.text()).replaceAll("")).find();
    }

    private static boolean risky(String sign, String around, Draft draft, Facts facts) {
        String bare = bare(sign);
        boolean used = facts.voice().all().contains(bare);
        if (ALWAYS.contains(bare) && !plainSense(bare, around) && !used) {
            return true;
        }
        if (WANTS_SENSE.contains(bare) && !plainSense(bare, around) && !used) {
            return LISTS.in("leer", draft.plain())
                    || draft.plain().length() < 40
                    || draft.text().contains("😏");
        }
        return IN_TROUBLE.contains(bare) && trouble(draft, facts);
    }

    /** Laughter or party under a complaint, a death, an accident: in the thread, or in what is told. */
    private static boolean trouble(Draft draft, Facts facts) {
        Mood mood = facts.talk().none() ? Mood.PLAIN : Mood.of(facts.talk().asked());
        return mood == Mood.GRIEF || mood == Mood.ANGER || LISTS.in("sad", draft.plain());
    }

    private static boolean plainSense(String sign, String around) {
        String words = PLAIN_SENSE.get(sign);
        return words != null
                && !words.isEmpty()
                && Pattern.compile(words).matcher(around).find();
    }

    private static @Nullable String doubled(Draft draft, Facts facts) {
        String plain = draft.own() + " "
                + Signs.hashtags(draft.plain()).stream()
                        .map(tag -> tag.substring(1))
                        .collect(Collectors.joining(" "));
        Tongue own = Post.of(draft.text(), draft.own()).tongue();
        Tongue tongue = own == null ? facts.voice().tongue() : own;
        return Stream.of("french", "english")
                .filter(part -> tongue == null
                        || !part.equals(tongue == Tongue.FRENCH ? "english" : tongue == Tongue.ENGLISH ? "french" : ""))
                .flatMap(part -> LISTS.all(part, plain).stream())
                .filter(word -> !facts.voice().said(word))
                .findFirst()
                .orElse(null);
    }

    private static String bare(String sign) {
        return sign.replaceAll("[\\x{1f3fb}-\\x{1f3ff}]", "");
    }
}
