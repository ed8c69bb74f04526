package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a telephone the list, the thread and the way back fit the width. */
@Tag("browser")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class NarrowTest {

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void theListTheThreadAndTheWayBackFitATelephone() {
        Window window = windows.open(Demo.port());
        window.size(390, 844);
        window.go(Demo.link("Marc Delmas"));
        window.see(".row-link");
        assertFits(window, "narrow-list");
        window.see(".row-link").click();
        window.see(".composer-text");
        assertThat(window.see("#thread").isDisplayed()).isTrue();
        window.awaitThat(
                "the list stands beside the thread",
                () -> window.all(".row-link").stream().noneMatch(row -> row.isDisplayed()));
        assertFits(window, "narrow-thread");
        assertThat(bottom(window, ".button-send"))
                .as("Send stands above the rooms")
                .isLessThanOrEqualTo(
                        window.number("return document.querySelector('.rooms').getBoundingClientRect().top"));
        assertThat(bottom(window, "#thread-more") - bottom(window, "#act-closure"))
                .as("what can be done stands in one line")
                .isBetween(-8L, 8L);
        window.see("#thread-back").click();
        window.see(".row-link");
        for (String page : List.of("/me", window.path().replaceAll("/[^/]*$", "/team"))) {
            window.go(page);
            assertFits(window, "narrow-" + page.replaceAll(".*/", ""));
        }
    }

    private static long bottom(Window window, String selector) {
        return window.number("return document.querySelector('" + selector + "').getBoundingClientRect().bottom");
    }

    private static void assertFits(Window window, String name) {
        window.picture(Path.of(name));
        assertThat(window.number("return document.documentElement.scrollWidth"))
                .as("the width of %s", name)
                .isLessThanOrEqualTo(390);
    }
}
