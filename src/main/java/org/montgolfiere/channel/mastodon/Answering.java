package org.montgolfiere.channel.mastodon;

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
        Set<String> names = new LinkedHashSet<>();
        if (!subject.by(agent.me())) names.add(subject.acct());
        subject.mentions().stream().filter(each -> !agent.isMe(each)).forEach(each -> names.add(each.acct()));
        StringJoiner whole = new StringJoiner(" ");
        names.stream().filter(acct -> !names(text, acct)).forEach(acct -> whole.add("@" + acct));
        return whole.add(text).toString();
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
