package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/** The beans that the build wrote down for a fast start are those that a slow start finds. */
class WrittenBeansTest extends DeskTest {

    private static final String WRITTEN = "org.montgolfiere.Montgolfiere__ApplicationContextInitializer";

    @Autowired
    private ConfigurableApplicationContext found;

    @Test
    void aFastStartHasTheBeansOfASlowOne() throws Exception {
        Assumptions.assumeTrue(upToDate(), "the desk was not packaged since it changed: ./mvnw -DskipTests package");
        assertThat(ours(written())).containsExactlyElementsOf(ours(found));
    }

    private static boolean upToDate() throws IOException {
        Path classes = Path.of("target", "classes");
        Path written = classes.resolve(WRITTEN.replace('.', '/') + ".class");
        if (Files.notExists(written)) {
            return false;
        }
        long at = written.toFile().lastModified();
        try (Stream<Path> files = Files.walk(classes.resolve("org"))) {
            return files.filter(file -> !file.getFileName().toString().contains("__"))
                    .filter(file -> !file.getFileName().toString().contains("$$"))
                    .filter(Files::isRegularFile)
                    .allMatch(file -> file.toFile().lastModified() <= at);
        }
    }

    @SuppressWarnings("unchecked")
    private static GenericApplicationContext written() throws Exception {
        GenericApplicationContext context = new GenericApplicationContext();
        Class<?> initializer = ClassUtils.forName(WRITTEN, null);
        ((ApplicationContextInitializer<GenericApplicationContext>) BeanUtils.instantiateClass(initializer))
                .initialize(context);
        return context;
    }

    private static List<String> ours(ConfigurableApplicationContext context) {
        return Stream.of(context.getBeanFactory().getBeanDefinitionNames())
                .filter(name -> name.startsWith("org.montgolfiere."))
                .filter(name -> !name.contains("Test") && !name.contains("test"))
                .sorted()
                .toList();
    }
}
