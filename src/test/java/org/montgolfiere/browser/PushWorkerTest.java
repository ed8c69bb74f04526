package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** The service worker of web push in a real browser: it shows what comes in time, and nothing after the end of duty. */
@Tag("browser")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PushWorkerTest {

    private static final String SHOWN = """
            const done = arguments[arguments.length - 1];
            navigator.serviceWorker.getRegistration('/scripts/').then(worker => worker.getNotifications())
              .then(all => done(all.map(one => one.title + ' | ' + one.body + ' | ' + one.data.address)))""";
    private static final String REGISTER = """
            const done = arguments[arguments.length - 1];
            navigator.serviceWorker.register('/scripts/push-worker.js').then(worker => {
              const begun = worker.installing ?? worker.waiting ?? worker.active;
              if (begun.state === 'activated') done(true);
              begun.addEventListener('statechange', () => { if (begun.state === 'activated') done(true) });
            })""";

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void whatComesInTimeIsShownAndWhatComesLateIsNot() throws Exception {
        Window window = windows.open(Demo.port());
        String origin = "http://localhost:" + Demo.port();
        window.driver.executeCdpCommand(
                "Browser.grantPermissions", Map.of("origin", origin, "permissions", List.of("notifications")));
        window.go(Demo.link("Inès Aubry"));
        window.go("/me/reach");
        assertThat(window.see("[data-push-allow]").isEnabled()).isTrue();
        window.driver.executeAsyncScript(REGISTER);
        try (Debugger debugger = new Debugger(page(window))) {
            debugger.send("ServiceWorker.enable", Map.of());
            String worker = debugger.next("ServiceWorker.workerRegistrationUpdated", "registrations")
                    .path(0)
                    .path("registrationId")
                    .asString();
            push(debugger, origin, worker, "Too late", -1);
            push(debugger, origin, worker, "Something waits for an answer", 60_000);
            window.awaitThat("no notice is shown", () -> !shown(window).isEmpty());
        }
        assertThat(shown(window)).containsExactly("Something waits for an answer | Maison Verne | /conversations/7");
    }

    private static void push(Debugger debugger, String origin, String worker, String title, long left) {
        String notice = new JsonMapper()
                .writeValueAsString(Map.of(
                        "id",
                        title.length(),
                        "title",
                        title,
                        "body",
                        "Maison Verne",
                        "address",
                        "/conversations/7",
                        "until",
                        Instant.now().toEpochMilli() + left));
        debugger.send(
                "ServiceWorker.deliverPushMessage", Map.of("origin", origin, "registrationId", worker, "data", notice));
    }

    @SuppressWarnings("unchecked")
    private static List<String> shown(Window window) {
        return (List<String>) window.driver.executeAsyncScript(SHOWN);
    }

    private static URI page(Window window) {
        Object options = window.driver.getCapabilities().getCapability("goog:chromeOptions");
        if (!(options instanceof Map<?, ?> known)) {
            throw new AssertionError("the browser does not say where it can be asked");
        }
        return URI.create("ws://" + known.get("debuggerAddress") + "/devtools/page/" + window.driver.getWindowHandle());
    }
}
