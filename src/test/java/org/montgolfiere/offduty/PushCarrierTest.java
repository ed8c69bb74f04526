package org.montgolfiere.offduty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.home.Settings;
import org.montgolfiere.home.TestVault;
import org.montgolfiere.home.Vault;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a push service gets, and what a browser reads of it. */
class PushCarrierTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final Rooms rooms = new Rooms("2026-03-03T09:00:00Z");
    private final PushService service = new PushService();
    private final PushReceiver browser = PushReceiver.fresh();
    private final PushServices outside = new PushServices(new Outside(service.host()));
    private PushSubscriptions subscriptions;
    private PushKeys keys;
    private OwnDevices devices;
    private Gate gate;
    private Member lea;
    private Viewer viewer;

    @BeforeEach
    void subscribed() {
        Vault vault = TestVault.in(folder);
        subscriptions = new PushSubscriptions(rooms.jdbc, vault);
        keys = new PushKeys(rooms.jdbc, vault);
        devices = new OwnDevices(subscriptions, keys, outside, rooms.clock);
        gate = rooms.gate(new PushCarrier(
                subscriptions,
                keys,
                new Ways(rooms.jdbc),
                outside,
                words(),
                Settings.read(Map.of(Settings.URL, "https://desk.verne.example")),
                rooms.clock));
        lea = rooms.firm.member("Léa", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
        viewer = new Viewer(lea.person(), lea.name(), Map.of(lea.brand(), Set.of(Role.MANAGER)));
        assertThat(add(service.endpoint("one").toString())).isTrue();
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofMinutes(30)));
    }

    @AfterEach
    void close() {
        service.close();
        outside.close();
        rooms.database.close();
    }

    @Test
    void theBrowserReadsWhatHappenedAndWhereAndNoMore() throws Exception {
        offer(Notice.Kind.HELP);
        PushService.Pushed pushed = Objects.requireNonNull(service.next());
        assertThat(pushed.encoding()).isEqualTo("aes128gcm");
        assertThat(pushed.urgency()).isEqualTo("normal");
        JsonNode told = JSON.readTree(browser.open(pushed.body()));
        assertThat(told.propertyNames()).containsExactlyInAnyOrder("id", "title", "body", "address", "until");
        assertThat(told.path("title").asString()).isEqualTo("Somebody asks for help in a storm");
        assertThat(told.path("body").asString()).isEqualTo("verne");
        assertThat(told.path("address").asString()).isEqualTo("/conversations/7");
        assertThat(new String(pushed.body(), UTF_8)).doesNotContain("conversations");
    }

    @Test
    void nobodyKeepsItPastTheEndOfDuty() throws Exception {
        offer(Notice.Kind.HELP);
        assertThat(Objects.requireNonNull(service.next()).ttl()).isEqualTo(120);
        Instant now = rooms.clock.instant();
        assertThat(PushCarrier.life(now, now.plusMillis(999), PushCarrier.LONGEST))
                .isZero();
        assertThat(PushCarrier.life(now, now.plus(Duration.ofDays(3)), PushCarrier.LONGEST))
                .isEqualTo(120);
        assertThat(PushCarrier.life(now, now.plusSeconds(30), PushCarrier.LONGEST))
                .isEqualTo(30);
    }

    @Test
    void thePushServiceKnowsTheDeskByItsSignature() throws Exception {
        offer(Notice.Kind.EMERGENCY);
        PushService.Pushed pushed = Objects.requireNonNull(service.next());
        assertThat(pushed.urgency()).isEqualTo("high");
        String[] token =
                pushed.authorization().replaceAll("^vapid t=|, k=.*$", "").split("\\.");
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token[1]));
        assertThat(claims.path("aud").asString()).isEqualTo("http://" + service.host());
        assertThat(claims.path("sub").asString()).isEqualTo("https://desk.verne.example");
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                .isBetween(rooms.clock.instant(), rooms.clock.instant().plus(Duration.ofHours(24)));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(
                P256.key(Base64.getUrlDecoder().decode(pushed.authorization().replaceAll(".*, k=", ""))));
        signature.update((token[0] + "." + token[1]).getBytes(UTF_8));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }

    @Test
    void offDutyNothingIsPushed() {
        rooms.duty.end(lea);
        offer(Notice.Kind.EMERGENCY);
        assertThat(service.waiting()).isZero();
        assertThat(ways()).isZero();
    }

    @Test
    void twoProcessesPushItOnce() {
        gate.offer(new Notice(lea.person(), lea.brand(), Notice.Kind.HELP, "/conversations/7"));
        gate.carryMissed();
        gate.carryMissed();
        assertThat(ways()).isEqualTo(1);
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() throws Exception {
        service.answers(410);
        offer(Notice.Kind.HELP);
        assertThat(service.next()).isNotNull();
        awaitDevices(0);
        assertThat(carried()).as("it left for nobody").isZero();
    }

    @Test
    void aServiceInTroubleLosesNothing() throws Exception {
        service.answers(500);
        offer(Notice.Kind.HELP);
        assertThat(service.next()).isNotNull();
        rooms.clock.pass(Gate.PATIENCE.plusSeconds(1));
        gate.keepUncarried();
        assertThat(gate.unseen(lea)).hasSize(1);
        assertThat(devices.of(viewer)).hasSize(1);
    }

    @Test
    void onlyAddressesOnTheOpenInternetAreKept() {
        for (String refused : new String[] {
            "http://127.0.0.1:1/x",
            "https://10.0.0.7/x",
            "https://[::1]/x",
            "http://push.example.org/x",
            "ftp://x",
            "",
            "x"
        }) {
            assertThat(add(refused)).as(refused).isFalse();
        }
    }

    @Test
    void nothingOfItLiesOpenInTheDatabase() {
        keys.own();
        assertThat(rooms.jdbc
                        .sql("select encode(secret, 'escape') from push_subscription")
                        .query((row, number) -> row.getString(1))
                        .single())
                .doesNotContain("127.0.0.1");
        assertThat(new PushKeys(rooms.jdbc, TestVault.in(folder)).own().open())
                .isEqualTo(keys.own().open());
    }

    @Test
    void whoLostTheKeyOfTheHomeBeginsAnew(@TempDir Path other) {
        byte[] before = keys.own().open();
        assertThat(new PushKeys(rooms.jdbc, TestVault.in(other)).own().open()).isNotEqualTo(before);
        assertThat(devices.of(viewer)).isEmpty();
    }

    @Test
    void aBrowserBelongsToWhoeverSubscribedItLast() {
        Member tom = rooms.firm.member("Tom", lea.brand(), Role.MANAGER);
        Viewer other = new Viewer(tom.person(), tom.name(), Map.of(tom.brand(), Set.of(Role.MANAGER)));
        PushEncryption.Receiver known = browser.known();
        devices.add(
                other,
                service.endpoint("one").toString(),
                Vapid.text(known.key()),
                Vapid.text(known.auth()),
                "browser");
        assertThat(devices.of(viewer)).isEmpty();
        assertThat(devices.of(other)).hasSize(1);
    }

    private boolean add(String endpoint) {
        PushEncryption.Receiver known = browser.known();
        return devices.add(viewer, endpoint, Vapid.text(known.key()), Vapid.text(known.auth()), "browser");
    }

    private void offer(Notice.Kind kind) {
        gate.offer(new Notice(lea.person(), lea.brand(), kind, "/conversations/7"));
        gate.carryMissed();
    }

    private void awaitDevices(int number) throws InterruptedException {
        for (int tries = 0; tries < 500 && devices.of(viewer).size() != number; tries++) {
            Thread.sleep(10);
        }
        assertThat(devices.of(viewer)).hasSize(number);
    }

    private int ways() {
        return number("select count(*) from notice_way");
    }

    private int carried() {
        return number("select count(*) from notice where carried_at is not null");
    }

    private int number(String query) {
        return rooms.jdbc.sql(query).query((row, number) -> row.getInt(1)).single();
    }

    static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/offduty");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
