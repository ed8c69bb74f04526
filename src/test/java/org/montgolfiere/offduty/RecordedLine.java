package org.montgolfiere.offduty;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A line whose other end writes down what it hears: {@code event data}, or {@code beat}. */
final class RecordedLine implements Line {

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void send(String event, String data) throws Gone {
        heard.add(event + " " + data);
    }

    @Override
    public void beat() throws Gone {
        heard.add("beat");
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** The next thing heard that is no heartbeat. */
    String next() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            String one = heard.poll(20, TimeUnit.SECONDS);
            if (one != null && !one.equals("beat")) {
                return one;
            }
        }
        throw new AssertionError("nothing was heard for 20 s");
    }

    /** The next thing heard, heartbeats too. */
    String nextOrBeat() throws InterruptedException {
        String one = heard.poll(20, TimeUnit.SECONDS);
        if (one == null) {
            throw new AssertionError("nothing was heard for 20 s");
        }
        return one;
    }

    boolean closesWithin(int seconds) throws InterruptedException {
        return closed.await(seconds, TimeUnit.SECONDS);
    }
}
