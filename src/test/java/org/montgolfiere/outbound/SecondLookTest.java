package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.Network.Certainty.KEYED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Manner;
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
        Writing writing = new Writing(room.account.id(), null, PERSONAL, List.of(), new Hand(null, null, ""));
        assertThat(room.secondLook.at(room.lea, writing).refusals()).hasSize(1);
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
