package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.mail.HorribleMailsTest.message;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.montgolfiere.channel.Incoming.Message;

class NatureTest {

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of("Auto-Submitted: auto-replied (vacation)", "channel.mail.auto-reply"),
                Arguments.of("X-Autoreply: yes", "channel.mail.auto-reply"),
                Arguments.of("Precedence: auto_reply", "channel.mail.auto-reply"),
                Arguments.of("Subject: Réponse automatique : Colis", "channel.mail.auto-reply"),
                Arguments.of("Subject: Out of office until Monday", "channel.mail.auto-reply"),
                Arguments.of("Auto-Submitted: auto-generated", "channel.mail.generated"),
                Arguments.of("X-Auto-Response-Suppress: All", "channel.mail.generated"),
                Arguments.of("Return-Path: <>", "channel.mail.generated"),
                Arguments.of("Precedence: bulk", "channel.mail.many"),
                Arguments.of("List-Unsubscribe: <https://sky.example/u>", "channel.mail.many"),
                Arguments.of("List-Id: Les amis <amis.sky.example>", "channel.mail.list:amis.sky.example"),
                Arguments.of("From: Boutique <no-reply@sky.example>", "channel.mail.no-reply"),
                Arguments.of("From: <ne-pas-repondre+7@sky.example>", "channel.mail.no-reply"),
                Arguments.of("From: MAILER-DAEMON@sky.example", "channel.mail.from-server"));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aMachineIsKnownByItsHeaders(String header, String remark) {
        String from = header.startsWith("From:") ? "" : "From: odile@sky.example\n";
        Message message = message(from + header + "\n\nBonjour");
        assertThat(message.beside().automatic()).isTrue();
        assertThat(message.beside().remarks()).containsExactly(remark);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"Auto-Submitted: no", "Precedence: normal", "Subject: Vacances en ballon", "X-Priority: 1"})
    void aPersonIsNoMachine(String header) {
        assertThat(message("From: odile@sky.example\n" + header + "\n\nBonjour")
                        .beside()
                        .automatic())
                .isFalse();
    }

    @Test
    void aMailThatCameBackAnswersTheOneItWas() {
        Message message = message("""
                From: Mail Delivery System <MAILER-DAEMON@mx.verne.example>
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <bounce-77@mx.verne.example>
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                I am sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.verne.example

                Final-Recipient: rfc822; claire@brun.example
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                From: bonjour@verne.example
                Message-ID: <ours-1234@verne.example>
                --b--
                """);
        assertThat(message.inReplyTo()).isEqualTo("ours-1234@verne.example");
        assertThat(message.beside().automatic()).isTrue();
        assertThat(message.beside().remarks()).containsExactly("channel.mail.bounced:claire@brun.example");
        assertThat(message.text()).contains("I am sorry.");
    }

    static Stream<Arguments> checks() {
        return Stream.of(
                Arguments.of(
                        "spf=pass smtp.mailfrom=a; dkim=pass; dmarc=pass", "proven:SPF pass, DKIM pass, DMARC pass"),
                Arguments.of("spf=fail; dkim=none; dmarc=fail (p=reject)", "forged:SPF fail, DKIM none, DMARC fail"),
                Arguments.of("spf=pass; dkim=none", "half-proven:SPF pass, DKIM none"),
                Arguments.of("spf=softfail", "unproven:SPF softfail"),
                Arguments.of(
                        "spf=none smtp.mailfrom=\"x; dmarc=pass\"@evil.example; dmarc=fail",
                        "forged:SPF none, DMARC fail"),
                Arguments.of("spf=none (a (b) dmarc=pass); dkim=none", "unproven:SPF none, DKIM none"),
                Arguments.of("spf=none smtp.mailfrom=\"x; dmarc=pass", "unproven:SPF none"),
                Arguments.of("dmarc=fail; spf=pass; dmarc=pass", "forged:DMARC fail, SPF pass, DMARC pass"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void whatTheReceivingServerFoundIsSaid(String results, String remark) {
        Message message = message(
                "Authentication-Results: mx.verne.example 1; " + results + "\nFrom: odile@sky.example\n\nBonjour");
        assertThat(message.beside().remarks()).containsExactly("channel.mail." + remark);
    }

    @Test
    void aSubjectThatAnswersWithoutEndIsReadLikeAnyOther() {
        Message message = message("From: odile@sky.example\nSubject: " + "re:".repeat(6_000) + "\n\nBonjour");
        assertThat(message.text()).contains("Bonjour");
        assertThat(message.beside().automatic()).isFalse();
    }

    @Test
    void whatAnotherServerSaysIsNotBelieved() {
        Message message = message("Authentication-Results: mx.evil.example; dmarc=pass\n"
                + "Authentication-Results: mx.verne.example.evil.example; dmarc=pass\n"
                + "From: odile@sky.example\n\nBonjour");
        assertThat(message.beside().remarks()).isEmpty();
    }
}
