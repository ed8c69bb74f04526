package org.montgolfiere.offduty;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;

/**
 * One open page that listens. Whoever tells it something only puts that down; the page's own thread writes it, so a slow
 * page holds up nobody. A page that falls too far behind is let go: its browser comes back and reads afresh.
 */
final class OpenPage {

    private static final int BEHIND = 500;

    private final Member member;
    private final Line line;
    private final Pace pace;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<String, Event> waiting = new LinkedHashMap<>();
    private boolean closed;

    OpenPage(Member member, Line line, Pace pace, Clock clock) {
        this.member = member;
        this.line = line;
        this.pace = pace;
        this.clock = clock;
    }

    Member member() {
        return member;
    }

    void changed(Change change) {
        if (change.concerns(member)) {
            put(new Event(change.what(), change.data(member), null));
        }
    }

    void notice(Carrier.Passed passed) {
        put(new Event("notice", Long.toString(passed.id()), passed));
    }

    /** Changes were missed: the page reads everything again. */
    void resync() {
        put(new Event("resync", Change.NO_ID, null));
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Writes until the page is closed, gone, or too far behind. */
    void run(Standing standing) {
        try (line) {
            line.beat();
            long beaten = System.nanoTime();
            while (!isClosed()) {
                for (Event event : next(pace.heartbeat().minusNanos(System.nanoTime() - beaten))) {
                    write(event, standing);
                }
                if (System.nanoTime() - beaten >= pace.heartbeat().toNanos()) {
                    if (!standing.stillThere()) {
                        return;
                    }
                    line.beat();
                    beaten = System.nanoTime();
                }
            }
        } catch (Line.Gone gone) {
            close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Event event, Standing standing) throws Line.Gone {
        Carrier.Passed passed = event.passed();
        if (passed == null) {
            if (standing.hears(event.what(), event.data())) {
                line.send(event.what(), event.data());
            }
            return;
        }
        if (clock.instant().isBefore(passed.until())) {
            line.send(event.what(), event.data());
            passed.left().run();
        }
    }

    private void put(Event event) {
        lock.lock();
        try {
            waiting.putIfAbsent(event.what() + " " + event.data(), event);
            closed |= waiting.size() > BEHIND;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** What gathered; empty when nothing came in time. */
    private List<Event> next(Duration patience) throws InterruptedException {
        if (!anythingWithin(patience)) {
            return List.of();
        }
        Thread.sleep(pace.gather());
        lock.lock();
        try {
            List<Event> taken = new ArrayList<>(waiting.values());
            waiting.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private boolean anythingWithin(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            return !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Whether whoever opened the page may still see it. */
    interface Standing {
        boolean stillThere();

        /** Whether a change is still for them to hear. */
        default boolean hears(String what, String data) {
            return true;
        }
    }

    private record Event(String what, String data, Carrier.@Nullable Passed passed) {}
}
