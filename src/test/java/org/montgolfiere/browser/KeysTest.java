package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The keys that reach everything from everywhere. */
@Tag("browser")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KeysTest {

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void theKeysAreShownAndEscapeGoesBack() {
        Window window = desk();
        window.press("?");
        assertThat(window.see("#shortcuts").getText()).contains("Ctrl");
        window.picture(Path.of("keys"));
        window.press(Keys.ESCAPE);
        window.awaitThat(
                "Escape leaves the keys open",
                () -> window.all("#shortcuts[open]").isEmpty());
    }

    @Test
    void aKeyOnARowOpensThatRowFirst() {
        Window window = desk();
        window.press("j");
        window.awaitThat("j does not reach the list", () -> window.focusIsOn(".row-link"));
        window.press("r");
        window.awaitThat("the row does not open", () -> window.path().startsWith("/conversations/"));
        window.awaitThat("r does not reach its composer", () -> window.focusIsOn(".composer-text"));
        String first = window.path();
        window.press(Keys.ESCAPE);
        window.press("u", "j", "n");
        window.awaitThat("the next row does not open", () -> !window.path().equals(first));
        window.awaitThat("n does not reach its note", () -> window.focusIsOn(".composer-note textarea"));
    }

    @Test
    void anActionIsFoundByItsName() {
        Window window = desk();
        window.pressWithControl("k");
        window.see("#palette .menu-item");
        window.press("publish");
        window.awaitThat(
                "other actions are offered too",
                () -> window.all("#palette .menu-item").size() == 1);
        window.picture(Path.of("palette"));
        window.press(Keys.ENTER);
        window.awaitThat("the page does not open", () -> window.path().endsWith("/posts"));
    }

    @Test
    void slashSearches() {
        Window window = desk();
        window.press("/");
        window.awaitThat("the search has no focus", () -> window.focusIsOn("#find"));
        window.press("zzyzx", Keys.ENTER);
        window.awaitThat("something is found", () -> window.all(".row-link").isEmpty());
        assertThat(window.driver.getCurrentUrl()).contains("words=zzyzx");
    }

    private Window desk() {
        Window window = windows.open(Demo.port());
        window.go(Demo.link("Tom Whitlock"));
        window.see(".row-link");
        return window;
    }
}
