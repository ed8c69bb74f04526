package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.triage.Trait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Promise 5 over all addresses: whatever can be read is read, as whoever may read it, as a page, as a part and as JSON.
 * Hostile words are nowhere, words that nobody has read are nowhere but in their thread. A new address is in this by itself.
 */
class VenomTest extends DeskTest {

    private static final String VENOM = "zvenomz";
    private static final String UNREAD = "zunreadz";

    /** The thread itself, its parts, and one message of it by itself. */
    private static final Pattern THREAD = Pattern.compile(
            "/conversations/\\{id}(/talk|/earlier)?|/messages/\\{id}(/words|/media/\\{position}/(shown|copy))?");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Person lead;
    Estate hostile;
    Estate unread;

    @BeforeEach
    void twoBrandsOneHostileOneUnread() {
        Brand one = brand();
        Brand other = brand();
        lead = person(one, Role.ADMIN, Role.LEAD, Role.HR);
        people.join(lead.id(), other.id(), Role.ADMIN);
        hostile = Estate.of(jdbc, one, person(one, Role.ADMIN));
        unread = Estate.of(jdbc, other, person(other, Role.ADMIN));
        for (Map<String, String> things : List.of(hostile.things(), hostile.secluded())) {
            write(things, VENOM);
            read(Long.parseLong(thing(things, "message")));
        }
        write(unread.things(), UNREAD);
        write(unread.secluded(), UNREAD);
    }

    @Test
    void hostileWordsAreNowhereUntilTheyAreOpened() {
        List<String> leaks = new ArrayList<>();
        for (Map<String, String> things : List.of(hostile.things(), hostile.secluded())) {
            leaks.addAll(places(things, VENOM));
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void unreadWordsAreNowhereButInTheirThread() {
        List<String> leaks = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Map<String, String> things : List.of(unread.things(), unread.secluded())) {
            for (String place : places(things, UNREAD)) {
                (THREAD.matcher(place).matches() ? found : leaks).add(place);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(found).contains("/conversations/{id}", "/messages/{id}"); // the search does find what is there
    }

    @Test
    void whoAsksForThemGetsThemFromTheContractAndTheExports() {
        Map<String, String> things = hostile.things();
        String token = token(lead);
        for (String path : List.of(
                "/api/v1/conversations/" + things.get("conversation"),
                "/api/v1/conversations/" + things.get("conversation") + "/messages",
                "/api/v1/contacts/" + things.get("contact") + "/export")) {
            String folded = get(path, "Authorization", "Bearer " + token);
            assertThat(folded).as(path).contains("\"folded\"").doesNotContain(VENOM);
            assertThat(get(path + "?unfold=true", "Authorization", "Bearer " + token))
                    .as(path)
                    .contains(VENOM);
        }
        assertThat(get("/api/v1/conversations/" + things.get("conversation"), "Authorization", "Bearer " + token))
                .contains("\"folded\":true", "angry, about a late delivery (no. 4471), insults; asks for a refund");
    }

    @Test
    void whatIsSentToWebhooksHoldsNoneOfThem() {
        assertThat(jdbc.sql("select body from delivery")
                        .query((row, number) -> row.getString(1))
                        .list())
                .noneMatch(body -> body.contains(VENOM) || body.contains(UNREAD));
    }

    /** The templates of the addresses that show these words. */
    private List<String> places(Map<String, String> things, String words) {
        String token = token(lead);
        Browser browser = browser(lead);
        List<String> places = new ArrayList<>();
        int asked = 0;
        for (String template : Addresses.templates(requestMappingHandlerMapping)) {
            String path = Addresses.fill(template, things);
            List<String> answers = new ArrayList<>();
            if (path.startsWith("/api/")) {
                answers.add(get(path, "Authorization", "Bearer " + token));
            } else {
                answers.add(browser.get(path).body());
                answers.add(browser.get(path, "HX-Request", "true").body());
                answers.add(browser.get(path + "?words=parcel&view=all").body());
            }
            asked += answers.size();
            if (answers.stream().anyMatch(answer -> answer.contains(words))) {
                places.add(template);
            }
        }
        assertThat(asked).isGreaterThan(100);
        return places;
    }

    /** Everything of a brand that somebody outside wrote. */
    private void write(Map<String, String> things, String words) {
        String text = words + ", late parcel, order 4471, I want a refund";
        run(
                "update message set text = :text, words = search_words(:text) where id = :id",
                thing(things, "message"),
                text);
        run("update message_media set alt = :text where message_id = :id", thing(things, "message"), text);
        run("update evidence set text = :text where id = :id", thing(things, "evidence"), text);
        run("""
                insert into evidence_media (evidence_id, position, url, alt, trouble)
                values (:id, 0, 'https://x.example', :text, 'gone')""", thing(things, "evidence"), text);
        run("update set_aside set raw = :text where id = :id", thing(things, "piece"), text);
    }

    private static String thing(Map<String, String> things, String noun) {
        return Objects.requireNonNull(things.get(noun));
    }

    private void run(String statement, String id, String text) {
        jdbc.sql(statement).param("id", Long.valueOf(id)).param("text", text).update();
    }

    private void read(long message) {
        List<String> scores = new ArrayList<>(Collections.nCopies(Trait.values().length, "0.1"));
        Set.of(Trait.HOSTILE, Trait.REQUEST).forEach(trait -> scores.set(trait.ordinal(), "0.9"));
        jdbc.sql("""
                insert into reading (message_id, version, sentiment, scores, emotion, language, cut, read_at)
                values (:id, 'test', 'negative', string_to_array(:scores, ',')::real[], 'anger', 'en', false, :now)""")
                .param("id", message)
                .param("scores", String.join(",", scores))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String get(String path, String... headers) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .headers(headers)
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
