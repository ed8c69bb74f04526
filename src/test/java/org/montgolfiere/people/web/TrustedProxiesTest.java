package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.montgolfiere.home.WrongUse;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3    | 192.0.2.7                    | 192.0.2.7",
                "10.1.2.3    | 6.6.6.6, 192.0.2.7           | 192.0.2.7",
                "10.1.2.3    | 6.6.6.6, 192.0.2.7, 10.9.9.9 | 192.0.2.7",
                "10.1.2.3    | 10.4.4.4                     | 10.4.4.4",
                "10.1.2.3    | not an address, 10.4.4.4     | 10.4.4.4",
                "10.1.2.3    | drop.example                 | 10.1.2.3",
                "10.1.2.3    |                              | 10.1.2.3",
                "2001:db8::1 | 2001:db8:5::9                | 2001:db8:5::9",
                "192.0.2.99  | 6.6.6.6                      | 192.0.2.99"
            })
    void theClientIsTheFirstFromTheRightThatIsNoProxyOfOurs(String from, @Nullable String said, String client) {
        assertThat(new TrustedProxies("10.0.0.0/8, 2001:db8::1").client(from, said))
                .isEqualTo(client);
    }

    @Test
    void byDefaultNobodysWordIsTaken() throws Exception {
        assertThat(addressSeen("", "127.0.0.1")).isEqualTo("127.0.0.1 http");
        assertThat(addressSeen("127.0.0.1", "127.0.0.1")).isEqualTo("192.0.2.7 https");
        assertThat(addressSeen("10.0.0.0/8", "127.0.0.1")).isEqualTo("127.0.0.1 http");
    }

    @Test
    void aSettingThatCannotBeReadIsToldInOneSentence() {
        assertThatThrownBy(() -> new TrustedProxies("10.0.0.0/8, proxy.example"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("MONTGOLFIERE_TRUSTED_PROXIES")
                .hasMessageContaining("proxy.example");
    }

    private static String addressSeen(String trusted, String from) throws Exception {
        MockEnvironment environment = new MockEnvironment().withProperty(TrustedProxies.SETTING, trusted);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-For", "192.0.2.7");
        request.addHeader("X-Forwarded-Proto", "https");
        MockFilterChain chain = new MockFilterChain();
        new ProxyFilter(environment).doFilter(request, new MockHttpServletResponse(), chain);
        var seen = java.util.Objects.requireNonNull(chain.getRequest());
        return seen.getRemoteAddr() + " " + seen.getScheme();
    }
}
