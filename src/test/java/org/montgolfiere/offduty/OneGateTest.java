package org.montgolfiere.offduty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Handwritten;
import org.montgolfiere.people.Notices;

/** The types by which a process reaches for people are used in the carriers of this room, and nowhere else. */
class OneGateTest {

    private static final JavaClasses HOUSE = Handwritten.HOUSE;

    private static final Pattern RINGS = Pattern.compile(
            "showNotification|new Notification\\(|new Audio\\(|AudioContext|setAppBadge|navigator\\.vibrate");

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

    /** A mail network is no carrier to colleagues. */
    private static final ArchRule MAIL = noClasses()
            .that()
            .resideOutsideOfPackages("org.montgolfiere.offduty..", "org.montgolfiere.channel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.mail..", "org.springframework.mail..");

    /** Nothing can be pushed to a browser that was not sealed for it, and sealing begins with an agreement on a key. */
    private static final ArchRule PUSH = noClasses()
            .that()
            .resideOutsideOfPackage("org.montgolfiere.offduty..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.crypto.KeyAgreement")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("nl.martijndwars.webpush..");

    @Test
    void mailAndPushAreSentByTheGatesRoomAndTheMailNetworkAlone() {
        MAIL.check(HOUSE);
        PUSH.check(HOUSE);
    }

    /** What a page could ring with by itself. */
    @Test
    void onlyTheWorkerOfWebPushShowsNotificationsAndNoScriptMakesASound() throws IOException {
        try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/static"))) {
            assertThat(scripts.filter(file -> file.toString().endsWith(".js")).toList())
                    .hasSizeGreaterThan(10)
                    .filteredOn(file -> RINGS.matcher(read(file)).find())
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("push-worker.js");
        }
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

    @Test
    void theRulesSeeARoomThatMailsOrPushesByItself() {
        JavaClasses leaky = new ClassFileImporter().importClasses(org.montgolfiere.LeakyMail.class);
        assertThat(MAIL.evaluate(leaky).hasViolation()).isTrue();
        assertThat(PUSH.evaluate(leaky).hasViolation()).isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
