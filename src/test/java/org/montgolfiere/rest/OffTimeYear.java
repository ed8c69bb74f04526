package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Notice;

/**
 * A year of people who stop, plan, overlap, bind, come back and take away, by the screens of the running desk, while
 * shifts end, customers write and the desk at times stands still. After each step everything that knows who is off is asked.
 */
final class OffTimeYear extends OffTimeTown {

    private static final int YEAR = 365 * 24 * 60;
    private static final int THREADS = 8;

    private int still;
    int refused;

    OffTimeYear(OffTimeYearTest desk, long seed) {
        super(desk, seed);
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
                .isEqualTo(taken ? 200 : 422);
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
}
