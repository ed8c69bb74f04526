package org.montgolfiere;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.montgolfiere.home.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The program. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Montgolfiere {

    public static void main(String[] arguments) {
        var launch = new Launch(Montgolfiere.class, System.getenv(), System.out, System.err);
        var code = launch.run(List.of(arguments));
        if (code != null) System.exit(code);
    }

    /** In microseconds, as the database keeps moments: what is read back is the moment that was written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemDefaultZone(), ChronoUnit.MICROS.getDuration());
    }
}
