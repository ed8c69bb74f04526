package org.montgolfiere.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Derogation;
import org.montgolfiere.rota.law.Profile;
import org.montgolfiere.rota.law.RuleBook;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of a brand's people, and the limits that its agreements moved. Leads and HR keep them. */
@Service
public class Engagements {

    private static final int LONGEST_WEEK = 60 * 60;
    private static final int MOST_LETTERS = 200;
    private static final int MOST_RETURN = 120;

    private final EngagementRows rows;
    private final DerogationRows moved;
    private final People people;
    private final Clock clock;

    Engagements(EngagementRows rows, DerogationRows moved, People people, Clock clock) {
        this.rows = rows;
        this.moved = moved;
        this.people = people;
        this.clock = clock;
    }

    /** Everybody's, past and to come. */
    public List<Engagement> all(Member by) {
        keepers(by);
        return rows.of(by.brand());
    }

    /** Where contracts of the brand are, today or later. */
    public List<Place> places(Member member) {
        LocalDate today = today(member.brand());
        return rows.of(member.brand()).stream()
                .filter(engagement ->
                        engagement.until() == null || engagement.until().isAfter(today))
                .map(engagement -> Place.of(engagement.contract()))
                .distinct()
                .sorted()
                .toList();
    }

    /** One's own. */
    public @Nullable Engagement own(Member own) {
        return standing(own.brand(), own.person(), today(own.brand()));
    }

    /** What binds a person on a day, or null where nothing is on record. */
    @Nullable
    Engagement standing(long brand, long person, LocalDate day) {
        return rows.of(brand).stream()
                .filter(engagement -> engagement.person() == person && engagement.stands(day))
                .findFirst()
                .orElse(null);
    }

    /** A new contract from a day on; what stood before ends there. */
    @Transactional
    public Ruling begin(Member by, long person, LocalDate since, Contract contract) {
        keepers(by);
        String wrong = ambassador(by, person) == (contract.profile() == Profile.AMBASSADOR)
                ? contradiction(contract, since)
                : "rota.contract.refused.ambassador";
        return wrong == null
                ? new Ruling.Done(rows.begin(by.brand(), person, since, contract))
                : Ruling.Refused.of(wrong);
    }

    /** @param day the first day without it */
    @Transactional
    public void end(Member by, long person, LocalDate day) {
        keepers(by);
        rows.end(by.brand(), person, day);
    }

    public List<Derogation> derogations(Member by) {
        return rows.derogations(by.brand());
    }

    /** Moves a limit, where the rule allows it and the agreement is named. */
    @Transactional
    public Ruling derogate(Member by, Derogation derogation) {
        keepers(by);
        return switch (RuleBook.of(derogation.country()).move(derogation)) {
            case RuleBook.Moved.Granted _ -> written(by, derogation);
            case RuleBook.Moved.Refused(String why, int bound) ->
                new Ruling.Refused(List.of(new Objection.Unfit(why, Integer.toString(bound))));
        };
    }

    /** The limit counts unmoved again, from today on. */
    @Transactional
    public void restore(Member by, String country, String rule) {
        keepers(by);
        moved.end(by.brand(), country, rule, today(by.brand()));
    }

    /** Nobody's employee, by the roles they have. */
    private boolean ambassador(Member by, long person) {
        return people.team(by.brand()).stream()
                .filter(mate -> mate.person().id() == person)
                .map(mate -> mate.roles().equals(Set.of(Role.AMBASSADOR)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Ruling written(Member by, Derogation derogation) {
        if (!Stretch.known(derogation.since()) || derogation.agreement().strip().length() > MOST_LETTERS) {
            return Ruling.Refused.of("rota.derogation.refused.agreement");
        }
        if (derogation.until() != null && !derogation.until().isAfter(derogation.since())) {
            return Ruling.Refused.of("rota.derogation.refused.dates");
        }
        long id = moved.add(by, derogation, clock.instant());
        return id == 0 ? Ruling.Refused.of("rota.derogation.refused.twice") : new Ruling.Done(id);
    }

    /** What in a contract cannot be true together, as a message key. */
    static @Nullable String contradiction(Contract contract, LocalDate since) {
        if (contract.minutesAWeek() < 0 || contract.minutesAWeek() > LONGEST_WEEK) {
            return "rota.contract.refused.hours";
        }
        if (!Stretch.known(since)) {
            return "rota.contract.refused.since";
        }
        if (!Holidays.countries().contains(contract.country())) {
            return "rota.contract.refused.country";
        }
        if (!contract.region().isEmpty()
                && !Holidays.regions(contract.country()).contains(contract.region())) {
            return "rota.contract.refused.region";
        }
        if (contract.onCallReturn() < 0 || contract.onCallReturn() > MOST_RETURN) {
            return "rota.contract.refused.return";
        }
        return switch (contract.profile()) {
            case PART_TIME ->
                contract.minutesAWeek() == 0 || contract.minutesAWeek() >= 35 * 60
                        ? "rota.contract.refused.part_time"
                        : null;
            case MINOR -> contract.nights() || !contract.younger(18, since) ? "rota.contract.refused.minor" : null;
            case NIGHT_WORKER ->
                contract.nights() && !contract.nightBasis().isBlank() ? null : "rota.contract.refused.night_worker";
            case EMPLOYEE, FORFAIT_JOURS, AMBASSADOR ->
                contract.younger(18, since) ? "rota.contract.refused.age" : null;
        };
    }

    private LocalDate today(long brand) {
        ZoneId zone = people.brand(brand).zone();
        return clock.instant().atZone(zone).toLocalDate();
    }

    private static void keepers(Member by) {
        Rights.require(by.leads() || by.roles().contains(Role.HR));
    }
}
