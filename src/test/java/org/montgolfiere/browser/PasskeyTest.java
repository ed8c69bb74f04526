package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** A passkey is registered and opens the door, with the browser's own authenticator. */
@Tag("browser")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PasskeyTest {

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void aPasskeyIsKeptAndOpensTheDoor() {
        Window window = windows.open(Demo.port());
        window.driver.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
        window.go(Demo.link("Inès Aubry"));
        window.go("/me");
        window.see("[data-passkey-label]").sendKeys("Key of Inès");
        window.see("[data-passkey-register]").click();
        window.awaitThat(
                "the passkey is not kept",
                () -> window.see("#my-passkeys").getText().contains("Key of Inès"));

        window.driver.manage().deleteAllCookies();
        window.go("/session");
        window.see("[data-passkey-sign-in]").click();
        window.awaitThat("the door stays shut", () -> window.path().endsWith("/conversations"));
        window.go("/me");
        assertThat(window.see("#my-passkeys").getText()).contains("Key of Inès");
    }
}
