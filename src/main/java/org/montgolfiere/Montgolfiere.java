package org.montgolfiere;

import java.time.Clock;
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

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
