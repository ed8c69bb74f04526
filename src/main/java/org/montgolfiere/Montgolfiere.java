package org.montgolfiere;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The program. */
@SpringBootApplication
public class Montgolfiere {

    public static void main(String[] arguments) {
        SpringApplication.run(Montgolfiere.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
