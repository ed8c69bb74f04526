package org.montgolfiere.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.montgolfiere.shield.Prose.Link;
import org.montgolfiere.shield.Prose.Piece;
import org.montgolfiere.shield.Prose.Words;

class ProseTest {

    @Test
    void aLinkEndsBeforeTheSentenceDoes() {
        assertThat(links("Voir https://shop.example/a?b=1, puis (https://b.example)."))
                .extracting(Link::text)
                .containsExactly("https://shop.example/a?b=1", "https://b.example");
    }

    @Test
    void aLookAlikeHostIsToldInAscii() {
        assertThat(links("http://\u0430pple.example/x").getFirst().host()).isEqualTo("xn--pple-43d.example");
    }

    @Test
    void anAddressThatHidesItsHostBehindANameIsNoLink() {
        assertThat(links("https://bank.example@evil.example/")).isEmpty();
        assertThat(links("javascript:alert(1) data:text/html,x https://")).isEmpty();
    }

    @Test
    void everyLetterOfTheTextIsStillThere() {
        String text = "a https://x.example/1 b http://[::bad c https://y.example/é. d";
        String shown = Prose.of(text, 1000).pieces().stream()
                .map(piece -> switch (piece) {
                    case Words words -> words.text();
                    case Link link -> link.text();
                })
                .collect(Collectors.joining());
        assertThat(shown).isEqualTo(text);
    }

    @Test
    void aCutNeverSplitsALetterInTwo() {
        Prose prose = Prose.of("ab\uD83C\uDF88cd", 3);
        assertThat(prose.cut()).isTrue();
        assertThat(prose.pieces()).containsExactly(new Words("ab"));
        assertThat(Prose.of("ab", 2).cut()).isFalse();
    }

    private static List<Link> links(String text) {
        List<Piece> pieces = Prose.of(text, 10_000).pieces();
        return pieces.stream()
                .filter(Link.class::isInstance)
                .map(Link.class::cast)
                .toList();
    }
}
