package org.montgolfiere.browser;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.montgolfiere.RunningDesk;
import org.montgolfiere.home.TestDatabase;

/** A fresh desk is set up through the link that it prints, up to the hours of the desk. */
@Tag("browser")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class SetupTest {

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void theFirstPersonSetsTheDeskUp() {
        Path home = Path.of("target", "homes", "setup-" + System.nanoTime()).toAbsolutePath();
        try (RunningDesk desk = new RunningDesk(home, Map.of("MONTGOLFIERE_DB_URL", TestDatabase.freshUrl()))) {
            desk.start();
            Window window = windows.open(desk.port());
            window.go(desk.printed("(\\S*/setup/[A-Za-z0-9_-]{43})"));
            window.see("[name=name]").sendKeys("Camille Roux");
            window.see("[name=email]").sendKeys("camille@verne.example");
            window.see("[name=password]").sendKeys("a calm morning over the valley");
            window.see("[name=brand]").sendKeys("Maison Verne");
            window.picture(Path.of("setup"));
            window.see("main button[type=submit]").click();
            window.awaitThat("the hours do not follow", () -> window.path().endsWith("/service-hours"));
            window.see("main form button[type=submit]");
            window.picture(Path.of("setup-hours"));
            window.see("main form button[type=submit]").click();
            window.see("#open-desk").click();
            window.awaitThat("the desk does not open", () -> window.path().endsWith("/conversations"));
            window.see("#duty-question");
            window.picture(Path.of("setup-desk"));
            window.press("0");
            window.awaitThat(
                    "the question stays", () -> window.all("#duty-question").isEmpty());
        }
    }
}
