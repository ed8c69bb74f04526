package org.montgolfiere.inbox.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.files.Drawn;
import org.montgolfiere.inbox.ContactFile;
import org.montgolfiere.inbox.House;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

class AttachmentsTest {

    private static final Media FILE = new Media(Media.Kind.FILE, "", "facture.pdf · application/pdf · 1 kB");

    private House house;
    private Account account;
    private Member lea;
    private Attachments attachments;
    private Bringer bringer;

    @BeforeEach
    void open() {
        house = new House();
        account = house.carrying(house.brand("maison"));
        lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
        attachments = house.bean(Attachments.class);
        bringer = house.bean(Bringer.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatLiesInTheAccountIsBroughtByItselfAndIsWhatItsBytesSay() throws IOException {
        byte[] program = Drawn.bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff");
        long message = comes("m1", program);
        assertThat(attachments.copy(message, 0))
                .hasValueSatisfying(due -> assertThat(due.state()).isEqualTo(Copy.State.DUE));

        bringer.bringDue();

        Copy copy = attachments.copy(message, 0).orElseThrow();
        assertThat(copy.kept()).isTrue();
        assertThat(copy.type()).startsWith("application/x-");
        assertThat(copy.picture()).isFalse();
        assertThat(poured(message)).isEqualTo(program);
        assertThat(attachments.used(lea)).isEqualTo(program.length);
        bringer.bringDue();
        assertThat(house.carrier.asked).containsExactly("m1/0");
    }

    @Test
    void aLargeFileComesBackAsItCame() throws IOException {
        byte[] large = new byte[3_000_001];
        new Random(7).nextBytes(large);
        long message = comes("m1", large);
        bringer.bringDue();
        assertThat(poured(message)).isEqualTo(large);
        assertThat(attachments.whole(message, 0, 1000)).isNull();
    }

    @Test
    void whatNoLongerFitsIsNamedAndNotFetchedAndWhatIsKeptStays() throws IOException {
        byte[] first = new byte[700];
        long one = comes("m1", first);
        bringer.bringDue();
        attachments.set(lea, new Attachments.Rule(1000, Attachments.ByItself.CARRIED));
        long two = comes("m2", new byte[400]);
        bringer.bringDue();
        assertThat(attachments.copy(two, 0)).contains(Copy.missing("inbox.attachment.no-room"));
        assertThat(poured(one)).isEqualTo(first);

        attachments.set(lea, new Attachments.Rule(0, Attachments.ByItself.CARRIED));
        long three = comes("m3", new byte[1]);
        bringer.bringDue();
        assertThat(attachments.copy(three, 0)).contains(Copy.missing("inbox.attachment.no-room"));
        assertThat(house.carrier.asked).doesNotContain("m3/0");
        assertThat(poured(one)).isEqualTo(first);

        attachments.set(lea, Attachments.Rule.USUAL);
        assertThat(attachments.bring(two, 0).kept()).isTrue();
    }

    /** Two processes fill one room: neither goes beyond it. */
    @Test
    void manyAtOnceStayWithinTheQuota() throws Exception {
        attachments.set(lea, new Attachments.Rule(2500, Attachments.ByItself.NOTHING));
        List<Long> messages = java.util.stream.IntStream.range(0, 8)
                .mapToObj(each -> comes("m" + each, new byte[1000]))
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Copy>> clicks = messages.stream()
                    .map(message -> (Callable<Copy>) () -> attachments.bring(message, 0))
                    .toList();
            int kept = 0;
            for (Future<Copy> each : people.invokeAll(clicks)) {
                kept += each.get().kept() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(2);
        }
        assertThat(attachments.used(lea)).isEqualTo(2000);
    }

    @Test
    void aPictureIsCheckedAndABombIsNotKept() {
        long sound = comes("m1", Drawn.picture("png", 8, 8));
        long bomb = comes("m2", Drawn.claiming(50_000, 50_000));
        long both = comes("m3", Drawn.joined(Drawn.picture("gif", 8, 8), Drawn.bytes("<script>")));
        bringer.bringDue();
        assertThat(attachments.copy(sound, 0).orElseThrow().picture()).isTrue();
        assertThat(attachments.copy(bomb, 0)).contains(Copy.missing("inbox.attachment.bomb"));
        assertThat(house.count("attachment_chunk where message_id = " + bomb)).isZero();
        assertThat(attachments.copy(both, 0).orElseThrow().picture()).isFalse();
        assertThat(attachments.copy(both, 0).orElseThrow().kept()).isTrue();
    }

    @Test
    void networksThatHoldFilesAtAddressesAreAskedOnlyOnAClick() {
        Account elsewhere = house.account(account.brand(), "elsewhere");
        Media image = new Media(Media.Kind.IMAGE, "https://pictures.invalid/1.png", "");
        house.take(elsewhere, letter("n1").message(image));
        assertThat(house.count("attachment")).isZero();
        attachments.set(lea, new Attachments.Rule(1000, Attachments.ByItself.ALL));
        house.take(elsewhere, letter("n2").message(image));
        assertThat(house.count("attachment where state = 'due'")).isOne();
    }

    @Test
    void whatMachinesSendIsNotBroughtByItself() {
        Incoming.Message letter = letter("m1").message(FILE);
        house.take(
                account,
                new Incoming.Message(
                        letter.id(),
                        letter.thread(),
                        null,
                        letter.author(),
                        letter.kind(),
                        letter.text(),
                        letter.media(),
                        null,
                        letter.sentAt(),
                        false,
                        new Incoming.Beside(true, List.of(), null)));
        assertThat(house.count("attachment")).isZero();
    }

    @Test
    void aSilentNetworkIsAskedAgainAFewTimesAndThenAPersonMay() {
        house.carrier.away = 5;
        long message = comes("m1", new byte[10]);
        for (int hour = 0; hour < 48; hour++) {
            bringer.bringDue();
            house.clock.forward(Duration.ofHours(1));
        }
        assertThat(attachments.copy(message, 0)).contains(Copy.missing("inbox.attachment.away"));
        assertThat(house.carrier.asked).hasSize(5);
        assertThat(attachments.bring(message, 0).kept()).isTrue();
    }

    /** A process that dies while it brings something leaves it to the next after the lease. */
    @Test
    void whatWasTakenUpAndNotBroughtIsTakenUpAgain() {
        comes("m1", new byte[10]);
        AttachmentRows rows = house.bean(AttachmentRows.class);
        assertThat(rows.claim(house.clock.instant(), Duration.ofMinutes(10))).isPresent();
        assertThat(rows.claim(house.clock.instant(), Duration.ofMinutes(10))).isEmpty();
        house.clock.forward(Duration.ofMinutes(11));
        assertThat(rows.claim(house.clock.instant(), Duration.ofMinutes(10))).isPresent();
    }

    @Test
    void anErasureATakingBackAndRetentionTakeTheFilesWithThem() {
        long erased = comes("m1", new byte[10]);
        house.take(account, letter("m2").by("marc").in("m2").message(FILE));
        house.carrier.files.put("m2/0", new byte[20]);
        bringer.bringDue();
        assertThat(house.count("attachment_chunk")).isEqualTo(2);
        long contact = house.jdbc
                .sql("select contact_id from message where id = :id")
                .param("id", erased)
                .query((row, number) -> row.getLong(1))
                .single();
        house.bean(ContactFile.class).erase(lea, contact);
        assertThat(house.count("attachment where message_id = " + erased)).isZero();
        assertThat(house.count("attachment_chunk")).isOne();
        house.take(account, new Incoming.Deletion("m2", house.clock.instant()));
        assertThat(house.count("attachment_chunk")).isZero();
        assertThat(attachments.used(lea)).isZero();
    }

    @Test
    void aFileWhoseMessageIsErasedWhileItIsBroughtIsNotKept() {
        long message = comes("m1", new byte[10]);
        AttachmentRows.Wanted wanted =
                house.bean(AttachmentRows.class).wanted(message, 0).orElseThrow();
        house.take(account, new Incoming.Deletion("m1", house.clock.instant()));
        bringer.bring(wanted);
        assertThat(house.count("attachment")).isZero();
        assertThat(house.count("attachment_chunk")).isZero();
    }

    @Test
    void whoAsksWhatIsKeptOfThemIsToldOfTheirFiles() {
        long message = comes("m1", Drawn.bytes("%PDF-1.7"));
        bringer.bringDue();
        long contact = house.jdbc
                .sql("select contact_id from message where id = :id")
                .param("id", message)
                .query((row, number) -> row.getLong(1))
                .single();
        assertThat(house.bean(ContactFile.class).export(lea, contact, true).replaceAll("\\s", ""))
                .contains("\"type\":\"application/pdf\"", "\"bytes\":8", "/messages/" + message + "/media/0/file");
    }

    @Test
    void onlyALeadSetsTheQuota() {
        Member marc = house.member(account.brand(), "Marc", Role.MANAGER);
        assertThat(attachments.set(marc, new Attachments.Rule(1, Attachments.ByItself.ALL)))
                .isFalse();
        assertThat(attachments.set(lea, new Attachments.Rule(-1, Attachments.ByItself.ALL)))
                .isFalse();
        assertThat(attachments.rule(lea)).isEqualTo(Attachments.Rule.USUAL);
    }

    private long comes(String id, byte[] content) {
        house.carrier.files.put(id + "/0", content);
        house.take(account, letter(id).in(id).message(FILE));
        return house.jdbc
                .sql("select id from message where remote_id = :id")
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private byte[] poured(long message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attachments.pour(message, 0, out);
        return out.toByteArray();
    }
}
