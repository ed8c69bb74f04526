package org.montgolfiere.inbox.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our answers promise, said on Tuesday 3 March 2026 at 10:30 in Paris. */
class PromisesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDateTime SAID = LocalDateTime.parse("2026-03-03T10:30");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nous vous répondons sous 24 h.                                  | 2026-03-04T10:30
            Réponse sous 24h maximum !                                      | 2026-03-04T10:30
            Vous aurez une réponse dans les 48 heures.                      | 2026-03-05T10:30
            Je reviens vers vous dans l’heure.                              | 2026-03-03T11:30
            On vous rappelle d’ici 2 h.                                     | 2026-03-03T12:30
            Réponse sous 24 à 48 h.                                         | 2026-03-05T10:30
            We will get back to you within 24 hours.                        | 2026-03-04T10:30
            You'll hear from us in the next two hours.                      | 2026-03-03T12:30
            We will answer within the hour.                                 | 2026-03-03T11:30
            On vous rappelle mardi à 14 h.                                  | 2026-03-10T14:00
            Je vous recontacte demain matin.                                | 2026-03-04T12:00
            We'll call you tomorrow at 2 pm.                                | 2026-03-04T14:00
            Nous vous répondrons avant midi.                                | 2026-03-03T12:00
            Je vous réponds d’ici 17 h.                                     | 2026-03-03T17:00
            You will have it by 9:15.                                       | 2026-03-04T09:15
            Je vous réponds ce soir.                                        | 2026-03-03T20:00""")
    void anHourIsDueToTheMinute(String answer, LocalDateTime due) {
        Promise promise = Objects.requireNonNull(promise(answer));
        assertThat(promise.due().atZone(PARIS).toLocalDateTime()).isEqualTo(due);
        assertThat(promise.day()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nous revenons vers vous d’ici vendredi.                         | 2026-03-06
            Bonjour Claire. Je regarde et je vous réponds mardi. Marc       | 2026-03-10
            Vous recevrez le remboursement lundi prochain.                  | 2026-03-09
            Nous vous tiendrons au courant demain.                          | 2026-03-04
            Je m’en occupe aujourd’hui.                                     | 2026-03-03
            Vous aurez une réponse dans la journée.                         | 2026-03-03
            Réponse sous 2 jours ouvrés.                                    | 2026-03-05
            Réponse sous cinq jours ouvrés.                                 | 2026-03-10
            Nous vous répondrons sous une semaine.                          | 2026-03-10
            Nous vous écrirons en fin de semaine.                           | 2026-03-06
            On vous recontacte la semaine prochaine.                        | 2026-03-13
            Le colis partira d’ici le 12 mars.                              | 2026-03-12
            Nous vous rembourserons le 1er avril.                           | 2026-04-01
            Nous vous répondrons avant le 05/01.                            | 2027-01-05
            We will be back to you by Tuesday.                              | 2026-03-10
            I'll look into it and write to you on Friday.                   | 2026-03-06
            Please bear with us, we will answer by tomorrow.                | 2026-03-04
            You will hear from us within two working days.                  | 2026-03-05
            We'll refund you by the end of the week.                        | 2026-03-06
            Your parcel will leave on March 12th.                           | 2026-03-12
            We will write to you next week.                                 | 2026-03-13""")
    void aDayIsMeantWhereOnlyADayIsNamed(String answer, java.time.LocalDate day) {
        Promise promise = Objects.requireNonNull(promise(answer));
        assertThat(promise.day()).isEqualTo(day);
        assertThat(promise.due().atZone(PARIS).toLocalDate()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, merci pour votre message !",
                "La boutique est ouverte mardi.",
                "Nous serons ouverts mardi de 10 h à 19 h.",
                "Nous vous avons répondu mardi.",
                "Merci de nous répondre sous 24 h.",
                "Pouvez-vous nous envoyer une photo avant mardi ?",
                "Envoyez-nous votre numéro d’ici vendredi.",
                "Votre colis a été livré mardi dernier.",
                "Le marché a lieu samedi.",
                "Nous répondons 24/7.",
                "Bonne journée et à bientôt.",
                "Please reply within 24 hours.",
                "Could you send us a photo by Friday?",
                "We need your address by Friday.",
                "We are open on Tuesday.",
                "We replied on Tuesday.",
                "Drop by on Saturday.",
                "Good evening, thank you for your message.",
                "Shall we call you tomorrow?",
                "Happy Friday!"
            })
    void whatPromisesNothingIsNoPromise(String answer) {
        assertThat(promise(answer)).isNull();
    }

    @Test
    void ofTwoPromisesTheSoonerCounts() {
        Promise promise = Objects.requireNonNull(
                promise("Le remboursement partira d’ici vendredi. Je vous confirme cela demain."));
        assertThat(promise.day()).isEqualTo("2026-03-04");
    }

    @Test
    void aDayIsOneOfTheBrandsOwnZone() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        LocalDateTime night = LocalDateTime.parse("2026-03-04T00:30");
        Promise promise = Objects.requireNonNull(
                Promises.in("Je vous réponds demain.", night.atZone(tokyo).toInstant(), tokyo));
        assertThat(promise.day()).isEqualTo("2026-03-05");
        assertThat(promise.due()).isEqualTo("2026-03-05T09:00:00Z");
    }

    @Test
    void overAClockChangeADayStaysADayAndAnHourAnHour() {
        LocalDateTime eve = LocalDateTime.parse("2026-03-28T17:00");
        Promise day = Objects.requireNonNull(
                Promises.in("Je vous réponds demain.", eve.atZone(PARIS).toInstant(), PARIS));
        assertThat(day.due()).isEqualTo("2026-03-29T16:00:00Z");
        Promise hours = Objects.requireNonNull(
                Promises.in("Réponse sous 24 h.", eve.atZone(PARIS).toInstant(), PARIS));
        assertThat(hours.due()).isEqualTo("2026-03-29T16:00:00Z");
    }

    @Test
    void whatIsSaidAfterWorkForTodayIsDueBeforeMidnight() {
        LocalDateTime late = LocalDateTime.parse("2026-03-03T19:00");
        Promise promise = Objects.requireNonNull(
                Promises.in("Je m’en occupe aujourd’hui.", late.atZone(PARIS).toInstant(), PARIS));
        assertThat(promise.due().atZone(PARIS).toLocalDateTime()).isEqualTo("2026-03-03T23:59");
    }

    private static @org.jspecify.annotations.Nullable Promise promise(String answer) {
        return Promises.in(answer, SAID.atZone(PARIS).toInstant(), PARIS);
    }
}
