package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.montgolfiere.DeskTest;
import org.montgolfiere.Town;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming.Message.Kind;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** What arrives waits behind a sentence; the list that somebody reads does not move. */
@Tag("browser")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ArrivalsTest extends DeskTest {

    @RegisterExtension
    final Windows windows = new Windows();

    @Autowired
    Inlet inlet;

    @Test
    void whatArrivesWaitsUntilItIsAskedFor() {
        Brand brand = brand();
        Town town = new Town(jdbc, inlet);
        Account account = town.account(brand.id());
        IntStream.range(0, 5).forEach(one -> town.says(account, Kind.MENTION, "Bonjour " + one));
        Window window = windows.open(port);
        signIn(window, person(brand, Role.LEAD).email());
        window.see(".row-link");
        List<String> before = rows(window);
        assertThat(before).hasSize(5);

        clock.pass(java.time.Duration.ofSeconds(30));
        town.says(account, Kind.MENTION, "Une nouvelle");
        WebElement arrivals = window.see("#arrivals .arrivals");
        assertThat(arrivals.getText()).contains("1");
        assertThat(rows(window)).isEqualTo(before);
        arrivals.click();
        window.awaitThat("what arrived does not appear", () -> rows(window).size() == 6);
        assertThat(rows(window)).containsAll(before);
    }

    private static void signIn(Window window, String email) {
        window.go("/session");
        window.see("#email").sendKeys(email);
        window.see("#password").sendKeys(PASSWORD);
        window.see("main button[type=submit]").click();
    }

    private static List<String> rows(Window window) {
        return window.all(".row").stream()
                .map(row -> String.valueOf(row.getDomAttribute("id")))
                .toList();
    }
}
