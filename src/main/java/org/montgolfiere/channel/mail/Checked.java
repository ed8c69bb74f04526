package org.montgolfiere.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the server that received a mail found out about its sender (RFC 8601). Only the notes of the one server that was
 * named in the settings are believed: anybody can write such a header.
 */
final class Checked {

    private static final Pattern METHOD = Pattern.compile("(?i)(?:^|[;\\s])(spf|dkim|dmarc)\\s*=\\s*([a-z]{1,12})");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]{0,500}\\)|\"(?:[^\"\\\\]|\\\\.){0,500}+\"");
    private static final int NESTED = 5;

    private Checked() {}

    /** @param trusted the server's name; empty: none is believed @return a message key; null: nothing is known */
    static @Nullable String remark(Headers headers, String trusted) {
        if (trusted.isEmpty()) {
            return null;
        }
        for (String header : headers.all("Authentication-Results")) {
            String bare = bare(header);
            int end = bare.indexOf(';');
            if (end > 0 && server(bare.substring(0, end)).equals(trusted)) {
                return remark(bare.substring(end));
            }
        }
        return null;
    }

    /** Without comments and quoted words, in which anybody's own may stand, nor what follows one that does not end. */
    private static String bare(String header) {
        String bare = header;
        for (int depth = 0; depth < NESTED; depth++) {
            bare = ASIDE.matcher(bare).replaceAll(" ");
        }
        return bare.replaceFirst("(?s)[\"(].*", "");
    }

    private static String server(String beginning) {
        return beginning.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static @Nullable String remark(String results) {
        List<String> said = new ArrayList<>();
        String dmarc = "";
        boolean passes = false;
        Matcher method = METHOD.matcher(results);
        while (method.find() && said.size() < 6) {
            String name = method.group(1).toUpperCase(Locale.ROOT);
            String result = method.group(2).toLowerCase(Locale.ROOT);
            dmarc = name.equals("DMARC") && !dmarc.equals("fail") ? result : dmarc;
            passes |= result.equals("pass");
            said.add(name + " " + result);
        }
        if (said.isEmpty()) {
            return null;
        }
        return key(dmarc, passes) + ":" + String.join(", ", said);
    }

    /** SPF and DKIM alone prove some domain, not the one that stands in sight: only DMARC holds them against it. */
    private static String key(String dmarc, boolean passes) {
        return switch (dmarc) {
            case "pass" -> "channel.mail.proven";
            case "fail" -> "channel.mail.forged";
            default -> passes ? "channel.mail.half-proven" : "channel.mail.unproven";
        };
    }
}
