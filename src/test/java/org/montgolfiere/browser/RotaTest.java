package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The rota by keys alone, and its pages by the rules of accessibility, wide and on a telephone. */
@Tag("browser")
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RotaTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void aDraftIsCarriedByTheArrowsAndPutDownByEnter() {
        Window window = drafts();
        String shift = pickUp(window);
        window.press(Keys.ARROW_RIGHT);
        window.awaitThat(
                "nothing says what the rules answer",
                () -> !window.all("#rota-note .rota-fits, #rota-note .rota-no").isEmpty());
        window.picture(Path.of("rota-carried"));
        carryToWhereItFits(window);
        String place = place(window, "td.is-aim");
        window.press(Keys.ENTER);
        window.awaitThat(
                "the draft is not where it was put",
                () -> place(window, "td:has(#" + shift + ")").equals(place));
        window.awaitThat("the focus is lost", () -> window.focusIsOn("#" + shift));
    }

    @Test
    void aNoStandsBesideTheCellAndEscapeGivesUp() {
        Window window = drafts();
        String shift = pickUp(window);
        String before = place(window, "td:has(#" + shift + ")");
        window.press(Keys.ARROW_DOWN);
        for (int step = 0; step < 12 && window.all("#rota-note .rota-no").isEmpty(); step++) {
            String here = place(window, "td.is-aim");
            window.press(step < 4 ? Keys.ARROW_DOWN : Keys.ARROW_RIGHT);
            window.awaitThat("the rules are silent about " + here, () -> answered(window));
        }
        assertThat(window.see("#rota-note .rota-no").getText()).isNotBlank();
        window.picture(Path.of("rota-refused"));
        window.press(Keys.ESCAPE);
        window.awaitThat(
                "it is still carried", () -> window.all(".is-held, .is-aim").isEmpty());
        assertThat(place(window, "td:has(#" + shift + ")")).isEqualTo(before);
        window.awaitThat("the focus is lost", () -> window.focusIsOn("#" + shift));
    }

    @Test
    void aDraftIsDraggedByTheMouse() {
        Window window = drafts();
        WebElement chip = window.see(".shift[data-movable]");
        String shift = String.valueOf(chip.getDomAttribute("id"));
        String before = place(window, "td:has(#" + shift + ")");
        window.driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", chip);
        new Actions(window.driver).clickAndHold(chip).moveByOffset(8, 4).perform();
        for (WebElement cell : chip.findElements(By.xpath("ancestor::tr/td"))) {
            new Actions(window.driver).moveToElement(cell).moveByOffset(2, 2).perform();
            window.awaitThat("the rules are silent", () -> answered(window));
            if (!place(window, "td.is-aim").equals(before)
                    && !window.all("#rota-note .rota-fits").isEmpty()) {
                break;
            }
        }
        String aim = place(window, "td.is-aim");
        new Actions(window.driver).release().perform();
        window.awaitThat(
                "the draft is not where it was dropped",
                () -> place(window, "td:has(#" + shift + ")").equals(aim));
        assertThat(aim).isNotEqualTo(before);
    }

    @Test
    void aSearchIsWatchedAndStoppedAndSaysWhatIsOpen() {
        Window window = drafts();
        window.go(window.path() + "/plans/2");
        window.see("#search form button").click();
        window.awaitThat("no cost is shown", () -> {
            List<WebElement> numbers = window.all("#search dd.numbers");
            return numbers.size() == 4
                    && numbers.stream().allMatch(number -> number.getText().matches(".*\\d.*"));
        });
        window.see("#search .buttons button").click();
        window.awaitThat("it never ends", () -> !window.all("#search .banner").isEmpty());
        assertThat(window.see("#search .banner").getText()).isNotBlank();
        window.awaitThat(
                "nothing is compared", () -> !window.all(".rota-compare").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1440, light", "390, dark"})
    void noPageOfTheRotaStandsInAnybodysWay(int width, String scheme) {
        Window window = windows.open(Demo.port());
        window.prefer(scheme);
        window.size(width, 5000); // so tall that nothing lies beneath the rooms at the foot of a telephone
        window.go(Demo.link("Léa Fontan"));
        window.see(".row-link");
        String rota = window.path().replaceAll("^(/brands/\\d+)/.*", "$1/rota");
        List<String> wrong = new ArrayList<>();
        for (String page : List.of(
                "",
                "?view=week",
                "/mine",
                "/swaps",
                "/offers",
                "/plans",
                "/plans/2",
                "/needs",
                "/mending",
                "/contracts",
                "/hours")) {
            window.go(rota + page);
            window.see("main h1");
            window.picture(Path.of("rota-" + width, page.replaceAll("\\W+", "-")));
            assertThat(window.number("return document.documentElement.scrollWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(width);
            new AxeBuilder()
                    .withTags(RULES)
                    .setLegacyMode(true)
                    .analyze(window.driver)
                    .getViolations()
                    .forEach(rule -> wrong.add(width + " " + page + ": " + rule.getId() + " "
                            + rule.getNodes().stream().map(CheckedNode::getHtml).toList()));
        }
        assertThat(wrong).isEmpty();
    }

    private Window drafts() {
        Window window = windows.open(Demo.port());
        window.go(Demo.link("Léa Fontan"));
        window.see(".row-link");
        LocalDate monday = LocalDate.now(ZoneId.of("Europe/Paris"))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(3);
        window.go(window.path().replaceAll("^(/brands/\\d+)/.*", "$1/rota") + "?view=week&day=" + monday);
        window.see(".shift[data-movable]");
        return window;
    }

    /** @return the id of the element that is carried */
    private static String pickUp(Window window) {
        window.driver.executeScript("document.querySelector('.shift[data-movable]').focus()");
        String shift = String.valueOf(window.focused().getDomAttribute("id"));
        window.press(Keys.ENTER);
        window.awaitThat("nothing is picked up", () -> !window.all(".is-held").isEmpty());
        return shift;
    }

    private static void carryToWhereItFits(Window window) {
        for (int step = 0; step < 12; step++) {
            window.awaitThat("the rules are silent", () -> answered(window));
            if (!window.all("#rota-note .rota-fits").isEmpty()) {
                return;
            }
            window.press(step % 6 == 5 ? Keys.ARROW_DOWN : Keys.ARROW_RIGHT);
        }
    }

    private static boolean answered(Window window) {
        return !window.all("#rota-note .rota-fits, #rota-note .rota-no").isEmpty();
    }

    private static String place(Window window, String cell) {
        return String.valueOf(window.driver.executeScript(
                "const cell = document.querySelector(arguments[0]); return cell ? cell.dataset.person + ' ' + cell.dataset.day : ''",
                cell));
    }
}
