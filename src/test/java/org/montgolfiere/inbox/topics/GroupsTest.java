package org.montgolfiere.inbox.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Lexicon lexicon = new Lexicon();
    private final Groups groups = new Groups(lexicon);

    @Test
    void whateverComesNoMoreThanSoManyGroupsAreRemembered() {
        Random random = new Random(3);
        for (int number = 0; number < 20_000; number++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 6; word++) {
                text.append(Integer.toString(random.nextInt(1 << 30), 26).replaceAll("\\d", "z"))
                        .append(' ');
            }
            groups.place(Form.of(text.toString(), lexicon), number, number, NOON.plusMillis(number));
        }
        assertThat(groups.size()).isLessThanOrEqualTo(4_000);
    }

    @Test
    void aTextWithoutWordsBelongsNowhere() {
        for (String text : new String[] {"", "😡😡", "@maison", "https://example.org/a", "12 34", "et le la"}) {
            assertThat(groups.place(Form.of(text, lexicon), 1, 1, NOON))
                    .as(text)
                    .isNull();
        }
    }

    @Test
    void aLongTextAndAHeapOfLinksAreRefusedNoTimeAndNoMemory() {
        String long1 = "bretelle ".repeat(200_000);
        String links = "https://example.org/x ".repeat(10_000);
        assertThat(Form.of(long1, lexicon).words()).hasSize(1);
        assertThat(Form.of(links, lexicon).isEmpty()).isTrue();
    }

    @Test
    void whatIsTakenOffATextDoesNotTellTwoFormsApart() {
        long plain = Form.of("La bretelle est arrachée", lexicon).hash();
        for (String text : new String[] {
            "RT @paul: la bretelle est arrachée",
            "la BRETELLE est arrachee !!! 😡",
            "@maison la bretelle est arrachée https://a.example/b",
            "la bretelle  est arrachée 12",
            "la bretelle est arrachéééée"
        }) {
            assertThat(Form.of(text, lexicon).hash()).as(text).isEqualTo(plain);
        }
        assertThat(Form.of("la bretelle n'est pas arrachée", lexicon).hash()).isNotEqualTo(plain);
    }

    @Test
    void textsWithoutGapsBetweenWordsAreComparedToo() {
        groups.place(Form.of("京都への発送はできますか", lexicon), 1, 1, NOON);
        assertThat(groups.find(Form.of("京都への発送はできますか？", lexicon))).isNotNull();
        assertThat(groups.find(Form.of("修理された凧がとても美しい", lexicon))).isNull();
    }
}
