package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.Browser;
import org.montgolfiere.api.Program;
import org.montgolfiere.people.Member;

/** Four people of a generated year, what is known of them apart from the desk, and everything at the desk that must agree with it. */
abstract class OffTimeTown {

    static final Instant BEGIN = Instant.parse("2025-03-10T00:00:00Z");

    /** The minute in which the desk looks for the first time; who left before is none of its business. */
    static final int FIRST = 36 * 60;

    final OffTimeYearTest desk;
    final Random random;
    final List<Life> lives = new ArrayList<>();
    final Map<Long, Boolean> waits = new HashMap<>();
    final Map<Long, Long> own = new HashMap<>();
    final Map<Long, List<Answer>> answers = new HashMap<>();
    int now;
    int steps;
    int offSteps;
    int briefings;

    OffTimeTown(OffTimeYearTest desk, long seed) {
        this.desk = desk;
        this.random = new Random(seed);
    }

    record Answer(int minute, long person) {}

    /** @param token of the API */
    static final class Life {
        final Member member;
        final ZoneId zone;
        final String email;
        final String token;
        final OffStrip strip = new OffStrip(BEGIN);

        @Nullable
        Browser browser;

        int signedIn;
        int lookedAt = -1;

        Life(Member member, ZoneId zone, String email, String token) {
            this.member = member;
            this.zone = zone;
            this.email = email;
            this.token = token;
        }
    }

    void add(Life life) {
        LocalDate first = LocalDate.of(2025, 3, 9);
        for (LocalDate day = first; day.isBefore(first.plusDays(400)); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            boolean begin = !day.isAfter(first.plusDays(2));
            if (begin || random.nextInt(100) < (weekend ? 15 : 85)) {
                shift(life, day, 7 + random.nextInt(4));
            }
        }
        lives.add(life);
    }

    void shift(Life life, LocalDate day, int hour) {
        int from = life.strip.wall(day.atTime(hour, 0), life.zone);
        int to = life.strip.wall(day.atTime(hour + 7, 30), life.zone);
        if (from >= 0) {
            life.strip.shift(from, to);
            desk.onDuty(life.member, life.strip.at(from), life.strip.at(to));
        }
    }

    void round() {
        ownAsHeld();
        desk.round();
        lives.forEach(life -> life.lookedAt = now);
        for (Life life : lives) {
            if (!life.strip.atWork(now)) {
                gone(life);
            }
            assertThat(!life.strip.off(now) || desk.sessions(life.member) == 0)
                    .as("%s no session of who is off", at())
                    .isTrue();
        }
        ownAsHeld();
    }

    /** What the other side's words took out of the hands of the absent is theirs no more. */
    void ownAsHeld() {
        Map<Long, Long> held = desk.holders();
        own.entrySet().removeIf(entry -> !entry.getValue().equals(held.get(entry.getKey())));
    }

    /** Whoever left: one row since they did, with everything in it that was theirs; nothing that waits is theirs still. */
    void gone(Life life) {
        int left = life.strip.left(now);
        if (left <= FIRST) {
            return;
        }
        Set<Long> pieces = desk.pieces(life.member, life.strip.at(left));
        own.forEach((conversation, person) -> {
            if (person == life.member.person()) {
                assertThat(pieces).as("%s what %s held", at(), life.email).contains(conversation);
                boolean theirs = Objects.equals(desk.holder(conversation), person);
                assertThat(theirs && waits.getOrDefault(conversation, false))
                        .as("%s conversation %d waits with %s, who left", at(), conversation, life.email)
                        .isFalse();
            }
        });
    }

    /** Everything that knows who is off, against the strips. */
    void check() {
        agree();
        Life life = anybody();
        assertThat(new Program(desk.port(), life.token).get("/api/v1/brands").status())
                .as("%s the token of %s", at(), life.email)
                .isEqualTo(life.strip.off(now) ? 403 : 200);
        door(life);
        read(anybody());
    }

    void agree() {
        Set<Long> working = desk.atWork();
        for (Life life : lives) {
            boolean off = life.strip.off(now);
            offSteps += off ? 1 : 0;
            assertThat(desk.isOff(life.member))
                    .as("%s %s is off", at(), life.email)
                    .isEqualTo(off);
            assertThat(working.contains(life.member.person()))
                    .as("%s %s is at work", at(), life.email)
                    .isEqualTo(life.strip.atWork(now));
        }
    }

    void door(Life life) {
        Browser browser = life.browser;
        if (browser == null) {
            return;
        }
        int status = browser.get("/me/presence").statusCode();
        if (life.strip.off(now)) {
            assertThat(status).as("%s the page of %s", at(), life.email).isEqualTo(302);
            life.browser = null;
        } else if (!life.strip.offWithin(life.signedIn, now)) {
            assertThat(status).as("%s the page of %s", at(), life.email).isEqualTo(200);
        } else if (life.strip.offWithin(life.lookedAt, life.lookedAt) && life.lookedAt >= life.signedIn) {
            assertThat(status)
                    .as("%s the page of %s, who was off", at(), life.email)
                    .isEqualTo(302);
            life.browser = null;
        }
    }

    /** The briefing of somebody at work, against what this year knows of what waits and who answered. */
    void read(Life life) {
        if (!life.strip.atWork(now)) {
            return;
        }
        int begun = life.strip.begun(now);
        int left = life.strip.left(begun);
        if (left < 0 || begun - left > 30 * 24 * 60 || !desk.looked(life.member, life.strip.at(left))) {
            return;
        }
        briefings++;
        Briefing briefing = Objects.requireNonNull(desk.briefing(life.member));
        assertThat(briefing.left()).as("%s %s left", at(), life.email).isEqualTo(life.strip.at(left));
        assertThat(briefing.back()).as("%s %s back", at(), life.email).isEqualTo(life.strip.at(begun));
        Set<Long> pieces = new HashSet<>(desk.pieces(life.member, life.strip.at(left)));
        desk.holders().forEach((conversation, holder) -> {
            if (holder == life.member.person()) {
                pieces.add(conversation);
            }
        });
        long matters =
                pieces.stream().filter(one -> waits.getOrDefault(one, false)).count();
        long solved = pieces.stream()
                .filter(one -> !waits.getOrDefault(one, false))
                .filter(one -> answers.getOrDefault(one, List.of()).stream()
                        .anyMatch(answer -> answer.minute() >= left && answer.person() != life.member.person()))
                .count();
        assertThat(briefing.matters())
                .as("%s what matters to %s", at(), life.email)
                .hasSize((int) matters);
        assertThat(briefing.solved())
                .as("%s what is solved for %s", at(), life.email)
                .hasSize((int) solved);
        assertThat(briefing.proof().disturbances())
                .as("%s %s was disturbed", at(), life.email)
                .isZero();
    }

    String at() {
        return BEGIN.plus(now, ChronoUnit.MINUTES) + ", step " + steps + ":";
    }

    final Life anybody() {
        return lives.get(random.nextInt(lives.size()));
    }
}
