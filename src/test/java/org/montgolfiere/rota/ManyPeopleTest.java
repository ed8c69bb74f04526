package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;

/** Fifty people and eight weeks round the clock, by the road that a lead takes: begun, searched, looked at, published. */
class ManyPeopleTest extends RotaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);
    private static final int WEEKS = 8;
    private static final Duration SEARCH = Duration.ofSeconds(10);

    /** Far above what it takes where facts are read once. */
    private static final Duration LOOKED_AT = Duration.ofSeconds(8);

    @Autowired
    Plans plans;

    @Autowired
    Planning planning;

    @Autowired
    Holes holes;

    @Test
    void aPlanOfFiftyPeopleAndEightWeeksIsSearchedLookedAtAndPublished() {
        List<Member> team = new ArrayList<>(List.of(lead));
        while (team.size() < 50) {
            team.add(employed());
        }
        speaksGerman(team.subList(10, 18));
        need("Early", "07:00", "14:30", 7);
        need("Late", "14:30", "22:00", 7);
        need("Night", "22:00", "06:00", 4);
        need("German desk", "10:00", "17:00", 1, "de");
        long plan = id(plans.begin(lead, MONDAY, WEEKS));
        SearchState ended = took("searched", SEARCH.plusSeconds(60), () -> search(plan));
        assertThat(ended.state()).isEqualTo(SearchState.State.DONE);
        assertThat(ended.hurts()).isNotNull();
        int places = WEEKS * 7 * 4;
        Holes.Open open = took("gaps said", LOOKED_AT, () -> holes.between(lead, MONDAY, MONDAY.plusWeeks(WEEKS)));
        assertThat(open.places()).isLessThan(places / 10);
        Plans.Publishing looked = took("looked at", LOOKED_AT, () -> plans.tryOut(lead, plan));
        assertThat(looked).isInstanceOf(Plans.Publishing.Published.class);
        assertThat(took("published", LOOKED_AT, () -> plans.publish(lead, plan)))
                .isEqualTo(looked);
        assertThat(((Plans.Publishing.Published) looked).shifts()).isGreaterThan(19 * 7 * WEEKS * 9 / 10);
    }

    private void speaksGerman(List<Member> members) {
        jdbc.sql("""
                        insert into ability (person_id, brand_id, kind, word)
                        select person, :brand, 'language', 'de' from unnest(:people::bigint[]) person
                        """)
                .param("brand", brand.id())
                .param("people", members.stream().map(Member::person).toArray(Long[]::new))
                .update();
    }

    private SearchState search(long plan) {
        id(planning.start(lead, plan, SEARCH));
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        SearchState state = planning.progress(lead);
        while ((state == null || state.running()) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            state = planning.progress(lead);
        }
        return Objects.requireNonNull(state);
    }

    private static <T> T took(String what, Duration most, Supplier<T> work) {
        long begun = System.nanoTime();
        T done = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(took).as(what).isLessThan(most);
        return done;
    }
}
