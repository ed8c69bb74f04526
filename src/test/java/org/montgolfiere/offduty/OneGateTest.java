package org.montgolfiere.offduty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Handwritten;
import org.montgolfiere.people.Notices;

/** The types by which a process reaches for people are used in the carriers of this room, and nowhere else. */
class OneGateTest {

    private static final JavaClasses HOUSE = Handwritten.HOUSE;

    private static final ArchRule STREAMS = noClasses()
            .that()
            .resideOutsideOfPackages("org.montgolfiere.offduty..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*(SseEmitter|ResponseBodyEmitter|StreamingResponseBody|WebSocketSession|SimpMessag.*)");

    @Test
    void streamsToPeopleAreOpenedByTheGatesRoomAlone() {
        STREAMS.check(HOUSE);
    }

    @Test
    void mailAndPushAreSentByTheGatesRoomAndTheMailNetworkAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.montgolfiere.offduty..", "org.montgolfiere.channel.email..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "nl.martijndwars.webpush..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void thereIsOneGate() {
        classes().that().implement(Notices.class).should().be(Gate.class).check(HOUSE);
    }

    @Test
    void onlyTheGateCallsACarrier() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Gate.class)
                .should()
                .callMethod(Carrier.class, "carry", Carrier.Passed.class)
                .check(HOUSE);
    }

    @Test
    void theRuleSeesARoomThatOpensAStreamOfItsOwn() {
        JavaClasses leaky = new ClassFileImporter().importClasses(org.montgolfiere.LeakyStream.class);
        assertThat(STREAMS.evaluate(leaky).hasViolation()).isTrue();
    }
}
