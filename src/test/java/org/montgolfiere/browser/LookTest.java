package org.montgolfiere.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;

@Tag("browser")
class LookTest {
    @RegisterExtension
    final Windows windows = new Windows();

    static final LocalDate MONDAY = LocalDate.now()
            .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
            .plusWeeks(3);

    @Test
    void look() throws Exception {
        Window window = windows.open(Demo.port());
        window.go(Demo.link("Léa Fontan"));
        window.see(".row-link");
        String rota = window.path().replaceAll("^(/brands/\\d+)/.*", "$1/rota");
        List<String> pages = List.of("", "?view=week&day=" + MONDAY, "?view=month&day=2026-05-04", "/swaps");
        for (String language : List.of("fr")) {
            window.size(1440, 900);
            window.go(rota);
            window.see(".bar-person > summary").click();
            window.see(".bar-person .menu-body");
            window.driver
                    .findElement(By.cssSelector("[data-appearance] button[value=" + language + "]"))
                    .click();
            window.awaitThat("lang", () -> window.truth("return document.documentElement.lang === '" + language + "'"));
        }
        window.size(1440, 900);
        window.prefer("light");
        window.go(rota + "?view=month&day=" + MONDAY);
        window.see(".rota");
        PrintOptions options = new PrintOptions();
        options.setOrientation(PrintOptions.Orientation.LANDSCAPE);
        Files.write(
                Path.of("target/browser/look/print.pdf"),
                Base64.getDecoder().decode(window.driver.print(options).getContent()));

        window.driver.executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", "print"));
        window.size(1047, 740);
        window.picture(Path.of("look", "print"));
        window.driver.executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", ""));
        window.size(1440, 1000);
        window.go(rota + "?view=week&day=" + MONDAY);
        WebElement chip = window.see(".shift[data-movable]");
        String id = chip.getDomAttribute("id");
        window.driver.executeScript(
                "window.log=[]; for (const t of ['dragstart','dragover','drop','dragend']) document.addEventListener(t, e => log.push(t + ':' + (e.target.closest?.('td')?.dataset.day)), true)");
        WebElement aim = chip.findElement(By.xpath("ancestor::tr"))
                .findElements(By.cssSelector("td"))
                .get(3);
        new Actions(window.driver).clickAndHold(chip).moveByOffset(10, 4).perform();
        Thread.sleep(300);
        new Actions(window.driver).moveToElement(aim).perform();
        new Actions(window.driver).moveByOffset(4, 4).perform();
        Thread.sleep(900);
        window.picture(Path.of("look", "drag"));
        new Actions(window.driver).release().perform();
        Thread.sleep(1500);
        window.picture(Path.of("look", "dropped"));
        System.out.println("LOG " + window.driver.executeScript("return log.join(' ')"));
        System.out.println("AT "
                + window.driver.executeScript(
                        "return document.getElementById('" + id + "').closest('td').dataset.day"));
        // search
        window.go(rota + "/plans/2");
        window.see("#search form button").click();
        window.see(".rota-search");
        Thread.sleep(9000);
        window.picture(Path.of("look", "search"));
        window.see("#search .buttons button").click();
        window.awaitThat("it never ends", () -> !window.all("#search .banner").isEmpty());
        Thread.sleep(1500);
        window.size(1440, 2600);
        window.picture(Path.of("look", "searched"));
        System.out.println("BANNER " + window.see("#search .banner").getText());
        window.go(rota + "/plans/2");
        window.awaitThat("cmp", () -> !window.all(".rota-compare").isEmpty());
        System.out.println("AFTER "
                + window.all("h3.rota-sub").stream().map(WebElement::getText).toList()
                + window.see("#search .banner").getText());
        for (int w = 0; w < 4; w++) {
            window.go(rota + "?view=week&day=" + MONDAY.plusWeeks(w));
            window.see(".rota");
            System.out.println(
                    "WEEK "
                            + window.driver.executeScript(
                                    "return [...document.querySelectorAll('.rota-needs tr, .rota-people tr')].map(r => r.innerText.replace(/\\s+/g,' ')).join(' | ')"));
        }
        System.out.println("TROUBLES " + window.troubles());
    }
}
