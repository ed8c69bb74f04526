package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

    @ParameterizedTest
    @CsvSource({
        "imap.verne.example, IMAP, tls://imap.verne.example:993",
        "imap.verne.example:143, IMAP, starttls://imap.verne.example:143",
        "smtp.verne.example:587, SMTP, starttls://smtp.verne.example:587",
        "smtp.verne.example:2465, SMTP, tls://smtp.verne.example:2465",
        "IMAPS://Mail.Verne.Example, IMAP, tls://mail.verne.example:993",
        "plain://127.0.0.1:3143, IMAP, plain://127.0.0.1:3143",
    })
    void aServerIsReadAsItIsTyped(String typed, Server.Kind kind, String written) {
        Server server = Objects.requireNonNull(Server.parse(typed, kind));
        assertThat(server.written()).isEqualTo(written);
        assertThat(Server.parse(written, kind)).isEqualTo(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "host:99999", "ftp://host", "user@host", "host:", "http://"})
    void whatIsNoneIsRefused(String typed) {
        assertThat(Server.parse(typed, Server.Kind.IMAP)).isNull();
    }

    @Test
    void providersAreKnownAndOtherDomainsGuessed() {
        assertThat(Guess.of("lea@wanadoo.fr").imap()).isEqualTo("imap.orange.fr:993");
        assertThat(Guess.of("lea@GMAIL.com").token()).startsWith("https://oauth2.googleapis.com");
        assertThat(Guess.of("bonjour@verne.example").smtp()).isEqualTo("smtp.verne.example:465");
    }
}
