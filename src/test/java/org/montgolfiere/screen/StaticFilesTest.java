package org.montgolfiere.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;

class StaticFilesTest extends DeskTest {

    @Test
    void htmxAndOurModulesStandAtAddressesWithoutAVersion() {
        Browser browser = browser();
        assertThat(browser.get("/webjars/htmx.min.js").body()).contains("htmx");
        assertThat(browser.get("/scripts/desk.js").statusCode()).isEqualTo(200);
        assertThat(browser.get("/look/icons.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileThatIsStillTheSameIsNotSentAgain() {
        Browser browser = browser();
        HttpResponse<String> first = browser.get("/look/base.css");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains("no-cache").doesNotContain("no-store"));
        assertThat(browser.get("/look/base.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(browser.get("/look/base.css", "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }
}
