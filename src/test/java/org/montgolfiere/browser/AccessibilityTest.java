package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** Every page keeps WCAG 2.2 AA as far as a program can tell, by day and by night, on a desk and in a hand. */
@Tag("browser")
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class AccessibilityTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @RegisterExtension
    final Windows windows = new Windows();

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 390", "dark, 390"})
    void noPageStandsInAnybodysWay(String scheme, int width) {
        Window window = windows.open(Demo.port());
        window.prefer(scheme);
        window.size(width, width < 700 ? 844 : 900);
        String look = scheme + "-" + width;
        List<String> wrong = new ArrayList<>(wrongs(window, "sign-in", "/session", look));
        window.go(Demo.link("Marc Delmas"));
        Map<String, String> pages = pages(window);
        pages.forEach((name, address) -> wrong.addAll(wrongs(window, name, address, look)));
        wrong.addAll(sheets(window, String.valueOf(pages.get("thread")), look));
        assertThat(window.troubles()).isEmpty();
        wrong.addAll(wrongs(window, "error", "/nowhere", look));
        assertThat(window.troubles()).singleElement().asString().contains("404");
        assertThat(wrong).isEmpty();
    }

    /** What opens over a thread, and the menus. */
    private static List<String> sheets(Window window, String thread, String look) {
        List<String> wrong = new ArrayList<>();
        for (String sheet : List.of("labels", "merge", "assignment")) {
            window.go(thread);
            window.see(".thread");
            window.driver.executeScript("document.querySelector('.thread-acts [hx-get*=\"/" + sheet + "\"]').click()");
            window.see("#sheet[open] .dialog-body");
            wrong.addAll(seen(window, "sheet-" + sheet, look));
        }
        window.go(thread);
        window.see("#thread-more summary").click();
        wrong.addAll(seen(window, "thread-menu", look, "#thread-more"));
        window.see(".bar-person summary").click();
        wrong.addAll(seen(window, "person-menu", look, ".bar-person"));
        return wrong;
    }

    /** The pages by a name for their picture. */
    private static Map<String, String> pages(Window window) {
        String conversation = window.see(".row-link").getDomAttribute("href");
        String brand = window.path().replaceAll("^(/brands/\\d+)/.*", "$1");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("desk", brand + "/conversations");
        pages.put("thread", String.valueOf(conversation));
        pages.put("search", brand + "/conversations?words=bonjour");
        for (String page : List.of(
                "topics", "storms", "posts", "posts/new", "duty", "health", "networks/bluesky", "networks/api")) {
            pages.put(page.replace('/', '-'), brand + "/" + page);
        }
        window.go(String.valueOf(conversation));
        pages.put(
                "contact",
                String.valueOf(window.all("a[href^='/contacts/']").getFirst().getDomAttribute("href")));
        window.go(brand + "/health");
        pages.put(
                "account-health",
                String.valueOf(window.all(".things a").getFirst().getDomAttribute("href")));
        pages.put("merge", String.valueOf(conversation).replaceAll("\\?.*", "/merge"));
        window.go("/me");
        for (WebElement link : window.all(".page-nav a")) {
            String address = String.valueOf(link.getDomAttribute("href"));
            pages.put(address.replaceAll(".*/", ""), address);
        }
        return pages;
    }

    private static List<String> wrongs(Window window, String name, String address, String scheme) {
        window.go(address);
        window.see("main");
        return seen(window, name, scheme);
    }

    private static List<String> seen(Window window, String name, String scheme) {
        return seen(window, name, scheme, "body");
    }

    /** @param part what is judged: nobody reaches for what an open menu half covers */
    private static List<String> seen(Window window, String name, String scheme, String part) {
        window.picture(Path.of(scheme, name));
        letTheRoomsStandAtTheEnd(window);
        return new AxeBuilder()
                .withTags(RULES).include(part).setLegacyMode(true).analyze(window.driver).getViolations().stream()
                        .map(rule -> scheme + " " + name + ": " + said(rule))
                        .toList();
    }

    /** What lies half beneath the rooms at the foot of a telephone is scrolled to: they are judged at the end of the page. */
    private static void letTheRoomsStandAtTheEnd(Window window) {
        window.driver.executeScript(
                "const rooms = document.querySelector('.rooms'); if (rooms) rooms.style.position = 'static'");
    }

    private static String said(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
