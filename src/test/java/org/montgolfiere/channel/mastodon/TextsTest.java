package org.montgolfiere.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Keys;

class TextsTest {

    @Test
    void htmlBecomesTheWordsThatPeopleSee() {
        assertThat(Html.text("<p>One<br/>two</p><p>three &amp; <b>four</b></p>"))
                .isEqualTo("One\ntwo\n\nthree & four");
        assertThat(Html.text("<ul><li>a</li><li>b</li></ul>")).isEqualTo("- a\n- b");
        assertThat(
                        Html.text(
                                "<p><span class=\"h-card\"><a class=\"u-url mention\" href=\"https://x/@o\">@<span>o</span></a></span> hi</p>"))
                .isEqualTo("@o hi");
        assertThat(Html.text("plain &lt;text&gt;")).isEqualTo("plain <text>");
        assertThat(Html.text("<pre>a\n  b</pre>")).contains("a\n").contains("b");
        assertThat(Html.text("<img src=x onerror=alert(1)><style>p{}</style><iframe src='//x'></iframe>"))
                .isEmpty();
        assertThat(Html.text("a\u0000b\uD800")).doesNotContain("\uD800", "\u0000");
    }

    @Test
    void linksAndFarNamesCountAsServersCountThem() {
        assertThat(Texts.length("👨‍👩‍👧‍👦e\u0301", 23)).isEqualTo(2);
        assertThat(Texts.length("see https://nuage.example/" + "x".repeat(100), 23))
                .isEqualTo(27);
        assertThat(Texts.length("@odile@piaille.fr hi", 23)).isEqualTo(9);
    }

    @Test
    void aTextIsKnownAgainHoweverAServerDressedIt() {
        assertThat(Texts.core("*Hello* @odile@piaille.fr, see you!")).isEqualTo(Texts.core("Hello @odile see you"));
        assertThat(Texts.core("🎈 🎈")).isEqualTo("🎈🎈");
        assertThat(Texts.core("Yes")).isNotEqualTo(Texts.core("No"));
    }

    @Test
    void aKeyTellsWhenItWasMade() {
        var now = java.time.Instant.parse("2026-03-10T09:00:00Z");
        assertThat(Keys.moment(Keys.next(now))).isEqualTo(now);
        assertThat(Keys.moment("something-else")).isBefore(now);
        assertThat(Keys.next(now)).isNotEqualTo(Keys.next(now));
    }
}
