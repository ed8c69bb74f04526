package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Doorkeeper.Heard;

/** Who comes in, and what is on disk before the network hears that it came in. */
class DoorkeeperTest {

    private Porch porch;
    private Account account;
    private String door;

    @BeforeEach
    void anAccountWithADoor(@TempDir Path home) {
        porch = new Porch(home);
        account = porch.shore.connect("heron");
        door = porch.open(account);
    }

    @AfterEach
    void close() {
        porch.close();
    }

    @Test
    void whatIsGenuineIsOnDiskAndTheAccountIsReadAtOnce() {
        Instant later = porch.shore.clock.instant().plusSeconds(3600);
        porch.shore
                .jdbc
                .sql("update account set next_poll_at = :later")
                .param("later", later.atOffset(ZoneOffset.UTC))
                .update();
        assertThat(bring("quack")).isEqualTo(Heard.STORED);
        assertThat(porch.kept("body is not null and account_id = " + account.id()))
                .isOne();
        assertThat(porch.shore.events).contains(new Doorkeeper.Brought(account.id()));
        assertThat(porch.shore
                        .ask("next_poll_at", account, java.sql.Timestamp.class)
                        .toInstant())
                .isEqualTo(porch.shore.clock.instant());
    }

    @Test
    void aWrongSignatureLeavesNothing() {
        assertThat(porch.door(door).hear(Map.of("signature", "guessed", "delivery", "1"), new byte[] {'x'}))
                .isEqualTo(Heard.REFUSED);
        assertThat(porch.door(door).hear(Map.of(), new byte[] {'x'})).isEqualTo(Heard.REFUSED);
        assertThat(porch.kept("true")).isZero();
    }

    @Test
    void aFaultInTheAdapterIsARefusal() {
        Map<String, String> withoutAnId = Map.of("signature", "word of heron");
        assertThat(porch.door(door).hear(withoutAnId, new byte[] {'x'})).isEqualTo(Heard.REFUSED);
        assertThat(porch.kept("true")).isZero();
    }

    @Test
    void theSameDeliveryIsTakenOnceEvenAfterItWasRead() {
        assertThat(bring("quack")).isEqualTo(Heard.STORED);
        assertThat(bring("quack")).isEqualTo(Heard.KNOWN);
        Batch read = porch.hooks.read(account.id(), null, body -> List.of(Pond.message("quack")));
        assertThat(read.items()).hasSize(1);
        porch.hooks.read(account.id(), read.cursor(), body -> List.of());
        assertThat(bring("quack")).isEqualTo(Heard.KNOWN);
        assertThat(porch.hooks
                        .read(account.id(), read.cursor(), body -> List.of(Pond.message("again")))
                        .items())
                .isEmpty();
    }

    @Test
    void nobodyStandsBehindAGuessedDoor() {
        assertThat(porch.doorkeeper.find("pond", "guessed")).isNull();
        assertThat(porch.doorkeeper.find("lake", door)).isNull();
        assertThat(porch.doorkeeper.find("pond", door)).isNotNull();
    }

    @Test
    void aNewDoorClosesTheOneBeforeAndDisconnectingClosesAll() {
        String second = porch.open(account);
        assertThat(porch.doorkeeper.find("pond", door)).isNull();
        assertThat(porch.doorkeeper.find("pond", second)).isNotNull();
        porch.shore.accounts.disconnect(account.id());
        assertThat(porch.doorkeeper.find("pond", second)).isNull();
        porch.shore.connect("heron");
        assertThat(porch.doorkeeper.find("pond", second)).isNull();
    }

    @Test
    void theDoorIsNotKeptAsItWasTold() {
        String kept = porch.shore
                .jdbc
                .sql("select row_to_json(hook_door)::text from hook_door")
                .query((row, number) -> row.getString(1))
                .single();
        assertThat(kept).doesNotContain(door);
    }

    @Test
    void anotherAccountsSignatureDoesNotOpenThisDoor() {
        Account other = porch.shore.connect("stork");
        porch.open(other);
        assertThat(Porch.bring(porch.door(door), other, "quack")).isEqualTo(Heard.REFUSED);
        assertThat(porch.kept("true")).isZero();
    }

    @Test
    void twoAccountsMayBeBroughtTheSameKey() {
        Account other = porch.shore.connect("stork");
        String otherDoor = porch.open(other);
        assertThat(bring("quack")).isEqualTo(Heard.STORED);
        assertThat(Porch.bring(porch.door(otherDoor), other, "quack")).isEqualTo(Heard.STORED);
    }

    @Test
    void aFloodIsAskedToComeAgainAndGoesOnOnceSomethingWasRead() {
        flood(Doorkeeper.BOUND.deliveries());
        assertThat(bring("one more")).isEqualTo(Heard.FULL);
        assertThat(porch.kept("true")).isEqualTo(Doorkeeper.BOUND.deliveries());
        Batch page = porch.hooks.read(account.id(), null, body -> List.of());
        porch.hooks.read(account.id(), page.cursor(), body -> List.of());
        assertThat(bring("one more")).isEqualTo(Heard.STORED);
    }

    private Heard bring(String words) {
        return Porch.bring(porch.door(door), account, words);
    }

    private void flood(int deliveries) {
        porch.shore
                .jdbc
                .sql("""
                        insert into hook_delivery (account_id, key, body, received_at)
                        select :account, sha256(('flood ' || number)::bytea), 'x', :now
                        from generate_series(1, :deliveries) as number
                        """)
                .param("account", account.id())
                .param("now", OffsetDateTime.ofInstant(porch.shore.clock.instant(), ZoneOffset.UTC))
                .param("deliveries", deliveries)
                .update();
    }
}
