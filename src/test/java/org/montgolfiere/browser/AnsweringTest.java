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
        String thread = window.path();
        write(window);

        window.pressWithControl(Keys.ENTER);
        window.see("#tray [data-leaves]");
        window.awaitThat(
                "the tray does not count down",
                () -> window.number("return +document.querySelector('#tray [data-seconds]').textContent") < 10);
        window.awaitThat("the next thread does not open", () -> !window.path().equals(thread));
        window.awaitThat("the focus does not go on to the next thread", () -> window.focusIsOn(".thread h1"));
        assertThat(window.path()).startsWith("/conversations/");
        window.picture(Path.of("sending"));

        window.press("z");
        window.awaitThat("z does not lead back", () -> window.path().equals(thread));
        window.awaitThat("the text does not come back", () -> text(window).equals(ANSWER));
        window.awaitThat("the text is not there to be changed", () -> window.focusIsOn(".composer-text"));
        assertThat(window.all("#tray [data-leaves]")).isEmpty();

        window.pressWithControl(Keys.ENTER);
        window.see("#tray [data-leaves]");
        window.awaitThat(
                "the next thread does not open again", () -> !window.path().equals(thread));
        window.awaitThat(
                "the answer does not leave",
                () -> window.all("#tray [data-leaves]").isEmpty());
        window.go(thread);
        window.awaitThat(
                "the answer does not appear among what was said",
                () -> window.all(".talk-list > .said-ours:not(.is-held) .said-body").stream()
                        .anyMatch(said -> said.getText().contains(ANSWER)));
        assertThat(text(window)).isEmpty();
    }

    @Test
    void whatIsTakenBackWaitsWhereSomethingElseIsBeingWritten() {
        Window window = windows.open(Demo.port());
        window.go(Demo.link("Marc Delmas"));
        openTheFirst(window);
        String thread = window.path();
        write(window);
        window.pressWithControl(Keys.ENTER);
        window.awaitThat("the next thread does not open", () -> !window.path().equals(thread));
        window.awaitThat("the focus does not go on to the next thread", () -> window.focusIsOn(".thread h1"));
        String next = window.path();
        window.press("r");
        window.awaitThat("r does not reach the composer", () -> window.focusIsOn(".composer-text"));
        window.press("Autre chose");
        window.see("#tray button").click();
        window.awaitThat("nothing says where it is", () -> window.see("#toast").isDisplayed());
        assertThat(window.path()).isEqualTo(next);
        assertThat(text(window)).isEqualTo("Autre chose");
        window.go(thread);
        window.awaitThat("it is no draft", () -> text(window).equals(ANSWER));
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
