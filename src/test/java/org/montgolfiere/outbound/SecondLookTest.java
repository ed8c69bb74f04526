package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.Network.Certainty.KEYED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.files.Drawn;
import org.montgolfiere.outbound.checks.OwnReason;
import org.montgolfiere.outbound.checks.Reason;

class SecondLookTest {

    private static final String PERSONAL = "chéri, tu peux prendre du pain en rentrant ?";

    @TempDir
    Path home;

    private Room room;

    @BeforeEach
    void open() {
        room = new Room(KEYED, home);
    }

    @Test
    void aPersonalPostLeavesOnlyOnceItsHandleIsTyped() {
        assertThat(post(PERSONAL, new Hand(null, null, ""))).isInstanceOf(Holding.Stopped.class);
        assertThat(post(PERSONAL, new Hand(null, null, "somebodyelse"))).isInstanceOf(Holding.Stopped.class);
        assertThat(rows("outgoing")).isZero();
        assertThat(post(PERSONAL, new Hand(null, null, room.account.handle()))).isInstanceOf(Holding.Held.class);
    }

    @Test
    void whatHasToBeChangedNoHandleOverrules() {
        Holding holding = post("Rendez-vous le XX/XX", new Hand(null, null, room.account.at()));
        assertThat(holding).isEqualTo(new Holding.Stopped(new Reason("checks.placeholder", List.of("XX/XX")), false));
    }

    @Test
    void aPromiseIsHeldLongerAndTheTraySaysWhy() {
        long id = held(post("Votre billet sera remboursé demain.", null)).id();
        room.rooms.clock.pass(Outbox.HOLD);
        assertThat(room.process().runDue()).isZero();
        room.rooms.clock.pass(Duration.ofSeconds(20));
        List<Dispatch> waiting = room.tray.held(room.lea);
        assertThat(room.secondLook.reasons(waiting).get(id))
                .extracting(Reason::key)
                .containsExactly("checks.promise");
        assertThat(room.process().runDue()).isEqualTo(1);
    }

    @Test
    void aLineOfASavedReplyMayBeSaid() {
        room.rooms
                .jdbc
                .sql("""
                insert into saved_reply (brand_id, title, language, text, created_by, created_at)
                values (:brand, 'Délai', 'fr', 'Vous recevrez une réponse sous 48 h.', :person, :at)
                """)
                .param("brand", room.brand)
                .param("person", room.lea.person())
                .param("at", room.rooms.clock.instant().atOffset(UTC))
                .update();
        assertThat(held(post("Merci. Vous recevrez une réponse sous 48 h.", null))
                        .until())
                .isEqualTo(calm());
        assertThat(held(post("Merci. Vous recevrez une réponse sous 12 h.", null))
                        .until())
                .isAfter(calm());
    }

    @Test
    void theAuthorsOwnStateLengthensTheHoldAndIsStoredNowhere() {
        room.shift = Duration.ofHours(11);
        Holding.Held held = held(post("Le départ de 16 h est maintenu.", new Hand(null, null, "")));
        assertThat(held.own()).containsExactly(OwnReason.LONG_SHIFT);
        assertThat(held.until()).isAfter(calm());
        assertThat(rows("outgoing_reason")).isZero();
    }

    @Test
    void whatLeavesByPlanHasNoTiredAuthor() {
        room.shift = Duration.ofHours(11);
        assertThat(held(post("Le départ de 16 h est maintenu.", null)).until()).isEqualTo(calm());
    }

    @Test
    void whatTheAuthorIsToldWhileTypingIsWhatHoldsTheDraft() {
        Writing writing = new Writing(room.account.id(), null, "", PERSONAL, List.of(), new Hand(null, null, ""));
        assertThat(room.secondLook.at(room.lea, writing).refusals()).hasSize(1);
    }

    @Test
    void theWarningBeforeATextLeavesLookedAtAsTheText() {
        Manner manner = new Manner(null, PERSONAL);
        Holding holding = room.outbox.post(
                room.lea,
                room.account.id(),
                "Bonjour.",
                List.of(),
                manner,
                UUID.randomUUID(),
                new Hand(null, null, ""));
        assertThat(holding).isInstanceOf(Holding.Stopped.class);
        Writing writing =
                new Writing(room.account.id(), null, "Appelez le 06 39 98 12 34", "Bonjour.", List.of(), null);
        assertThat(room.secondLook.at(room.lea, writing).refusals()).hasSize(1);
    }

    @Test
    void picturesWithoutATextAreLookedAt() {
        assertThat(pictured("IMG_1234.jpg")).isInstanceOf(Holding.Stopped.class);
        assertThat(pictured("Une carte : 06 39 98 12 34")).isInstanceOf(Holding.Stopped.class);
        assertThat(held(pictured("Le quai nord sous la neige")).until()).isEqualTo(calm());
        room.shift = Duration.ofHours(11);
        assertThat(held(pictured("Le quai nord sous la neige")).own()).containsExactly(OwnReason.LONG_SHIFT);
    }

