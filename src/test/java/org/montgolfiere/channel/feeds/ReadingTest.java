package org.montgolfiere.channel.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Message;

/** What the three kinds of feed say becomes messages. */
class ReadingTest {

    private final Kiosk kiosk = new Kiosk();

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void atomIsReadWithItsWordsItsAuthorAndItsPictures() {
        kiosk.stand.file("/carnet", "blog.atom", "application/atom+xml");
        List<Message> came = Kiosk.messages(kiosk.read(kiosk.account(kiosk.stand.at("/carnet"))));
        assertThat(came)
                .extracting(Message::id)
                .containsExactly("tag:agathe.example,2026:pluie", "tag:agathe.example,2026:sac");
        Message sac = came.getLast();
        assertThat(sac.text()).isEqualTo("Mon sac Verne, six mois après\n\nLa couture a tenu.\n\nMerci & bravo.");
        assertThat(sac.author().name()).isEqualTo("Agathe Morin");
        assertThat(sac.author().id()).isEqualTo("agathe.example/moi");
        assertThat(sac.kind()).isEqualTo(Message.Kind.FOUND);
        assertThat(sac.url()).isEqualTo("https://agathe.example/sac?utm_source=feed");
        assertThat(sac.sentAt()).isEqualTo(Instant.parse("2026-03-10T08:00:00Z"));
        assertThat(came.getFirst().text()).isEqualTo("Sous la pluie\n\nIl prend l’eau.");
        assertThat(came.getFirst().sentAt()).isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
    }

    @Test
    void rssIsReadInItsOwnCharsetAndCommentsOfOnePageAreOneConversation() {
        kiosk.stand.file("/forum", "forum.rss", "application/rss+xml");
        List<Message> came = Kiosk.messages(kiosk.read(kiosk.account(kiosk.stand.at("/forum"))));
        assertThat(came)
                .extracting(Message::text)
                .containsExactly(
                        "Sac cassé\n\nLa boucle a cédé dès le premier jour.",
                        "Réponse : sac cassé\n\nPareil chez moi.");
        assertThat(came).extracting(each -> each.author().name()).containsExactly("Claire B.", "Léo P.");
        assertThat(came).extracting(Message::thread).containsOnly("forum.example/t/sac");
        assertThat(came).extracting(Message::id).doesNotHaveDuplicates();
        assertThat(came.getLast().media())
                .containsExactly(new Media(Media.Kind.IMAGE, "https://forum.example/photo.png", ""));
    }

    @Test
    void jsonFeedIsReadAndWhatIsNoEntryIsSetAsideOnce() {
        kiosk.stand.file("/news", "news.json", "application/feed+json");
        Account account = kiosk.account(kiosk.stand.at("/news"));
        List<Incoming> came = kiosk.read(account);
        assertThat(Kiosk.texts(came))
                .containsExactly(
                        "Demain déjà",
                        "Sans titre ni date.",
                        "Dix sacs au banc d’essai\n\nLe Verne 40 finit deuxième.");
        assertThat(came)
                .filteredOn(Incoming.Unreadable.class::isInstance)
                .containsExactly(new Incoming.Unreadable("\"not an entry\"", "channel.feeds.unreadable-entry"));
        assertThat(kiosk.after(Duration.ofHours(1), account)).isEmpty();
        assertThat(kiosk.stand.askedFor("/news")).isEqualTo(2);
    }

    @Test
    void undatedAndFutureEntriesAreOfNowAndNamelessOnesOfTheFeed() {
        kiosk.stand.file("/news", "news.json", "application/json; charset=utf-8");
        List<Message> came = Kiosk.messages(kiosk.read(kiosk.account(kiosk.stand.at("/news"))));
        assertThat(came.get(0).sentAt()).isEqualTo(TestClock.START);
        assertThat(came.get(1).sentAt()).isEqualTo(TestClock.START);
        assertThat(came.get(1).author().name()).isEqualTo("La rédaction");
        assertThat(came.get(2).author())
                .isEqualTo(new Incoming.Author("montagne.example/ines", "localhost", "Inès Val", null));
        assertThat(came.get(2).media())
                .containsExactly(new Media(Media.Kind.VIDEO, "https://montagne.example/essai.mp4", "L’essai"));
    }

    @Test
    void aNewAccountBeginsWithTheLastWeekAndTheTitleIsTheFeeds() {
        kiosk.stand.file("/carnet", "blog.atom", "text/xml");
        Account account = kiosk.account(kiosk.stand.at("/carnet"));
        assertThat(Kiosk.texts(kiosk.read(account))).noneMatch(text -> text.contains("Un vieux billet"));
        assertThat(kiosk.only(account).title()).isEqualTo("Le carnet d’Agathe");
        assertThat(kiosk.only(account).readAt()).isEqualTo(TestClock.START);
    }

    @Test
    void htmlBecomesPlainWords() {
        assertThat(Html.text("<h2>Un</h2><ul><li>deux<li>trois</ul><style>p{}</style><pre>a\n  b</pre>c<br>d &lt;3"))
                .isEqualTo("Un\n\n- deux\n- trois\n\na\nb\n\nc\nd <3");
        assertThat(Html.line("5 < 6\n et 7 > 2")).isEqualTo("5 < 6 et 7 > 2");
        assertThat(Authors.name("claire@forum.example")).isEqualTo("claire");
    }
}
