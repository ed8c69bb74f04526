package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.channel.Network.Certainty.KEYED;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Audience;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.files.Drawn;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;

class OutboxTest {

    @TempDir
    Path home;

    private Room room;

    @BeforeEach
    void open() {
        room = new Room(KEYED, home);
    }

    @Test
    void aReplyIsHeldForTenSeconds() {
        long id = room.hold("Bonjour Claire");
        room.rooms.clock.pass(Outbox.HOLD.minusMillis(1));
        assertThat(room.process().runDue()).isZero();
        room.rooms.clock.pass(java.time.Duration.ofMillis(1));
        assertThat(room.process().runDue()).isEqualTo(1);
        assertThat(room.state(id)).isEqualTo(Dispatch.State.SENT);
    }

    @Test
    void anEmptyTextIsRefused() {
        refused(" \n ", "empty");
    }

    @Test
    void aTextIsMeasuredInWhatAReaderCallsCharacters() {
        String family = "👨‍👩‍👧‍👦";
        assertThat(room.outbox.hold(room.lea, Reply.of(room.inbox.conversation, family.repeat(300))))
                .isInstanceOf(Holding.Held.class);
        refused(family.repeat(301), "long:300");
    }

    @Test
    void aPlaceholderThatNobodyFilledIsRefused() {
        refused("Bonjour {{contact.name}}", "placeholder");
    }

    @Test
    void aPictureWithoutWordsForItIsRefused() {
        Outgoing.Picture bare = new Outgoing.Picture("image/png", Drawn.picture("png", 2, 2), " ");
        assertThat(room.outbox.hold(
                        room.lea,
                        new Reply(
                                room.inbox.conversation, "Voici", List.of(bare), null, null, false, null, null, null)))
                .isEqualTo(new Holding.Refused("outbound.refused.alt"));
    }

    @Test
    void aPictureLeavesAsWhatItsBytesSayAndWithoutItsPlace() {
        Outgoing.Picture photo = new Outgoing.Picture("text/html", Drawn.photo(40, 20, 6), "La montgolfière");
        Holding holding = room.outbox.hold(room.lea, voici(photo));
        assertThat(holding).isInstanceOf(Holding.Held.class);
        long id = ((Holding.Held) holding).id();
        assertThat(room.dispatches.pictures(id)).singleElement().satisfies(left -> {
            assertThat(left.type()).isEqualTo("image/jpeg");
            assertThat(left.alt()).isEqualTo("La montgolfière");
            assertThat(Drawn.letters(left.content())).doesNotContain("48.8584", "Camille", "Exif");
            assertThat(Drawn.seen(left.content()).getHeight()).isEqualTo(40);
        });
    }

    @Test
    void whatIsNoPictureOrNoWholeOneIsRefusedBeforeTheHold() {
        byte[] page = Drawn.bytes("<html><script>alert(1)</script>");
        byte[] cut = java.util.Arrays.copyOf(Drawn.picture("png", 40, 40), 60);
        assertThat(held("image/png", page)).isEqualTo(new Holding.Refused("outbound.refused.picture-type"));
        assertThat(held("image/png", cut)).isEqualTo(new Holding.Refused("outbound.refused.picture-broken"));
        assertThat(held("image/png", Drawn.claiming(50_000, 50_000)))
                .isEqualTo(new Holding.Refused("outbound.refused.picture-pixels:40"));
    }

    private Holding held(String type, byte[] content) {
        return room.outbox.hold(room.lea, voici(new Outgoing.Picture(type, content, "Voici")));
    }

    private Reply voici(Outgoing.Picture picture) {
        return new Reply(room.inbox.conversation, "Voici", List.of(picture), null, null, false, null, null, null);
    }

    @Test
    void whatWasSaidInPrivateIsNotAnsweredInPublicWhateverAFormSends() {
        room.inbox.isPrivate = true;
        assertThat(room.outbox.hold(room.lea, said(Audience.PUBLIC)))
                .isEqualTo(new Holding.Refused("outbound.refused.wider"));
        room.inbox.isPrivate = false;
        assertThat(room.outbox.hold(room.lea, said(Audience.NAMED)))
                .isEqualTo(new Holding.Refused("outbound.refused.narrower"));
    }

    @Test
    void howSomethingIsSaidIsHeldWithIt() {
        Manner manner = new Manner(Audience.UNLISTED, "Vertige");
        long id = room.hold("Bonjour");
        new Extras(room.rooms.jdbc).attach(id, manner, List.of());
        assertThat(room.dispatches.manner(id)).isEqualTo(manner);
        assertThat(room.dispatches.manner(room.hold("Encore"))).isEqualTo(Manner.USUAL);
    }

