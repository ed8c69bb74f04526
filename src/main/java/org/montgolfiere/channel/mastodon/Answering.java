package org.montgolfiere.channel.mastodon;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What an answer takes over from what it answers: whom it names, how far it is seen, its warning and its language. */
record Answering(Status subject, String me) {

    /** The text with those before it whom it must reach and does not name yet. */
    String text(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!subject.by(me)) names.put(subject.author().id(), subject.acct());
        subject.mentions().stream()
                .filter(each -> !each.id().equals(me))
                .forEach(each -> names.putIfAbsent(each.id(), each.acct()));
        StringJoiner whole = new StringJoiner(" ");
        names.values().stream().filter(acct -> !names(text, acct)).forEach(acct -> whole.add("@" + acct));
        return whole.add(text).toString();
    }

    /** Never wider than what it answers; null: as the account has it. */
    @Nullable
    String visibility() {
        if (subject.secluded()) {
            return "direct"; // followers of theirs are none of ours
        }
        return subject.visibility().equals("unlisted") ? "unlisted" : null;
    }

    private static boolean names(String text, String acct) {
        String sought = "@" + acct.toLowerCase(Locale.ROOT);
        String whole = text.toLowerCase(Locale.ROOT);
        int at = whole.indexOf(sought);
        int end = at + sought.length();
        return at >= 0 && (end == whole.length() || !Character.isLetterOrDigit(whole.charAt(end)));
    }
}
