package org.montgolfiere.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandateTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ADMIN, true, true, true",
        "LEAD, true, true, true",
        "MANAGER, true, true, false",
        "COLLEAGUE, false, false, false",
        "AMBASSADOR, false, false, false",
        "HR, false, false, false"
    })
    void someMayByTheirRoleAlone(Role role, boolean draft, boolean send, boolean approve) {
        assertThat(allows(role, null, May.DRAFT, "refunds")).isEqualTo(draft);
        assertThat(allows(role, null, May.SEND, "refunds")).isEqualTo(send);
        assertThat(allows(role, null, May.APPROVE, "refunds")).isEqualTo(approve);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, true, false, false", "SEND, true, true, false", "APPROVE, true, true, true"})
    void aLicenceIncludesTheLesserOnes(May may, boolean draft, boolean send, boolean approve) {
        Licence licence = licence(null, may, null);
        assertThat(allows(Role.COLLEAGUE, licence, May.DRAFT, null)).isEqualTo(draft);
        assertThat(allows(Role.COLLEAGUE, licence, May.SEND, null)).isEqualTo(send);
        assertThat(allows(Role.COLLEAGUE, licence, May.APPROVE, null)).isEqualTo(approve);
    }

    @Test
    void aLicenceOnASubjectCoversThatSubjectAlone() {
        Licence refunds = licence("Refunds", May.SEND, null);
        assertThat(allows(Role.COLLEAGUE, refunds, May.SEND, "refunds")).isTrue();
        assertThat(allows(Role.COLLEAGUE, refunds, May.SEND, "press")).isFalse();
        assertThat(allows(Role.COLLEAGUE, refunds, May.SEND, null)).isFalse();
    }

    @Test
    void aLicenceEndsAtItsEnd() {
        assertThat(allows(Role.AMBASSADOR, licence(null, May.SEND, NOON.plusMillis(1)), May.SEND, null))
                .isTrue();
        assertThat(allows(Role.AMBASSADOR, licence(null, May.SEND, NOON), May.SEND, null))
                .isFalse();
    }

    @Test
    void whoReadsNoConversationAnswersNone() {
        assertThat(allows(Role.HR, licence(null, May.APPROVE, null), May.DRAFT, null))
                .isFalse();
        assertThat(Mandate.allows(Set.of(), List.of(licence(null, May.SEND, null)), May.SEND, null, NOON))
                .isFalse();
    }

    private static boolean allows(Role role, @Nullable Licence licence, May wanted, @Nullable String subject) {
        return Mandate.allows(Set.of(role), licence == null ? List.of() : List.of(licence), wanted, subject, NOON);
    }

    private static Licence licence(@Nullable String subject, May may, @Nullable Instant until) {
        return new Licence(1, 2, 3, subject, may, until);
    }
}