    private Reply said(Audience audience) {
        Manner manner = new Manner(audience, "");
        return new Reply(
                room.inbox.conversation, "Bonjour", List.of(), null, null, false, null, null, null, manner, null);
    }

    @Test
    void aDisconnectedAccountSaysNothing() {
        room.disconnect();
        refused("Bonjour", "account");
    }

    @Test
    void nothingIsAnsweredThatWasTakenBack() {
        room.inbox.gone = true;
        refused("Bonjour", "gone");
    }

    @Test
    void whoHasNoLicenceMayNotWrite() {
        Member colleague = room.rooms.firm.member("Tom", room.brand, Role.COLLEAGUE);
        assertThat(room.outbox.hold(colleague, Reply.of(room.inbox.conversation, "Bonjour")))
                .isEqualTo(new Holding.Refused("outbound.refused.may-not"));
    }

    @Test
    void aPrivateConversationIsNotThereForAnAmbassador() {
        room.inbox.isPrivate = true;
        Member ambassador = room.rooms.firm.member("Ada", room.brand, Role.AMBASSADOR);
        assertThatThrownBy(() -> room.outbox.hold(ambassador, Reply.of(room.inbox.conversation, "Bonjour")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whenSomebodyAnsweredMeanwhileTheWriterIsAskedAgain() {
        room.inbox.outgoing = 1;
        Reply unaware = new Reply(room.inbox.conversation, "Bonjour", List.of(), null, null, false, 0, null, null);
        assertThat(room.outbox.hold(room.lea, unaware)).isEqualTo(new Holding.Refused(Holding.ANSWERED));
        Reply aware = new Reply(room.inbox.conversation, "Bonjour", List.of(), null, null, false, 1, null, null);
        assertThat(room.outbox.hold(room.lea, aware)).isInstanceOf(Holding.Held.class);
    }

    @Test
    void aFormThatComesTwiceIsHeldOnce() {
        UUID form = UUID.randomUUID();
        Reply reply = new Reply(room.inbox.conversation, "Bonjour", List.of(), null, null, false, 0, null, form);
        Holding first = room.outbox.hold(room.lea, reply);
        room.rooms.clock.pass(java.time.Duration.ofSeconds(3));
        assertThat(room.outbox.hold(room.lea, reply)).isEqualTo(first);
        Holding post = room.outbox.post(
                room.lea, room.account.id(), "Salut", List.of(), Manner.USUAL, UUID.randomUUID(), null);
        assertThat(post).isNotEqualTo(first);
        UUID other = UUID.randomUUID();
        assertThat(room.outbox.post(room.lea, room.account.id(), "Bon vent", List.of(), Manner.USUAL, other, null))
                .isEqualTo(room.outbox.post(
                        room.lea, room.account.id(), "Bon vent", List.of(), Manner.USUAL, other, null));
        assertThat(room.rooms
                        .jdbc
                        .sql("select count(*) from outgoing")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isEqualTo(3);
    }

    @Test
    void onlyOurOwnMessagesAreDeleted() {
        Inbox.Target theirs = room.inbox.message(room.lea, 1);
        assertThat(room.outbox.act(room.lea, theirs, Outgoing.Act.DELETION, null))
                .isInstanceOf(Holding.Refused.class);
        room.inbox.ours = true;
        Inbox.Target ours = room.inbox.message(room.lea, 1);
        assertThat(room.outbox.act(room.lea, ours, Outgoing.Act.DELETION, null)).isInstanceOf(Holding.Held.class);
        room.rooms.clock.pass(Outbox.HOLD);
        room.process().runDue();
        assertThat(room.inbox.deleted).containsExactly("their-message");
    }

    @Test
    void anAccountOfAnotherBrandIsNotThere() {
        Member stranger = room.rooms.firm.member("Eve", room.rooms.firm.brand("other", "UTC"), Role.ADMIN);
        assertThatThrownBy(() ->
                        room.outbox.post(stranger, room.account.id(), "Bonjour", List.of(), Manner.USUAL, null, null))
                .isInstanceOf(NotFound.class);
    }

    private void refused(String text, String why) {
        assertThat(room.outbox.hold(room.lea, Reply.of(room.inbox.conversation, text)))
                .isEqualTo(new Holding.Refused("outbound.refused." + why));
    }
}
