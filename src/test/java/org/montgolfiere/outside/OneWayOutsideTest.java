package org.montgolfiere.outside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Handwritten;

class OneWayOutsideTest {

    private static final JavaClasses HOUSE = Handwritten.HOUSE;

    @Test
    void nobodyElseHoldsAnHttpClient() {
        everybodyElse()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..", "org.springframework.web.client..")
                .check(HOUSE);
    }

    @Test
    void nobodyOpensAnAddressByItself() {
        everybodyElse()
                .should()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "getContent")
                .check(HOUSE);
    }

    /** Bench and launcher may: they call the desk itself, on this machine. So may who reads what lies in the jar. */
    private static GivenClassesConjunction everybodyElse() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.montgolfiere.outside", "org.montgolfiere.bench")
                .and()
                .doNotHaveFullyQualifiedName("org.montgolfiere.home.Launch")
                .and()
                .doNotHaveFullyQualifiedName("org.montgolfiere.home.PostgresArchive")
                .and()
                .doNotHaveFullyQualifiedName("org.montgolfiere.triage.Model");
    }
}
