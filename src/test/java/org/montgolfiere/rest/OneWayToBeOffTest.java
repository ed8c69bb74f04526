package org.montgolfiere.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Handwritten;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Viewer;

/** Off times are written in one place, which tells open pages and ends sessions: no screen goes round it. */
class OneWayToBeOffTest {

    private static final ArchRule ONE_WAY = noClasses()
            .that()
            .areNotAssignableTo(Stopping.class)
            .and()
            .resideOutsideOfPackage("org.montgolfiere.demo..")
            .should()
            .callMethod(OffTimes.class, "add", Viewer.class, Instant.class, Instant.class, String.class, boolean.class)
            .orShould()
            .callMethod(OffTimes.class, "remove", Viewer.class, long.class)
            .orShould()
            .callMethod(OffTimes.class, "restore", Viewer.class, long.class)
            .orShould()
            .callMethod(OffTimes.class, "comeBack", long.class);

    @Test
    void onlyStoppingWritesThem() {
        ONE_WAY.check(Handwritten.HOUSE);
    }

    @Test
    void aScreenThatGoesRoundItIsSeen() {
        JavaClasses leak = new ClassFileImporter().importClasses(PastTheService.class);
        Assertions.assertThatThrownBy(() -> ONE_WAY.check(leak)).isInstanceOf(AssertionError.class);
    }

    record PastTheService(OffTimes offTimes) {
        OffTimes.Adding add(Viewer own, Instant from, Instant to, @Nullable String word) {
            return offTimes.add(own, from, to, word, false);
        }
    }
}
