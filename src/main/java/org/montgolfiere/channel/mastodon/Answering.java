package org.montgolfiere.channel.mastodon;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Audience;

/** What an answer takes over from what it answers: whom it names, how far it is seen, its warning and its language. */
record Answering(Status subject, Agent agent) {

    /** The text with those before it whom it must reach and does not name yet. */
    String text(String text) {
        StringJoiner whole = new StringJoiner(" ");
        names().stream().filter(acct -> !names(text, acct)).forEach(acct -> whole.add("@" + acct));
        return whole.add(text).toString();
    }

    /** Whoever else a text names to whom the answer would go though it is between two; null: nobody. */
    @Nullable
    String stranger(String text) {
        if (!subject.secluded()) {
            return null;
        }
        Set<String> known = new HashSet<>();
        names().forEach(acct -> known.add(acct.toLowerCase(Locale.ROOT)));
        return Texts.named(text).stream()
                .map(name -> Status.near(name, agent.address()))
                .filter(name -> !known.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !agent.isMe(new Status.Mention("", name)))
                .findFirst()
                .orElse(null);
    }

    /** Who wrote it; and those it names, but where others chose whom private words of ours would reach. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        boolean ours = subject.by(agent.me());
        if (!ours && Texts.isName(subject.acct())) names.add(subject.acct());
        if (ours || !subject.secluded()) {
            subject.mentions().stream().filter(each -> !agent.isMe(each)).forEach(each -> names.add(each.acct()));
        }
        return names;
    }

    /** Never wider than what it answers; null: as the account has it. @param wished null: as what it answers */
    @Nullable
    String visibility(@Nullable Audience wished) {
        if (subject.secluded()) {
            return "direct"; // followers of theirs are none of ours
        }
        String theirs = subject.visibility().equals("public") ? null : subject.visibility();
        return wished == null || wished == Audience.PUBLIC ? theirs : word(wished);
    }

    /** As the API calls it. */
    static String word(Audience audience) {
        return switch (audience) {
            case PUBLIC -> "public";
            case UNLISTED -> "unlisted";
            case FOLLOWERS -> "private";
            case NAMED -> "direct";
        };
    }

    private static boolean names(String text, String acct) {
        String sought = "@" + acct.toLowerCase(Locale.ROOT);
        String whole = text.toLowerCase(Locale.ROOT);
        int at = whole.indexOf(sought);
        int end = at + sought.length();
        return at >= 0 && !whole.substring(end).matches("(?s)[\\p{L}\\p{N}_@-].*");
    }
}
