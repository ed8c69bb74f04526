package org.montgolfiere.channel.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.NetworkTrouble;

/** What a failed call to a mail server means, in words. */
final class Faults {

    private static final List<String> PASSING = List.of(
            "[unavailable]", "[inuse]", "[limit]", "temporar", "try again", "too many", "overload", "4.7.0", "454 ");

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Faults() {}

    /** While reading or sending: a lost sign-in and a missing folder need a person, everything else is waited out. */
    static NetworkTrouble trouble(MessagingException fault, Instant now) {
        if (passing(fault)) {
            return new NetworkTrouble.Limited(now.plus(LIMIT));
        }
        if (fault instanceof AuthenticationFailedException) {
            return new NetworkTrouble.Revoked("channel.mail.revoked");
        }
        FolderNotFoundException folder = find(fault, FolderNotFoundException.class);
        if (folder != null) {
            return new NetworkTrouble.Revoked(missing(folder));
        }
        return new NetworkTrouble.Away(fault.getClass().getSimpleName(), fault);
    }

    /** While connecting: a message key for whoever typed it. */
    static String words(MessagingException fault, Server server) {
        Wire.Barred barred = find(fault, Wire.Barred.class);
        if (barred != null) {
            return Objects.requireNonNull(barred.getMessage());
        }
        if (fault instanceof AuthenticationFailedException) {
            return passing(fault) ? "channel.limited" : "channel.mail.wrong-password";
        }
        FolderNotFoundException folder = find(fault, FolderNotFoundException.class);
        if (folder != null) {
            return missing(folder);
        }
        return find(fault, SSLException.class) != null || find(fault, CertificateException.class) != null
                ? certificate(fault) + ":" + server.host()
                : "channel.mail.unreachable:" + server.host() + ":" + server.port();
    }

    private static String missing(FolderNotFoundException folder) {
        return "channel.mail.no-folder:"
                + (folder.getFolder() == null ? "" : folder.getFolder().getFullName());
    }

    private static String certificate(Throwable fault) {
        if (find(fault, CertificateExpiredException.class) != null) {
            return "channel.mail.certificate-expired";
        }
        if (find(fault, CertificateNotYetValidException.class) != null) {
            return "channel.mail.certificate-early";
        }
        if (find(fault, CertPathValidatorException.class) != null || says(fault, "unable to find valid cert")) {
            return "channel.mail.certificate-unknown";
        }
        return find(fault, CertificateException.class) == null
                ? "channel.mail.no-tls"
                : "channel.mail.certificate-other-name";
    }

    /** Servers refuse a right password for a while as well, and say so in the text alone. */
    private static boolean passing(Throwable fault) {
        return PASSING.stream().anyMatch(word -> says(fault, word));
    }

    private static boolean says(Throwable fault, String word) {
        return chain(fault)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }

    private static <T extends Throwable> @Nullable T find(Throwable fault, Class<T> type) {
        return chain(fault).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }

    private static Stream<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
