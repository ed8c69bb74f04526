package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;

class OpenPageTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final SettableClock clock = new SettableClock("2026-03-03T09:00:00Z");
    private final RecordedLine line = new RecordedLine();
    private OpenPage page = page(Role.MANAGER, LONG);

    @AfterEach
    void closeIt() {
        page.close();
    }

    @Test
    void theSameChangeTwiceIsToldOnce() throws InterruptedException {
        page.changed(new Change(1, "conversation", 7));
        page.changed(new Change(1, "conversation", 7));
        page.changed(new Change(1, "conversation", 8));
        run(() -> true);
        assertThat(line.next()).isEqualTo("conversation 7");
        assertThat(line.next()).isEqualTo("conversation 8");
    }

    @Test
    void anAmbassadorHearsThatSomethingChangedButNotWhat() throws InterruptedException {
        page = page(Role.AMBASSADOR, LONG);
        page.changed(new Change(1, "conversation", 7));
        run(() -> true);
        assertThat(line.next()).isEqualTo("conversation 0");
    }

    @Test
    void whoReadsNoConversationsHearsOfDutyOnly() throws InterruptedException {
        page = page(Role.HR, LONG);
        page.changed(new Change(1, "conversation", 7));
        page.changed(new Change(1, "duty", 3));
        run(() -> true);
        assertThat(line.next()).isEqualTo("duty 0");
    }

    @Test
    void aNoticeThatWaitedInTheLinePastTheEndOfDutyDoesNotLeave() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        page.notice(passed(clock.instant(), left));
        page.changed(new Change(1, "duty", 3));
        run(() -> true);
        assertThat(line.next()).isEqualTo("duty 3");
        assertThat(left.getCount()).isEqualTo(1);
    }

    @Test
    void aNoticeIsCountedWhenItLeaves() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        page.notice(passed(clock.instant().plusSeconds(1), left));
        page.changed(new Change(1, "duty", 3));
        run(() -> true);
        assertThat(line.next()).isEqualTo("notice 5");
        assertThat(line.next()).isEqualTo("duty 3");
        assertThat(left.getCount()).isZero();
    }

    @Test
    void silenceIsBrokenByHeartbeats() throws InterruptedException {
        page = page(Role.MANAGER, SHORT);
        run(() -> true);
        assertThat(line.nextOrBeat()).isEqualTo("beat");
        assertThat(line.nextOrBeat()).isEqualTo("beat");
    }

    @Test
    void theStreamEndsWhenItsPersonMayNotListenAnyMore() throws InterruptedException {
        page = page(Role.MANAGER, SHORT);
        run(() -> false);
        assertThat(line.closesWithin(20)).isTrue();
    }

    @Test
    void aPageThatFallsTooFarBehindIsLetGo() throws InterruptedException {
        for (int id = 0; id < 600; id++) {
            page.changed(new Change(1, "conversation", id));
        }
        run(() -> true);
        assertThat(line.closesWithin(20)).isTrue();
    }

    private OpenPage page(Role role, Duration heartbeat) {
        return new OpenPage(new Member(3, "Noa", 1, Set.of(role)), line, new Pace(Duration.ZERO, heartbeat), clock);
    }

    private void run(OpenPage.Standing standing) {
        Thread.ofVirtual().start(() -> page.run(standing));
    }

    private static Carrier.Passed passed(Instant until, CountDownLatch left) {
        return new Carrier.Passed(5, new Notice(3, 1, Notice.Kind.MENTION, "/conversations/7"), until, left::countDown);
    }
}
