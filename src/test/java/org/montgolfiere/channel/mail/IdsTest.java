package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsStandInTheirOrder() {
        assertThat(Ids.all("<first@nuage.example>\r\n <second@nuage.example>"))
                .containsExactly("first@nuage.example", "second@nuage.example");
    }

    /** Cast to bytes, as headers are written, these signs would end a line of ours and begin one of theirs. */
    @Test
    void anIdWithSignsThatWouldBecomeLineEndsIsNone() {
        String worded = "aaaaaaaa@x\u010ASubject:Won\u010A\u010AClick";
        assertThat(Ids.all("<" + worded + "> <second@nuage.example>")).containsExactly("second@nuage.example");
        assertThat(Ids.of(worded)).isNull();
        assertThat(Ids.of("<caf\u00E9@nuage.example>")).isNull();
    }
}
