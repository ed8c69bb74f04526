package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.montgolfiere.people.Notice;

/**
 * A year of people who stop, plan, overlap, bind, come back and take away, by the screens of the running desk, while
 * shifts end, customers write and the desk at times stands still. After each step everything that knows who is off is asked.
 */
final class OffTimeYear {

    static final Instant BEGIN = Instant.parse("2025-03-10T00:00:00Z");
    private static final int YEAR = 365 * 24 * 60;
    private static final int THREADS = 8;
    /** The minute in which the desk looks for the first time; who left before is none of its business. */
    private static final int FIRST = 36 * 60;

    private final OffTimeYearTest desk;
    private final Random random;
    private final List<Life> lives = new ArrayList<>();
    private final Map<Long, Boolean> waits = new HashMap<>();
    private final Map<Long, Long> own = new HashMap<>();
    private final Map<Long, List<Answer>> answers = new HashMap<>();
    private int now;
    private int still;
    int steps;
    int offSteps;
    int briefings;
    int refused;

    OffTimeYear(OffTimeYearTest desk, long seed) {
        this.desk = desk;
        this.random = new Random(seed);
    }

    private record Answer(int minute, long person) {}

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

    private void shift(Life life, LocalDate day, int hour) {
        int from = life.strip.wall(day.atTime(hour, 0), life.zone);
        int to = life.strip.wall(day.atTime(hour + 7, 30), life.zone);
        if (from >= 0) {
            life.strip.shift(from, to);
            desk.onDuty(life.member, life.strip.at(from), life.strip.at(to));
        }
    }

    void play(int minutes) {
        now = FIRST;
        desk.clockTo(BEGIN.plus(now, ChronoUnit.MINUTES));
        desk.forgetRounds();
        round();
        int end = Math.min(YEAR, minutes);
        while (now < end) {
            steps++;
            happen();
            agree();
            pass();
            rounds();
            check();
        }
    }

    private Life anybody() {
        return lives.get(random.nextInt(lives.size()));
    }

    private void happen() {
        Life life = anybody();
        switch (random.nextInt(10)) {
            case 0, 1 -> plan(life);
            case 2 -> stop(life);
            case 3, 4 -> comeBack(life);
            case 5 -> takeAway(life);
            default -> speak();
        }
        speak();
        Life rung = anybody();
        desk.offer(new Notice(rung.member.person(), rung.member.brand(), Notice.Kind.HELP, "/conversations/" + steps));
    }

    private void plan(Life life) {
        if (life.strip.off(now)) {
            return;
        }
        LocalDateTime today = LocalDateTime.ofInstant(life.strip.at(now), life.zone);
        LocalDateTime from = today.plusMinutes(random.nextInt(20 * 24 * 60) - 600);
        LocalDateTime to = from.plusMinutes(random.nextInt(random.nextInt(5) == 0 ? 30 * 24 * 60 : 3 * 24 * 60) - 120);
        boolean bound = random.nextInt(4) == 0;
        Browser browser = browser(life);
        int start = life.strip.wall(from, life.zone);
        boolean taken = life.strip.wish(now, start, life.strip.wall(to, life.zone), bound);
        int status = browser.post(
                        desk.rest() + "/off-times",
                        "start",
                        from.toString(),
                        "end",
                        to.toString(),
                        "bound",
                        Boolean.toString(bound))
                .statusCode();
        assertThat(status).as("%s plans %s to %s", at(), from, to).isEqualTo(taken ? 303 : 422);
        refused += taken ? 0 : 1;
        browser.forgetToken();
    }

    private void stop(Life life) {
        if (life.strip.off(now)) {
            return;
        }
        LocalDateTime to =
                LocalDateTime.ofInstant(life.strip.at(now), life.zone).plusMinutes(30 + random.nextInt(3 * 24 * 60));
        boolean bound = random.nextInt(4) == 0;
        Browser browser = browser(life);
        boolean taken = life.strip.wish(now, now, life.strip.wall(to, life.zone), bound);
        assertThat(browser.post(desk.rest(), "until", "own", "own", to.toString(), "bound", Boolean.toString(bound))
                        .statusCode())
                .as("%s stops until %s", at(), to)
                .isEqualTo(taken ? 303 : 422);
        browser.forgetToken();
    }

