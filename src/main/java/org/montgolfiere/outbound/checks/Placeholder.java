package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something that was left to be filled, or a word of the author to themselves. */
final class Placeholder implements Check {

    private static final Phrases LISTS = Phrases.read("placeholder");
    private static final Pattern BRACES = Pattern.compile(
            "\\{\\{?[^{}\"]{0,40}\\}?\\}|\\$\\{[^}]*\\}|%[\\p{L}_]{2,30}%|%[sd](?![\\p{L}\\p{N}])|\\[\\[[^\\]]*\\]\\]|<%[^>]*%>");
    private static final Pattern ANGLES = Pattern.compile("<([\\p{L}][^<>]{1,40})>");
    private static final Pattern SQUARES = Pattern.compile("[\\[(]([^\\])]{2,60})[\\])]");
    private static final Pattern BLANKS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:x{2,4} ?/ ?x{2,4}(?: ?/ ?x{2,4})?|x{2,4} ?h ?(?:x{2})?|x{2,4} ?(?:€|£|\\$|%|eur|euros|ml|cl|kg|g|cm|mm|km|h)|(?:€|£|\\$) ?x{2,}|x{3,4}(?= ?[\\p{L}\\p{N}])|jj/mm(?:/aa(?:aa)?)?|dd/mm(?:/yy(?:yy)?)?|\\.\\.\\. ?/ ?\\.\\.\\.|_{3,}|\\?\\?/\\?\\?|#ref!?|#n/a)(?![\\p{L}\\p{N}])");

    @Override
    public String name() {
        return "placeholder";
    }

    @Override
    public Verdict ofAlt(Draft alt, Facts facts, Instant now) {
        return of(alt, facts, now);
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        String found = found(draft, facts);
        return found == null ? Verdict.ALLOWED : Verdict.refused("placeholder", found);
    }

    private static @Nullable String found(Draft draft, Facts facts) {
        String plain = Links.without(draft.plain());
        boolean code = LISTS.in("code", plain) || plain.contains("`") || plain.contains("\": \"");
        if (!code) {
            String braces = first(BRACES, plain);
            if (braces != null) {
                return braces;
            }
            Matcher angles = ANGLES.matcher(plain);
            if (angles.find()) {
                return angles.group();
            }
        }
        Matcher squares = SQUARES.matcher(plain);
        while (squares.find()) {
            boolean named = squares.group().startsWith("(")
                    ? squares.group(1).indexOf(' ') < 0
                            && LISTS.matcher("blank", squares.group(1)).matches()
                    : LISTS.matcher("blank", squares.group(1)).lookingAt();
            if (named && !facts.voice().said(squares.group())) {
                return squares.group();
            }
        }
        boolean played = LISTS.in("game", plain);
        String words = LISTS.first("words", plain);
        if (words != null && !(code && words.startsWith("todo")) && !(played && words.startsWith("a "))) {
            return words;
        }
        String blanks = first(BLANKS, plain);
        boolean game = played
                || blanks != null
                        && blanks.matches("x+")
                        && (plain.endsWith(blanks) || facts.voice().said(blanks));
        return game || code ? null : blanks;
    }

    private static @Nullable String first(Pattern pattern, String plain) {
        Matcher matcher = pattern.matcher(plain);
        return matcher.find() ? matcher.group() : null;
    }
}
