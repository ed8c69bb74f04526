package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Any member names a push service: it is public and encrypted, or the host listed it for pushes. */
class PushServicesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:8443/push",
                "https://10.1.2.3/push",
                "https://[::1]/push",
                "http://93.184.215.14/push",
                "ftp://93.184.215.14/push"
            })
    void whatIsPrivateOrBareIsRefusedThoughTheDeskMayCallItForSomethingElse(String address) {
        assertThat(mayCall("MONTGOLFIERE_ALLOWED_HOSTS", "0.0.0.0/0, ::/0", address))
                .isFalse();
    }

    @Test
    void aPublicOneIsCalled() {
        assertThat(mayCall("MONTGOLFIERE_PUSH_HOSTS", "", "https://93.184.215.14/push"))
                .isTrue();
    }

    @Test
    void oneOfTheHostsOwnIsCalledWhereItIsListedForPushes() {
        assertThat(mayCall("MONTGOLFIERE_PUSH_HOSTS", "10.1.2.3:443", "https://10.1.2.3/push"))
                .isTrue();
    }

    private static boolean mayCall(String setting, String value, String address) {
        try (AnnotationConfigApplicationContext desk = new AnnotationConfigApplicationContext()) {
            desk.getEnvironment().getPropertySources().addFirst(new MapPropertySource("host", Map.of(setting, value)));
            desk.register(PushServices.class);
            desk.refresh();
            return desk.getBean(PushServices.class).mayCall(URI.create(address));
        }
    }
}
