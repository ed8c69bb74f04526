package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Somebody changes the language and the light from the menu, and the whole page follows. */
@Tag("browser")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LanguagesTest {

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void thePageFollowsTheChosenLanguageAndLight() {
        Window window = windows.open(Demo.port());
        window.go(Demo.link("Rose Hartnell"));
        assertThat(window.see("#find").getDomAttribute("placeholder")).isEqualTo("Search");
        choose(window, "fr");
        window.awaitThat("the page stays English", () -> window.truth("return document.documentElement.lang === 'fr'"));
        assertThat(window.see("#find").getDomAttribute("placeholder")).isEqualTo("Chercher");
        choose(window, "dark");
        window.awaitThat(
                "the page stays light", () -> window.truth("return document.documentElement.dataset.theme === 'dark'"));
        assertThat(brightness(window)).isLessThan(80);
        choose(window, "light");
        window.awaitThat("the page stays dark", () -> brightness(window) > 200);
        choose(window, "en");
        window.awaitThat("the page stays French", () -> window.truth("return document.documentElement.lang === 'en'"));
    }

    private static void choose(Window window, String value) {
        window.see(".bar-person > summary").click();
        window.see(".bar-person .menu-body");
        window.driver
                .findElement(By.cssSelector("[data-appearance] button[value=" + value + "]"))
                .click();
    }

    /** Of the page's paper, from 0 to 255, as it is painted. */
    private static long brightness(Window window) {
        return window.number("""
                const paint = document.createElement('canvas').getContext('2d')
                paint.fillStyle = getComputedStyle(document.documentElement).backgroundColor
                paint.fillRect(0, 0, 1, 1)
                return Math.max(...paint.getImageData(0, 0, 1, 1).data.slice(0, 3))
                """);
    }
}
