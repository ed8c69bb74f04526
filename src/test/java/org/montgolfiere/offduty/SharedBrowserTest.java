package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A browser shows the notices of whoever signed in there, and of nobody who left it to somebody else. */
class SharedBrowserTest extends DeskTest {

    private static final String ENDPOINT = "https://93.184.215.14/push/";

    @Autowired
    private OwnDevices devices;

    @Autowired
    private OffTimes offTimes;

    private final PushReceiver receiver = PushReceiver.fresh();
    private Brand brand;
    private Person ada;
    private Browser browser;

    @BeforeEach
    void reached() {
        brand = brand();
        ada = person(brand, Role.MANAGER);
        browser = browser(ada);
        assertThat(allow()).isEqualTo(204);
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void whoSignsOutByHandIsReachedThereNoMore() {
        assertThat(browser.post("/session/end").statusCode()).isEqualTo(302);
        assertThat(shown()).isZero();
    }

    @Test
    void whoeverSignsInThereNextEndsWhatWasAnothers() {
        jdbc.sql("delete from spring_session where principal_name = :person")
                .param("person", Long.toString(ada.id()))
                .update();
        browser.forgetToken();
        browser.signIn(person(brand, Role.MANAGER).email(), PASSWORD);
        browser.get("/me");
        assertThat(shown()).isZero();
    }

    @Test
    void theEndOfASessionByAnOffTimeLeavesItForWhenTheyAreBack() {
        offTimes.add(people.viewer(ada), clock.instant(), clock.instant().plusSeconds(3600), null, false);
        assertThat(browser.get("/me").statusCode()).isEqualTo(302);
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void endingTheOtherSessionsEndsThemAll() {
        Browser elsewhere = browser(ada);
        elsewhere.get("/me");
        assertThat(elsewhere.delete("/me/sessions").statusCode()).isEqualTo(200);
        assertThat(shown()).isZero();
    }

    @Test
    void twoClicksAtOnceAllowItOnceAndOpenTheGateOnce() throws Exception {
        assertThat(atOnce(this::allow)).containsOnly(204);
        assertThat(shown()).isEqualTo(1);
        assertThat(atOnce(() ->
                        browser.post("/me/reach/opening", "until", "14:00").statusCode()))
                .containsOnly(303);
    }

    private static List<Integer> atOnce(Callable<Integer> click) throws Exception {
        try (ExecutorService clicks = Executors.newFixedThreadPool(4)) {
            return clicks.invokeAll(List.of(click, click, click, click)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private int allow() {
        PushEncryption.Receiver known = receiver.known();
        return browser.post(
                        "/me/reach/devices",
                        "endpoint",
                        ENDPOINT + ada.id(),
                        "key",
                        Vapid.text(known.key()),
                        "auth",
                        Vapid.text(known.auth()))
                .statusCode();
    }

    private int shown() {
        return devices.of(people.viewer(ada)).size();
    }
}
