package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A desk that people reach by https: its cookie never travels in the clear, and browsers are told to stay. */
class BehindHttpsTest extends DeskTest {

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        settings.add("MONTGOLFIERE_URL", () -> "https://desk.verne.example");
    }

    @Test
    void theCookieIsSecureAndBrowsersStayWithHttps() {
        HttpResponse<String> answer = browser().get("/session", "X-Forwarded-Proto", "https");
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(1).allMatch(cookie -> cookie.contains("; Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=");
    }
}
