package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Secret;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A month of somebody's record for those outside the desk whom the law lets read it. HR logs who asks, as what and why, and hands over
 * a link; the person sees the request. Nothing of the desk opens behind it.
 */
@Service
public class Disclosures {

    private static final Duration HOLDS = Duration.ofDays(3);

    /** Asked again within it, it is the same request. */
    private static final Duration CLICK = Duration.ofMinutes(1);

    private final RequestRows rows;
    private final Records records;
    private final People people;
    private final Clock clock;

    Disclosures(RequestRows rows, Records records, People people, Clock clock) {
        this.rows = rows;
        this.records = records;
        this.people = people;
        this.clock = clock;
    }

    /** As what somebody asks. */
    public enum Capacity {
        INSPECTOR,
        STAFF_REPRESENTATIVE;

        /** A message key. */
        public String key() {
            return "rota.disclosure." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a link shows. */
    public record Disclosed(Statement statement, YearMonth month) {}

    /** @param reason as it is logged, the asker's name and capacity in it @return the secret of the link, told once */
    @Transactional
    public String make(Member by, long person, YearMonth month, String reason) {
        Rights.require(by.roles().contains(Role.HR));
        people.viewer(person).in(by.brand());
        String secret = Secret.make();
        Instant now = clock.instant();
        long again = rows.again(by, person, month, reason, now.minus(CLICK));
        long request = again == 0 ? rows.add(by, person, month, reason, now) : again;
        rows.link(request, Secret.hash(secret), now.plus(HOLDS));
        return secret;
    }

    /** @throws NotFound when it is no link, or over, or whoever made it is HR no more */
    @Transactional
    public Disclosed behind(String secret) {
        RequestRows.Linked linked = rows.linked(Secret.hash(secret), clock.instant());
        if (linked == null) {
            throw new NotFound();
        }
        Person maker = Objects.requireNonNull(people.find(linked.by()));
        Viewer viewer = people.viewer(maker);
        if (!maker.open() || !viewer.in(linked.brand()).roles().contains(Role.HR)) {
            throw new NotFound();
        }
        Member hr = viewer.in(linked.brand());
        return new Disclosed(records.statement(hr, linked.person(), linked.month()), linked.month());
    }
}
