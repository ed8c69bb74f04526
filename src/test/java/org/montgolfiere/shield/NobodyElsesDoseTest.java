package org.montgolfiere.shield;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Addresses;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.Handwritten;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Promise 4 for doses: every address of the desk is read as an administrator, a lead and the HR of the brand, with somebody
 * of the team far over their limit and again with nobody, and the answers are the same. What could tell the two apart would
 * be a leak, whatever it is called.
 */
class NobodyElsesDoseTest extends DeskTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Exposure exposure;

    Person exposed;
    Map<String, String> things;
    List<Person> others;

    @BeforeEach
    void somebodyAndThoseAboveThem() {
        Brand brand = brand();
        exposed = person(brand, Role.MANAGER);
        Person admin = person(brand, Role.ADMIN);
        others = List.of(admin, person(brand, Role.LEAD), person(brand, Role.HR));
        things = Addresses.things(jdbc, brand, admin);
        things.put("person", Long.toString(exposed.id()));
        things.put("people", Long.toString(exposed.id()));
        things.put("team", Long.toString(exposed.id()));
        things.put("members", Long.toString(exposed.id()));
    }

    @Test
    void noAddressTellsWhetherSomebodyHadTooMuch() {
        var own = people.viewer(exposed);
        List<String> differing = new ArrayList<>();
        for (Person other : others) {
            Map<String, String> before = everything(other);
            Map<String, String> again = everything(other);
            before.entrySet().removeIf(entry -> !entry.getValue().equals(again.get(entry.getKey())));
            assertThat(before).hasSizeGreaterThan(again.size() - 4); // a form with a secret of its own is new each time
            for (int opened = 0; opened < 60; opened++) {
                take(own);
            }
            exposure.choose(own, new Limit(7, false));
            Map<String, String> after = everything(other);
            before.forEach((address, answer) -> {
                if (!answer.equals(after.get(address))) {
                    differing.add(people.viewer(other).roles() + " " + address);
                }
            });
            exposure.erase(own);
            exposure.choose(own, Limit.DEFAULT);
        }
        assertThat(differing).isEmpty();
    }

    private void take(Viewer own) {
        exposure.open(own, own.roles().keySet().iterator().next(), 3);
    }

    @Test
    void theirOwnPageDoesTellThem() {
        take(people.viewer(exposed));
        assertThat(browser(exposed).get("/me/exposure").body()).contains("One hostile thing opened");
        assertThat(browser(others.getFirst()).get("/me/exposure").body()).contains("You opened nothing hostile.");
    }

    @Test
    void theyEraseItThemselvesAndChooseTheirLimit() {
        take(people.viewer(exposed));
        Browser browser = browser(exposed);
        assertThat(browser.post("/me/exposure", "enough", "12").statusCode()).isEqualTo(303);
        assertThat(exposure.limit(people.viewer(exposed))).isEqualTo(new Limit(12, false));
        assertThat(browser.post("/me/exposure", "enough", "many").statusCode()).isEqualTo(422);
        assertThat(browser.post("/me/exposure", "_method", "delete").statusCode())
                .isEqualTo(303);
        assertThat(exposure.today(people.viewer(exposed))).isEqualTo(Dose.NONE);
    }

    @Test
    void noKeyForProgramsReadsADoseNotEvenOnesOwn() {
        take(people.viewer(exposed));
        int status = send("/me/exposure", "Authorization", "Bearer " + token(exposed))
                .statusCode();
        assertThat(status).isNotEqualTo(200);
    }

    /** Others' doses are asked for by who hands out work, and by nothing that answers anybody. */
    @Test
    void onlyWhoHandsOutWorkKnowsWhomToSpare() {
        Set<String> asking = Handwritten.HOUSE.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(arrow -> arrow.getTargetClass().isEquivalentTo(Sparing.class)))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("Sparing"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asking).containsExactly("HandingOut", "Queue");
    }

    @Test
    void noOtherRoomReadsTheTables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> readers = files.filter(Files::isRegularFile)
                    .filter(NobodyElsesDoseTest::namesTheTable)
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(readers).containsExactly("Doses.java");
        }
    }

    private static boolean namesTheTable(Path file) {
        try {
            return Files.readString(file).matches("(?s).*\\b(from|into|update|join) exposure(_choice)?\\b.*");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, String> everything(Person person) {
        String token = token(person);
        Browser browser = browser(person);
        return Addresses.readable(requestMappingHandlerMapping, things).stream()
                .filter(path -> !path.startsWith("/me"))
                .collect(Collectors.toMap(
                        path -> path,
                        path -> settled(
                                path.startsWith("/api/")
                                        ? send(path, "Authorization", "Bearer " + token)
                                                .body()
                                        : browser.get(path).body())));
    }

    /** Without what is new in every answer: form tokens and the like. */
    private static String settled(String answer) {
        return answer.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replaceAll("(_csrf\" value=|X-CSRF-TOKEN\": )\"[^\"]*\"", "");
    }

    private HttpResponse<String> send(String path, String... headers) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .headers(headers)
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
