package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class KeyPagingTest extends ScreenTest {

    private static final Pattern ROW = Pattern.compile("id=\"row-(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("/more\\?([^\"]+)\"");

    @Test
    void whatComesInWhileOneReadsOnNeitherRepeatsNorHidesARow() {
        Brand brand = brand();
        Account account = account(brand);
        List<Long> heard = new ArrayList<>();
        for (int count = 0; count < 70; count++) {
            clock.pass(Duration.ofSeconds(1));
            heard.add(mention(account, "message " + count));
        }
        Browser browser = browser(person(brand, Role.MANAGER));
        String path = "/brands/" + brand.id() + "/conversations";

        String first = browser.get(path + "?view=all").body();
        clock.pass(Duration.ofSeconds(1));
        long late = mention(account, "came while one read");
        String second = browser.get(path + "/more?" + next(first)).body();

        List<Long> read = new ArrayList<>(rows(first));
        read.addAll(rows(second));
        assertThat(rows(first)).hasSize(50);
        assertThat(read).containsExactlyElementsOf(heard.reversed()).doesNotContain(late);
    }

    private static String next(String page) {
        Matcher next = NEXT.matcher(page);
        assertThat(next.find()).isTrue();
        return next.group(1).replace("&amp;", "&");
    }

    private static List<Long> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> Long.valueOf(row.group(1)))
                .toList();
    }
}
