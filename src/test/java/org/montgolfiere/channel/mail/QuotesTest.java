package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotesTest {

    static Stream<Arguments> mails() {
        return Stream.of(
                Arguments.of(
                        "Gmail, in French",
                        "Merci !\n\nLe mar. 10 mars 2026 à 09:12, Maison Verne <bonjour@verne.example> a écrit :\n\n> Bonjour,\n> à demain",
                        "Merci !"),
                Arguments.of(
                        "Gmail, over two lines",
                        "Merci !\n\nLe mar. 10 mars 2026 à 09:12, Maison Verne <\nbonjour@verne.example> a écrit :\n> Bonjour",
                        "Merci !"),
                Arguments.of(
                        "Gmail, in English",
                        "Thanks!\n\nOn Tue, Mar 10, 2026 at 9:12 AM Maison Verne <bonjour@verne.example> wrote:\n> Hello",
                        "Thanks!"),
                Arguments.of(
                        "Thunderbird",
                        "D'accord.\n\nLe 10/03/2026 à 09:12, Maison Verne a écrit :\n> Bonjour\n\n-- \nClaire",
                        "D'accord."),
                Arguments.of(
                        "Outlook, in French",
                        "Oui\n\nDe : Maison Verne <bonjour@verne.example>\nEnvoyé : mardi 10 mars 2026 09:12\nÀ : Claire\nObjet : RE: Colis\n\nBonjour",
                        "Oui"),
                Arguments.of(
                        "Outlook, in English",
                        "Yes\n\n________________________________\nFrom: Maison Verne\nSent: Tuesday, March 10\nTo: Claire\nSubject: Re: Parcel\n\nHello",
                        "Yes"),
                Arguments.of("Outlook of old", "Yes\n\n-----Original Message-----\nFrom: x\n\nHello", "Yes"),
                Arguments.of(
                        "Outlook of old, in French", "Oui\n\n-----Message d'origine-----\nDe : x\n\nBonjour", "Oui"),
                Arguments.of("a signature", "C'est reçu.\n-- \nClaire Brun\n06 00 00 00 00", "C'est reçu."),
                Arguments.of("a pocket's signature", "Où est-il ?\n\nEnvoyé de mon iPhone", "Où est-il ?"),
                Arguments.of("a pocket's signature in English", "Where?\n\nSent from my Galaxy", "Where?"),
                Arguments.of(
                        "answers between the lines",
                        "Le 10/03/2026 à 09:12, Maison Verne a écrit :\n> Quelle taille ?\nDu 38.\n> Et la couleur ?\nBleu.",
                        "Du 38.\nBleu."),
                Arguments.of(
                        "a signature above what is repeated",
                        "Merci !\n-- \nClaire Brun\n06 00 00 00 00\n\nLe 10/03/2026 à 09:12, Maison Verne a écrit :\n> Bonjour\n> a\n> b",
                        "Merci !"),
                Arguments.of(
                        "answers below what Outlook of old marks",
                        "-----Message d'origine-----\n> Quelle taille ?\nDu 38.",
                        "-----Message d'origine-----\nDu 38."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void whatIsRepeatedIsLeftOutAndTheWholeIsKept(String name, String mail, String own) {
        Quotes quotes = Quotes.of(mail.replace("\n", "\r\n"));
        assertThat(quotes.own()).isEqualTo(own);
        assertThat(quotes.whole()).isEqualTo(mail.strip());
    }

    static Stream<String> whole() {
        return Stream.of(
                "Bonjour,\n\nOù est mon colis ?",
                "Le livreur m'a écrit : il passe demain",
                "On Monday your colleague wrote: come at nine. I came.",
                "De la part de Claire : merci",
                "From: Paris\nwith love",
                "> seulement une citation",
                "---------- Forwarded message ---------\nFrom: x <x@y.example>\nVoici",
                "a -- b",
                "Bonjour\n-- \n"
                        + "Voici la suite de mon histoire, qui est longue.\n"
                                .repeat(7)
                                .strip());
    }

    @ParameterizedTest
    @MethodSource("whole")
    void whatOnlyLooksLikeItStays(String mail) {
        assertThat(Quotes.of(mail)).isEqualTo(new Quotes(mail, null));
    }

    @Test
    void aLongMailIsReadInNoTime() {
        String line = "Le 1 " + "x".repeat(280) + "\n";
        long begun = System.nanoTime();
        Quotes.of(line.repeat(3_000));
        assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }

    @Test
    void aLineWithoutEndIsReadInNoTime() {
        long begun = System.nanoTime();
        Quotes.of("Bonjour\n" + " ".repeat(1_000_000) + "x\n-- ".repeat(10));
        assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }

    @Test
    void softBreaksBecomeParagraphs() {
        assertThat(Flowed.text("Un texte \nqui coule\n> cité \n> deux\n-- \nNom", false))
                .isEqualTo("Un texte qui coule\n> cité deux\n-- \nNom");
    }
}
