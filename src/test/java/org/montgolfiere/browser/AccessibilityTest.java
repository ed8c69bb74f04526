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
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** Every page keeps WCAG 2.2 AA as far as a program can tell, by day and by night. */
@Tag("browser")
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class AccessibilityTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @RegisterExtension
    final Windows windows = new Windows();

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void noPageStandsInAnybodysWay(String scheme) {
        Window window = windows.open(Demo.port());
        window.prefer(scheme);
        List<String> wrong = new ArrayList<>(wrongs(window, "sign-in", "/session", scheme));
        window.go(Demo.link("Marc Delmas"));
        pages(window).forEach((name, address) -> wrong.addAll(wrongs(window, name, address, scheme)));
        assertThat(window.troubles()).isEmpty();
        wrong.addAll(wrongs(window, "error", "/nowhere", scheme));
        assertThat(window.troubles()).singleElement().asString().contains("404");
        assertThat(wrong).isEmpty();
    }

    /** The pages by a name for their picture. */
    private static Map<String, String> pages(Window window) {
        String conversation = window.see(".row-link").getDomAttribute("href");
        String brand = window.path().replaceAll("^(/brands/\\d+)/.*", "$1");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("desk", brand + "/conversations");
        pages.put("thread", String.valueOf(conversation));
        pages.put("search", brand + "/conversations?words=bonjour");
        for (String page : List.of("posts", "posts/new", "networks/bluesky", "networks/api")) {
            pages.put(page.replace('/', '-'), brand + "/" + page);
        }
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
        window.picture(Path.of(scheme, name));
        return new AxeBuilder()
                .withTags(RULES).setLegacyMode(true).analyze(window.driver).getViolations().stream()
                        .map(rule -> scheme + " " + name + ": " + said(rule))
                        .toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
