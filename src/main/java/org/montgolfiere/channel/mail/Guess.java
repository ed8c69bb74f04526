package org.montgolfiere.channel.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The servers of an address, as its provider names them; a domain of one's own most often has {@code imap.} and
 * {@code smtp.} before it. What is guessed is shown, and can be typed over.
 *
 * @param token where the provider renews access by OAuth 2; empty: by password
 */
public record Guess(String imap, String smtp, String token) {

    private static final String GOOGLE = "https://oauth2.googleapis.com/token";
    private static final String MICROSOFT = "https://login.microsoftonline.com/common/oauth2/v2.0/token";

    private static final Map<String, Guess> PROVIDERS = Map.of(
            "google", new Guess("imap.gmail.com:993", "smtp.gmail.com:465", GOOGLE),
            "microsoft", new Guess("outlook.office365.com:993", "smtp.office365.com:587", MICROSOFT),
            "yahoo", guess("imap.mail.yahoo.com:993", "smtp.mail.yahoo.com:465"),
            "apple", guess("imap.mail.me.com:993", "smtp.mail.me.com:587"),
            "orange", guess("imap.orange.fr:993", "smtp.orange.fr:465"),
            "free", guess("imap.free.fr:993", "smtp.free.fr:465"),
            "laposte", guess("imap.laposte.net:993", "smtp.laposte.net:465"),
            "sfr", guess("imap.sfr.fr:993", "smtp.sfr.fr:465"),
            "gmx", guess("imap.gmx.net:993", "mail.gmx.net:465"));

    private static final Map<String, List<String>> DOMAINS = Map.of(
            "google", List.of("gmail.com", "googlemail.com"),
            "microsoft", List.of("outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.com", "live.fr"),
            "yahoo", List.of("yahoo.com", "yahoo.fr", "ymail.com"),
            "apple", List.of("icloud.com", "me.com", "mac.com"),
            "orange", List.of("orange.fr", "wanadoo.fr"),
            "free", List.of("free.fr"),
            "laposte", List.of("laposte.net"),
            "sfr", List.of("sfr.fr", "neuf.fr"),
            "gmx", List.of("gmx.net", "gmx.fr", "gmx.com", "gmx.de"));

    /** @param address with or without anything before its @ */
    public static Guess of(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        return DOMAINS.entrySet().stream()
                .filter(each -> each.getValue().contains(domain))
                .map(each -> PROVIDERS.getOrDefault(each.getKey(), guess("", "")))
                .findFirst()
                .orElseGet(() -> guess("imap." + domain + ":993", "smtp." + domain + ":465"));
    }

    /** Whether the provider itself files what is sent among the sent of this very mailbox, whoever signed in. */
    static boolean filesWhatIsSent(Settings settings) {
        return settings.user().equalsIgnoreCase(settings.address())
                && List.of("smtp.gmail.com", "smtp.office365.com", "smtp-mail.outlook.com")
                        .contains(settings.smtp().host());
    }

    private static Guess guess(String imap, String smtp) {
        return new Guess(imap, smtp, "");
    }
}
