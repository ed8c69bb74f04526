package org.montgolfiere.channel.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail itself says, without what it repeats of earlier ones and without its signature, as French and English
 * programs write them.
 *
 * @param own what stays in sight
 * @param whole all of it; null where nothing was left out
 */
record Quotes(String own, @Nullable String whole) {

    private static final int WRAPPED = 3;
    /** A signature has no more; below it somebody goes on. */
    private static final int SIGNATURE_LINES = 6;

    private static final int LINES = 5_000;
    /** Programs write shorter ones. */
    private static final int LONGEST = 300;

    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?is)>?\\s*(?:(?:le|on|il|am)\\b[^\\n]{0,8}.{4,250}\\d.{0,250}|.{0,120}\\d.{0,120}<[^<>\\s]+@[^<>\\s]+>.{0,40}"
                    + "|.{0,120}<[^<>\\s]+@[^<>\\s]+>)\\s*(?:a écrit|a ecrit|wrote|schrieb)\\s*:?\\s*");
    private static final Pattern WROTE = Pattern.compile("(?i)(crit|wrote|schrieb)\\s*:?\\s*$");
    private static final Pattern RULE = Pattern.compile(
            "(?i)\\s*>?\\s*-{2,}\\s*(original message|message d['’]origine|message original|courriel original|"
                    + "message transféré|message transmis|forwarded message|e-mail d['’]origine)\\s*-{2,}\\s*");
    private static final Pattern LINE = Pattern.compile("\\s*[_-]{20,}\\s*");
    private static final Pattern FROM =
            Pattern.compile("(?i)\\s*\\*?(de|from|exp[ée]diteur|von)\\s?\\*?:\\*?\\s?\\S.*");
    private static final Pattern SENT =
            Pattern.compile("(?i)\\s*\\*?(envoyé|envoyé le|date|sent|le|gesendet)\\s?\\*?:\\*?\\s?\\S.*");
    private static final Pattern TO =
            Pattern.compile("(?i)\\s*\\*?(à|a|to|pour|destinataire|objet|subject|an|betreff|cc)\\s?\\*?:\\*?\\s?.*");
    private static final Pattern SIGNATURE = Pattern.compile("--\\s?");
    private static final Pattern POCKET = Pattern.compile("(?i)\\s*(envoyé (de|depuis|à partir de) mon .{2,60}"
            + "|sent from my .{2,60}|sent from (outlook|mail|yahoo|proton).{0,60}"
            + "|télécharge[rz] outlook pour .{2,60}|get outlook for .{2,60}|provenance : .{2,60}"
            + "|obtenir outlook pour .{2,60}|envoyé depuis .{2,60})");

    static Quotes of(String text) {
        String clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        List<String> lines = clean.lines().toList();
        if (lines.size() > LINES) {
            return new Quotes(clean, null);
        }
        String own = without(lines, end(lines));
        if (own.isEmpty() || own.equals(clean)) {
            return new Quotes(clean, null);
        }
        return new Quotes(own, clean);
    }

    /** The first line that is not the writer's own any more. */
    private static int end(List<String> lines) {
        for (int place = 0; place < lines.size(); place++) {
            if (begins(lines, place)) {
                return place;
            }
        }
        return lines.size();
    }

    private static boolean begins(List<String> lines, int place) {
        String line = lines.get(place);
        if (line.length() > LONGEST) {
            return false;
        }
        return SIGNATURE.matcher(line).matches() && shortBelow(lines, place + 1)
                || RULE.matcher(line).matches() && nothingOwnBelow(lines, place + 1)
                || POCKET.matcher(line).matches() && nothingOwnBelow(lines, place + 1)
                || LINE.matcher(line).matches() && block(lines, place + 1)
                || block(lines, place)
                || attribution(lines, place);
    }

    private static boolean attribution(List<String> lines, int place) {
        int count = attributionLines(lines, place);
        return count > 0 && nothingOwnBelow(lines, place + count);
    }

    /** How many lines from here say who wrote what follows; none: they say something else. */
    private static int attributionLines(List<String> lines, int place) {
        StringBuilder joined = new StringBuilder();
        for (int more = 0; more < WRAPPED && place + more < lines.size(); more++) {
            String line = lines.get(place + more);
            if (line.length() > LONGEST || line.isBlank()) {
                return 0;
            }
            joined.append(more == 0 ? "" : " ").append(line.strip());
            if (WROTE.matcher(joined).find() && ATTRIBUTION.matcher(joined).matches()) {
                return more + 1;
            }
        }
        return 0;
    }

    /** A block of headers, as Outlook sets it above what it repeats. */
    private static boolean block(List<String> lines, int place) {
        if (place >= lines.size()
                || lines.get(place).length() > LONGEST
                || !FROM.matcher(lines.get(place)).matches()) {
            return false;
        }
        List<String> next = lines.subList(place + 1, Math.min(lines.size(), place + 6)).stream()
                .filter(line -> line.length() <= LONGEST)
                .toList();
        return next.stream().anyMatch(line -> SENT.matcher(line).matches())
                && next.stream().anyMatch(line -> TO.matcher(line).matches());
    }

    /** What is signed with ends soon, or where something is repeated. */
    private static boolean shortBelow(List<String> lines, int place) {
        int said = 0;
        for (int below = place; below < lines.size() && said <= SIGNATURE_LINES; below++) {
            String line = lines.get(below);
            int attribution = attributionLines(lines, below);
            if (line.startsWith(">") || attribution > 0 || block(lines, below)) {
                return nothingOwnBelow(lines, below + attribution);
            }
            said += line.isBlank() || isRule(line) ? 0 : 1;
        }
        return said <= SIGNATURE_LINES;
    }

    private static boolean isRule(String line) {
        return line.length() <= LONGEST
                && (RULE.matcher(line).matches() || LINE.matcher(line).matches());
    }

    /** Whoever answers between the lines that they repeat says something of their own below them. */
    private static boolean nothingOwnBelow(List<String> lines, int place) {
        List<String> below = lines.subList(Math.min(place, lines.size()), lines.size());
        boolean marks = below.stream().anyMatch(line -> line.startsWith(">"));
        return !marks || below.stream().allMatch(line -> line.startsWith(">") || line.isBlank() || isTail(line));
    }

    private static boolean isTail(String line) {
        return SIGNATURE.matcher(line).matches() || POCKET.matcher(line).matches() || line.length() < 2;
    }

    private static String without(List<String> lines, int end) {
        boolean[] skipped = new boolean[lines.size()];
        for (int place = 0; place < end; place++) {
            Arrays.fill(skipped, place, place + attributionLines(lines, place), true);
            skipped[place] |= lines.get(place).startsWith(">");
        }
        return IntStream.range(0, end)
                .filter(place -> !skipped[place])
                .mapToObj(lines::get)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