    private void comeBack(Life life) {
        if (!life.strip.off(now)) {
            return;
        }
        Browser browser = desk.newBrowser();
        browser.signIn(life.email, OffTimeYearTest.PASSWORD);
        assertThat(browser.get("/session/rest").body()).as(at()).contains("You are off until");
        boolean back = life.strip.comeBack(now);
        assertThat(browser.post("/session/rest/return").statusCode())
                .as("%s comes back", at())
                .isEqualTo(back ? 303 : 403);
    }

    private void takeAway(Life life) {
        List<OffStrip.Span> ahead = life.strip.ahead(now);
        if (life.strip.off(now) || ahead.isEmpty()) {
            return;
        }
        OffStrip.Span span = ahead.get(random.nextInt(ahead.size()));
        long id = desk.offTime(life.member, life.strip.at(span.from()), life.strip.at(span.to()), span.bound());
        Browser browser = browser(life);
        browser.get("/me/presence");
        assertThat(browser.delete(desk.rest() + "/off-times/" + id).statusCode())
                .as("%s takes one away", at())
                .isEqualTo(303);
        life.strip.takeAway(span);
    }

    /** Somebody writes; somebody at work takes it, and may answer. */
    private void speak() {
        long conversation = desk.heard("t" + random.nextInt(THREADS));
        waits.put(conversation, true);
        List<Life> working =
                lives.stream().filter(life -> life.strip.atWork(now)).toList();
        if (working.isEmpty() || random.nextInt(4) == 0) {
            return;
        }
        Life life = working.get(random.nextInt(working.size()));
        if (desk.holder(conversation) == null) {
            desk.claimed(life.member, conversation);
            own.put(conversation, life.member.person());
        }
        if (random.nextInt(3) == 0) {
            desk.answer(life.member, conversation);
            waits.put(conversation, false);
            answers.computeIfAbsent(conversation, _ -> new ArrayList<>()).add(new Answer(now, life.member.person()));
        }
    }

    /** Mostly to an edge of somebody's, or a minute beside it; at times for days. */
    private void pass() {
        int next = lives.stream()
                .mapToInt(life -> life.strip.next(now, now + 24 * 60))
                .min()
                .orElseThrow();
        int leap = random.nextInt(8) == 0 ? random.nextInt(8 * 24 * 60) : random.nextInt(36 * 60);
        now = Math.max(now, random.nextInt(5) < 2 ? next - 1 + random.nextInt(3) : now + leap);
        desk.clockTo(BEGIN.plus(now, ChronoUnit.MINUTES));
    }

    /** The desk's rounds; at times it stands still for a while and begins again. */
    private void rounds() {
        still = still > 0 ? still - 1 : random.nextInt(25) == 0 ? 3 : 0;
        if (still == 0) {
            round();
        }
    }

    private void round() {
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
    private void ownAsHeld() {
        Map<Long, Long> held = desk.holders();
        own.entrySet().removeIf(entry -> !entry.getValue().equals(held.get(entry.getKey())));
    }

    /** Whoever left: one row since they did, with everything in it that was theirs; nothing that waits is theirs still. */
    private void gone(Life life) {
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

    private void agree() {
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

    private void door(Life life) {
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
    private void read(Life life) {
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

    private Browser browser(Life life) {
        Browser known = life.browser;
        if (known != null && known.get("/me/presence").statusCode() == 200) {
            return known;
        }
        Browser browser = desk.newBrowser();
        browser.signIn(life.email, OffTimeYearTest.PASSWORD);
        browser.get("/me/presence");
        life.browser = browser;
        life.signedIn = now;
        return browser;
    }

    private String at() {
        return BEGIN.plus(now, ChronoUnit.MINUTES) + ", step " + steps + ":";
    }
}
