package org.montgolfiere.home;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.aot.AotDetector;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * The beans of {@code serve} as the build wrote them down (Spring's ahead-of-time processing): a start reads them instead
 * of finding them, which saves about half of its time. The launcher asks for them; anything else a start is for, or a
 * setting of Spring's own that may decide which beans there are, finds them anew.
 */
final class WrittenBeans {

    private WrittenBeans() {}

    /** Whether the build is asking which beans there are. */
    static boolean areAsked() {
        return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
    }

    static void useFor(Map<String, String> environment, String... profiles) {
        if (profiles.length > 0 || environment.keySet().stream().anyMatch(WrittenBeans::decides)) ignore();
    }

    static void ignore() {
        System.setProperty(AotDetector.AOT_ENABLED, "false");
    }

    private static boolean decides(String name) {
        return Stream.of("SPRING_", "SERVER_", "MANAGEMENT_").anyMatch(name::startsWith);
    }
}
