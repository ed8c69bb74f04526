package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.inbox.priority.Facts;
import org.montgolfiere.inbox.priority.Promise;
import org.montgolfiere.screen.Words;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The line that says why something stands here, on Tuesday 3 March 2026 at 14:00 in Paris. */
class ReasonsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T13:00:00Z");
    private static final Words ENGLISH = words(Locale.ENGLISH);
    private static final Words FRENCH = words(Locale.FRENCH);

    private static Words words(Locale locale) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/priority", "messages/screen");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new Words(source, locale, ZoneId.of("Europe/Paris"), NOW);
    }

    private static Facts facts(
            Facts.@Nullable Wants wants,
            int asked,
            int repeated,
            @Nullable Promise promise,
            @Nullable Integer followers,
            int people,
            Facts.Storm storm) {
        Instant since = NOW.minus(Duration.ofHours(3));
        return new Facts(since, wants, asked, repeated, promise, followers, people, false, storm);
    }

    private static Promise day(String day) {
        LocalDate date = LocalDate.parse(day);
        return new Promise(date.atTime(18, 0).atZone(ZoneId.of("Europe/Paris")).toInstant(), date);
    }

    private static @Nullable String line(Words words, @Nullable Facts facts, Conversation.State state) {
        Instant since = NOW.minus(Duration.ofHours(3));
        Conversation conversation =
                new Conversation(1, 1, 1, "1", null, false, state, null, null, since, since, since, 1, 0, 1);
        Row row = new Row(
                conversation,
                null,
                Incoming.Message.Kind.MENTION,
                1,
                1,
                1,
                false,
                null,
                false,
                facts,
                since,
                List.of());
        return new Reasons(words).line(row);
    }

    private static void assertSays(Facts facts, String english, String french) {
        assertThat(line(ENGLISH, facts, Conversation.State.OPEN)).isEqualTo(english);
        assertThat(line(FRENCH, facts, Conversation.State.OPEN)).isEqualTo(french);
    }

    private static void assertPromises(Promise promise, String english, String french) {
        assertSays(
                facts(null, 1, 0, promise, null, 1, Facts.Storm.NONE),
                "Waits 3 h, promised for " + english,
                "Attend depuis 3 h, promis pour " + french);
    }

    @Test
    void whoAskedTwiceAndWasPromisedADay() {
        assertSays(
                facts(Facts.Wants.QUESTION, 2, 0, day("2026-03-06"), null, 1, Facts.Storm.NONE),
                "Waits 3 h, promised for Friday, asked twice, asks something",
                "Attend depuis 3 h, promis pour vendredi, a demandé deux fois, pose une question");
    }

    @Test
    void whoWroteThreeTimesAndComplains() {
        assertSays(
                facts(Facts.Wants.COMPLAINT, 3, 0, null, 12_000, 1, Facts.Storm.NONE),
                "Waits 3 h, wrote 3 times, complains, 12,000 followers",
                "Attend depuis 3 h, a écrit 3 fois, se plaint, 12\u202f000 abonnés");
    }

    @Test
    void whoSaysItAgainAfterAnswers() {
        assertSays(
                facts(Facts.Wants.REQUEST, 1, 1, null, null, 1, Facts.Storm.NONE),
                "Waits 3 h, says it again after an answer, asks for something",
                "Attend depuis 3 h, le redit après une réponse, demande quelque chose");
        assertSays(
                facts(null, 1, 2, null, null, 1, Facts.Storm.NONE),
                "Waits 3 h, says it again after 2 answers",
                "Attend depuis 3 h, le redit après 2 réponses");
    }

    @Test
    void inAStorm() {
        assertSays(
                facts(null, 1, 0, null, null, 8, Facts.Storm.WITHIN),
                "Waits 3 h, 8 people in the thread, part of the storm",
                "Attend depuis 3 h, 8 personnes dans le fil, prise dans la tempête");
        assertSays(
                facts(null, 1, 0, null, null, 1, Facts.Storm.APART),
                "Waits 3 h, not about the storm",
                "Attend depuis 3 h, sans rapport avec la tempête");
    }

    @Test
    void aPromisedDayIsNamedAsOneWouldSayIt() {
        assertPromises(day("2026-03-03"), "today", "aujourd’hui");
        assertPromises(day("2026-03-04"), "tomorrow", "demain");
        assertPromises(day("2026-03-09"), "Monday", "lundi");
        assertPromises(day("2026-03-12"), "12 March", "le 12 mars");
        assertPromises(day("2026-03-02"), "yesterday, late", "hier, en retard");
        assertPromises(day("2026-02-27"), "27 February, late", "le 27 février, en retard");
    }

    @Test
    void aPromisedHourIsNamedToTheMinute() {
        assertPromises(new Promise(NOW.plus(Duration.ofMinutes(90)), null), "15:30", "15:30");
        assertPromises(new Promise(NOW.plus(Duration.ofHours(20)), null), "tomorrow 10:00", "demain à 10:00");
        assertPromises(new Promise(NOW.minus(Duration.ofHours(2)), null), "12:00, late", "12:00, en retard");
    }

    @Test
    void whatDoesNotWaitHasNoReason() {
        Facts facts = facts(Facts.Wants.QUESTION, 1, 0, null, null, 1, Facts.Storm.NONE);
        assertThat(line(ENGLISH, facts, Conversation.State.SNOOZED)).isNull();
        assertThat(line(ENGLISH, null, Conversation.State.OPEN)).isEqualTo("Waits 3 h");
    }
}
