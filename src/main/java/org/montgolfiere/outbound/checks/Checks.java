package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All checks together. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new WrongAccount(),
            new UnlikeVoice(),
            new Personal(),
            new Tone(),
            new RiskyEmoji(),
            new Promise(),
            new Price(),
            new Legal(),
            new StaffName(),
            new PersonalData(),
            new Placeholder(),
            new Link(),
            new AltText(),
            new Unanswered(),
            new AddressForm(),
            new Spelling(),
            new Heat(),
            new Haste());

    /** Questions of style, quiet while a lead has a live window open. */
    private static final Set<String> STYLE = Set.of("unlike-voice", "tone", "emoji", "spelling", "haste");

    /** What is asked of another's words that are to be repeated in our name: how they are written is theirs. */
    private static final Set<String> OF_REPEATED =
            Set.of("wrong-account", "emoji", "legal", "personal-data", "link", "haste");

    private Checks() {}

    public static List<String> names() {
        return ALL.stream().map(Check::name).distinct().toList();
    }

    /** ISO 639-1; null where a text is too short to tell. */
    public static @Nullable String language(String text) {
        Tongue tongue = Tongue.of(Plain.words(Plain.of(text)));
        return tongue == null ? null : tongue.code();
    }

    /** Each sentence of some texts by itself, each once. */
    public static List<String> sentences(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Sentences.of(text).stream())
                .distinct()
                .toList();
    }

    /** The telephone numbers, addresses, cards and accounts that stand in some texts. */
    public static List<String> contacts(List<String> texts) {
        return texts.stream()
                .flatMap(text -> PersonalData.numbers(Plain.of(text)).stream())
                .distinct()
                .toList();
    }

    /** What each check that does not simply allow the draft says, in the order of the names. */
    public static List<Spoken> look(Draft draft, Facts facts, Instant now) {
        return ALL.stream()
                .filter(check -> !facts.house().live() || !STYLE.contains(check.name()))
                .filter(check -> !draft.repeated() || OF_REPEATED.contains(check.name()))
                .flatMap(check -> spoken(check, draft, facts, now))
                .toList();
    }

    /** Of the text first, then of the words of its pictures. */
    private static Stream<Spoken> spoken(Check check, Draft draft, Facts facts, Instant now) {
        Stream<Verdict> text = Stream.of(asWritten(check.of(draft, facts, now), draft));
        Stream<Verdict> pictures = draft.alts().stream().map(alt -> asWritten(check.ofAlt(alt, facts, now), alt));
        return Stream.concat(text, pictures)
                .filter(verdict -> !(verdict instanceof Verdict.Allowed))
                .distinct()
                .map(verdict -> new Spoken(check.name(), verdict));
    }

    /** Checks find words without their accents; people are shown their own. */
    private static Verdict asWritten(Verdict verdict, Draft draft) {
        return switch (verdict) {
            case Verdict.Held(var hold, Reason why) -> new Verdict.Held(hold, why.asWritten(draft));
            case Verdict.Refused(Reason why, var way) -> new Verdict.Refused(why.asWritten(draft), way);
            case Verdict.Allowed _, Verdict.NotEnough _, Verdict.HeldForSelf _ -> verdict;
        };
    }
}
