package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The last who could act will be off, and leaves a link with somebody. */
abstract class SealedTest extends RestTest {

    @Autowired
    SealedLinks links;

    @Autowired
    OffTimes offTimes;

    Member tom;
    long off;

    @BeforeEach
    void theLastWhoCouldActPlansToBeOff() {
        tom = member("Tom", Role.ADMIN, Role.MANAGER);
        offTimes.add(viewer(tom), at(11, "09:00"), at(12, "09:00"), null, true);
        off = offTimes.ahead(viewer(tom)).getFirst().id();
    }

    String sealed() {
        return Objects.requireNonNull(links.seal(viewer(tom), tom, off, "Ada"));
    }

    Browser opened(String secret) {
        Browser holder = browser();
        holder.get("/sealed/" + secret);
        assertThat(holder.post("/sealed/" + secret).statusCode()).isEqualTo(303);
        return holder;
    }

    List<String> states(long conversation) {
        return jdbc.sql("select state from outgoing where conversation_id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
