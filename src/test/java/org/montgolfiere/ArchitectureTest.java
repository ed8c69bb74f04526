package org.montgolfiere;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses HOUSE = Handwritten.HOUSE;

    @Test
    void everyRoomKeepsToItsArrows() {
        ApplicationModules.of(Montgolfiere.class).verify();
    }

    static List<Class<?>> momentTypes() {
        return List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);
    }

    @ParameterizedTest
    @MethodSource("momentTypes")
    void nobodyAsksForTheTimeBehindTheClocksBack(Class<?> type) {
        ArchRule rule = noClasses().should().callMethod(type, "now").because("time is an argument");
        rule.check(HOUSE);
    }

    @Test
    void theSystemClockIsMadeInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Montgolfiere.class.getName())
                .should()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }
}
