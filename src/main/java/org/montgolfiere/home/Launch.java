package org.montgolfiere.home;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** From a command line to an exit code. The database starts beside Spring, not after it. */
public final class Launch {
    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);
    private static final int DONE = 0;
    private static final String BEAN = " command";

    private final Class<?> program;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream complaints;

    public Launch(Class<?> program, Map<String, String> environment, PrintStream out, PrintStream complaints) {
        this.program = program;
        this.environment = environment;
        this.out = out;
        this.complaints = complaints;
    }

    /** @return the exit code, or null when the desk goes on running */
    public @Nullable Integer run(List<String> arguments) {
        if (WrittenBeans.areAsked()) return written();
        var word = arguments.isEmpty() ? "serve" : arguments.getFirst();
        var rest = arguments.stream().skip(1).toList();
        try {
            return switch (word) {
                case "serve" -> serve(rest, environment);
                case "demo" -> serve(rest, demo(), "demo");
                case "practise" -> practise();
                case "help", "--help", "-h" -> help();
                default -> command(word, rest);
            };
        } catch (Exception failed) {
            LOG.debug("The whole of it, for the log file alone", failed);
            return Complaint.of(failed).tell(complaints);
        }
    }

    /** Asked by the build, which writes down the beans of this program so that a start need not find them. */
    private int written() {
        new SpringApplicationBuilder(program).run();
        return DONE;
    }

    private @Nullable Integer serve(List<String> rest, Map<String, String> environment, String... profiles) {
        if (!rest.isEmpty()) throw new WrongUse("\"%s\" is more than serve and demo take.".formatted(rest.getFirst()));
        WrittenBeans.useFor(environment, profiles);
        var settings = withPort(Settings.read(environment));
        var home = Home.open(settings.home());
        var database = opening(settings, home);
        try {
            application(settings, home, () -> database).profiles(profiles).run();
            out.println("Montgolfière is ready: " + settings.url());
            return null;
        } catch (RuntimeException failed) {
            try (home) {
                database.close();
            }
            throw failed;
        }
    }

    /** The launcher's own word: starts, shows the first pages to itself and stops in order, so that the JVM can note what it loads. */
    private int practise() throws Exception {
        var settings = withPort(Settings.read(environment));
        var home = Home.open(settings.home());
        var database = opening(settings, home);
        try (var context = application(settings, home, () -> database).run();
                var client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            for (var round = 0; round < 3; round++) {
                client.send(HttpRequest.newBuilder(settings.url()).build(), HttpResponse.BodyHandlers.discarding());
            }
            return context.isActive() ? DONE : Complaint.FAILED;
        }
    }

    private int command(String word, List<String> rest) throws Exception {
        WrittenBeans.ignore();
        var settings = Settings.read(environment);
        var home = Home.open(settings.home());
        Supplier<Database> database = () -> Databases.join(settings, home);
        var application = application(settings, home, database)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
        try (var context = application.properties("logging.level.root=error").run()) {
            if (!List.of(context.getBeanNamesForType(Command.class, true, false))
                    .contains(word + BEAN)) {
                throw new WrongUse("There is no \"%s\"; try: help".formatted(word));
            }
            return context.getBean(word + BEAN, Command.class).run(rest, out);
        }
    }

    private int help() {
        out.print(Help.TEXT);
        return DONE;
    }

    private static Opening opening(Settings settings, Home home) {
        return new Opening(
                CompletableFuture.supplyAsync(() -> Databases.open(settings, home), Thread::startVirtualThread));
    }

    private SpringApplicationBuilder application(Settings settings, Home home, Supplier<Database> database) {
        var defaults = new HashMap<String, Object>();
        defaults.put("server.port", settings.port());
        defaults.put("logging.file.name", home.folder().resolve("desk.log").toString());
        defaults.put("management.health.diskspace.path", home.folder().toString());
        ApplicationContextInitializer<ConfigurableApplicationContext> opened = context -> {
            var beans = (GenericApplicationContext) context;
            instead(beans, Settings.class, () -> settings);
            instead(beans, Home.class, () -> home);
            instead(beans, Database.class, database);
        };
        return new SpringApplicationBuilder(program)
                .properties(defaults)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(opened);
    }

    /** What is open already takes the place of what the program would open. */
    private static <B> void instead(GenericApplicationContext beans, Class<B> type, Supplier<B> open) {
        var name = type.getSimpleName().toLowerCase(Locale.ROOT);
        if (beans.containsBeanDefinition(name)) beans.removeBeanDefinition(name);
        beans.registerBean(name, type, open);
    }

    /** A demonstration never mixes with a real desk, unless somebody names its home. */
    private Map<String, String> demo() {
        var demo = new HashMap<>(environment);
        demo.putIfAbsent(
                Settings.HOME,
                Path.of(System.getProperty("user.home"), ".montgolfiere-demo").toString());
        return demo;
    }

    private static Settings withPort(Settings settings) {
        if (settings.port() != 0) return settings;
        try (var socket = new ServerSocket(0)) {
            return settings.on(socket.getLocalPort());
        } catch (IOException none) {
            throw new HomeFailure("No port is free.", none);
        }
    }
}
