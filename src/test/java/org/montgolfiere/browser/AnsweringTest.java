package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The walk of the README: come in by one click, answer somebody by keyboard, think again, send. */
@Tag("browser")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class AnsweringTest {

    private static final String ANSWER = "Merci beaucoup, nous regardons cela tout de suite.";

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void anAnswerIsWrittenTakenBackAndSentByKeyboardAlone() {
        Window window = windows.open(Demo.port());
        window.go(Demo.link("Léa Fontan"));
        openTheFirst(window);
        write(window);

        window.pressWithControl(Keys.ENTER);
        window.see("#tray [data-leaves]");
        window.awaitThat(
                "the tray does not count down",
                () -> window.number("return +document.querySelector('#tray [data-seconds]').textContent") < 10);
        window.awaitThat("the focus stays in the sent reply", () -> !window.focusIsOn("textarea"));
        window.picture(Path.of("sending"));

        window.press("z");
        window.awaitThat("the text does not come back", () -> text(window).equals(ANSWER));
        assertThat(window.all("#tray [data-leaves]")).isEmpty();

        window.press("r");
        window.awaitThat("r does not reach the composer", () -> window.focusIsOn(".composer-text"));
        window.pressWithControl(Keys.ENTER);
        window.see("#tray [data-leaves]");
        window.awaitThat(
                "the answer does not appear among what was said",
                () -> window.all(".talk-list > .said-ours:not(.is-held) .said-body").stream()
                        .anyMatch(said -> said.getText().contains(ANSWER)));
        assertThat(window.all("#tray [data-leaves]")).isEmpty();
        assertThat(text(window)).isEmpty();
    }

    private static void openTheFirst(Window window) {
        window.see(".row-link");
        window.press("j");
        window.awaitThat("j does not reach the list", () -> window.focusIsOn(".row-link"));
        window.press(Keys.ENTER);
        window.see("#thread");
        window.awaitThat("the address does not follow", () -> window.path().startsWith("/conversations/"));
    }

    private static void write(Window window) {
        window.see(".composer-text");
        window.press("r");
        window.awaitThat("r does not reach the composer", () -> window.focusIsOn(".composer-text"));
        window.press(ANSWER);
        window.awaitThat("the text is not written", () -> text(window).equals(ANSWER));
    }

    private static String text(Window window) {
        return String.valueOf(window.see("#composer .composer-text").getDomProperty("value"));
    }
}
