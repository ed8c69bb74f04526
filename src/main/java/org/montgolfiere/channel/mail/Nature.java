package org.montgolfiere.channel.mail;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a machine wrote a mail.
 *
 * @param automatic whether no machine may answer it
 * @param remark what kind of it, as a message key; null: nothing is to be said
 */
record Nature(boolean automatic, @Nullable String remark) {

    private static final Nature HUMAN = new Nature(false, null);
    private static final Set<String> AWAY_HEADERS =
            Set.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Mail-Autoreply", "X-AutoReply-From");
    private static final Pattern AWAY =
            Pattern.compile("(?iu)\\s*((re|rép|fw|tr)\\s?:\\s*)*+(automatic reply|auto(matic)?[ -]?(reply|response)"
                    + "|out of (the )?office|réponse automatique|message d['’]absence|absence du bureau"
                    + "|absent\\w* du bureau|je suis absente?|vacation)\\b.*");
    private static final Pattern MAILERS = Pattern.compile("(mailer-daemon|postmaster|mail-daemon)@.*");
    private static final Pattern NOBODY = Pattern.compile(
            "(no-?_?\\.?reply|do-?_?not-?_?reply|ne-?_?pas-?_?repondre|noreponse|bounces?)([+._-].*)?@.*");
    private static final Pattern LIST = Pattern.compile("<([^<>]{1,150})>");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:Final|Original)-Recipient:[^;\\n]*;\\s*<?([^\\s<>]{3,200})>?\\s*$");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");

    /** @param report what a mail server says of a mail that it did not deliver; empty: this is no such report */
    static Nature of(Headers headers, String report) {
        if (!report.isBlank()) {
            return report(report);
        }
        Headers.Person from = headers.person("From");
        String address = from == null ? "" : from.address();
        if (MAILERS.matcher(address).matches() || headers.word("Return-Path").equals("<>") && address.isEmpty()) {
            return new Nature(true, "channel.mail.from-server");
        }
        if (isAway(headers)) {
            return new Nature(true, "channel.mail.auto-reply");
        }
        Nature list = list(headers);
        if (list != null) {
            return list;
        }
        boolean generated = says(headers, "Auto-Submitted", "auto")
                || headers.word("Return-Path").equals("<>");
        if (generated || asksForSilence(headers)) {
            return new Nature(true, "channel.mail.generated");
        }
        return NOBODY.matcher(address).matches() ? new Nature(true, "channel.mail.no-reply") : HUMAN;
    }

    private static Nature report(String report) {
        Matcher action = ACTION.matcher(report);
        boolean delayed = action.find() && action.group(1).equalsIgnoreCase("delayed");
        Matcher recipient = RECIPIENT.matcher(report);
        String whom = recipient.find() ? recipient.group(1) : "?";
        return new Nature(true, (delayed ? "channel.mail.delayed:" : "channel.mail.bounced:") + whom);
    }

    private static boolean isAway(Headers headers) {
        return says(headers, "Auto-Submitted", "auto-replied")
                || says(headers, "Precedence", "auto_reply")
                || says(headers, "Precedence", "auto-reply")
                || AWAY_HEADERS.stream().anyMatch(name -> headers.raw(name) != null && !says(headers, name, "no"))
                || AWAY.matcher(headers.words("Subject")).matches();
    }

    private static @Nullable Nature list(Headers headers) {
        String id = headers.words("List-Id");
        boolean bulk = Set.of("list", "bulk", "junk").contains(headers.word("Precedence"));
        if (id.isEmpty() && headers.raw("List-Post") == null && headers.raw("List-Unsubscribe") == null && !bulk) {
            return null;
        }
        Matcher name = LIST.matcher(id);
        String said = name.find() ? name.group(1) : id;
        return new Nature(true, said.isEmpty() ? "channel.mail.many" : "channel.mail.list:" + bounded(said));
    }

    private static boolean asksForSilence(Headers headers) {
        String asked = headers.word("X-Auto-Response-Suppress");
        return List.of("all", "autoreply", "oof").stream().anyMatch(asked::contains);
    }

    private static boolean says(Headers headers, String name, String beginning) {
        return headers.word(name).startsWith(beginning);
    }

    private static String bounded(String text) {
        return text.length() > 120 ? text.substring(0, 120) : text;
    }
}
