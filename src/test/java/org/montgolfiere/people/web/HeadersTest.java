package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;

class HeadersTest extends DeskTest {

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/me", "/nothing/here", "/api/v1/nothing", "/look/base.css"})
    void everyAnswerTellsTheBrowserWhatItMayDo(String path) {
        HttpResponse<String> answer = browser().get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    }

    @Test
    void aPageOfAPersonIsKeptByNoCache() {
        assertThat(header(browser(person()).get("/me"), "Cache-Control")).contains("no-store");
    }

    @Test
    void scriptsCannotReadTheCookieAndOtherSitesCannotSendIt() {
        Browser browser = browser();
        List<String> cookies = browser.get("/session").headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(1);
        assertThat(cookies.getFirst()).startsWith("montgolfiere=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