    @Test
    void whatIsTriedAgainIsLookedAtAgain() {
        Hand confirmed = new Hand(null, null, room.account.handle());
        long id = notSent(held(post(PERSONAL, confirmed)).id());
        assertThat(room.tray.again(room.lea, id, null, null))
                .isInstanceOfSatisfying(
                        Tray.Changed.Stopped.class,
                        stopped -> assertThat(stopped.byHandle()).isTrue());
        assertThat(room.state(id)).isEqualTo(Dispatch.State.NOT_SENT);
        assertThat(room.tray.again(room.lea, id, null, confirmed)).isInstanceOf(Tray.Changed.Done.class);
        assertThat(room.state(id)).isEqualTo(Dispatch.State.HELD);
    }

    @Test
    void whatIsTriedAgainIsHeldAsLongAsItsThreadAsksForByThen() {
        long id = room.held("Bonjour Claire, nous regardons cela.");
        notSent(id);
        room.readAsHostile(room.message("their-message", false, "Bande de minables"));
        assertThat(room.tray.again(room.lea, id, 0, null)).isInstanceOf(Tray.Changed.Done.class);
        Dispatch held = room.tray.held(room.lea).getFirst();
        assertThat(held.holdUntil()).isEqualTo(room.rooms.clock.instant().plusSeconds(60));
        assertThat(room.secondLook.reasons(List.of(held)).get(id))
                .extracting(Reason::key)
                .containsExactly("checks.haste.hostile");
    }

    @Test
    void whatNobodyTypesIsHeldInAHostileThreadAsWell() {
        room.readAsHostile(room.message("their-message", false, "Bande de minables"));
        Holding holding = room.outbox.hold(room.lea, Reply.of(room.inbox.conversation, "Bonjour, nous réparons."));
        assertThat(held(holding).until()).isEqualTo(room.rooms.clock.instant().plusSeconds(60));
    }

    @Test
    void whatWeToldSomebodyInPrivateIsNotOursToPost() {
        room.message("ours", true, "Nous vous rappelons au 06 39 98 12 34.");
        assertThat(post("Appelez le 06 39 98 12 34.", null)).isInstanceOf(Holding.Held.class);
        room.rooms.jdbc.sql("update conversation set private = true").update();
        Room other = new Room(KEYED, home);
        other.message("ours", true, "Nous vous rappelons au 06 39 98 12 34.");
        other.rooms.jdbc.sql("update conversation set private = true").update();
        assertThat(other.outbox.post(
                        other.lea,
                        other.account.id(),
                        "Appelez le 06 39 98 12 34.",
                        List.of(),
                        Manner.USUAL,
                        UUID.randomUUID(),
                        null))
                .isInstanceOf(Holding.Stopped.class);
    }

    @Test
    void somebodysWordsAreRepeatedInOurNameOnlyAfterALook() {
        assertThat(repost("")).isInstanceOf(Holding.Held.class);
        room.readAsHostile(room.message("their-message", false, "Bande de minables"));
        assertThat(repost("")).isInstanceOf(Holding.Stopped.class);
        assertThat(repost(room.account.handle())).isInstanceOf(Holding.Held.class);
    }

    /** Promise 4: whoever reads all rows of what is not held any more finds nothing in it of who was tired. */
    @ParameterizedTest
    @ValueSource(strings = {"sent", "undone"})
    void aTiredAuthorsRowsAreARestedOnes(String end) {
        List<Long> ids = new ArrayList<>();
        for (int hours : new int[] {1, 11}) {
            room.shift = Duration.ofHours(hours);
            ids.add(held(post("Le départ de 16 h est maintenu.", new Hand(null, null, "")))
                    .id());
        }
        if (end.equals("sent")) {
            room.workForHours(1);
        } else {
            ids.forEach(id -> room.tray.undo(room.lea, id));
        }
        List<String> traces = room.rooms
                .jdbc
                .sql("""
                select state || ' ' || (hold_until - created_at) || ' ' || coalesce(settles_to::text, '-') || ' '
                       || (select count(*) from outgoing_reason where outgoing_id = outgoing.id) as trace
                from outgoing where id = any(:ids)
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(traces).hasSize(2).allMatch(trace -> trace.startsWith(end + " 00:00:10"));
        assertThat(Set.copyOf(traces)).hasSize(1);
    }

    private Holding repost(String handle) {
        return room.outbox.act(
                room.lea, room.inbox.message(room.lea, 1), Outgoing.Act.REPOST, new Hand(null, null, handle));
    }

    private Holding pictured(String alt) {
        Outgoing.Picture picture = new Outgoing.Picture("image/png", Drawn.picture("png", 2, 2), alt);
        return room.outbox.post(
                room.lea,
                room.account.id(),
                "",
                List.of(picture),
                Manner.USUAL,
                UUID.randomUUID(),
                new Hand(null, null, ""));
    }

    private long notSent(long id) {
        room.rooms.clock.pass(Duration.ofMinutes(3));
        room.post.mood = Post.Mood.REFUSES;
        room.process().runDue();
        assertThat(room.state(id)).isEqualTo(Dispatch.State.NOT_SENT);
        return id;
    }

    private Holding post(String text, @Nullable Hand hand) {
        return room.outbox.post(room.lea, room.account.id(), text, List.of(), Manner.USUAL, UUID.randomUUID(), hand);
    }

    private static Holding.Held held(Holding holding) {
        assertThat(holding).isInstanceOf(Holding.Held.class);
        return (Holding.Held) holding;
    }

    private Instant calm() {
        return room.rooms.clock.instant().plus(Outbox.HOLD);
    }

    private int rows(String table) {
        return room.rooms
                .jdbc
                .sql("select count(*) from " + table)
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
