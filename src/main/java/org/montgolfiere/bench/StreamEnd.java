package org.montgolfiere.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * The far end of every open page: the desk's side calls, says in one line whose page it is, and what it writes afterwards is
 * what that person would hear.
 */
final class StreamEnd implements AutoCloseable {

    private final ServerSocket door;
    private final BiConsumer<String, Long> heard;
    private final AtomicInteger open = new AtomicInteger();

    /** @param heard told whose page, and the number of the notice */
    StreamEnd(BiConsumer<String, Long> heard) throws IOException {
        this.heard = heard;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The near end of a page. */
    static Socket page(int port, String whose) throws IOException {
        Socket near = new Socket(InetAddress.getLoopbackAddress(), port);
        near.setTcpNoDelay(true);
        near.getOutputStream().write((whose + "\n").getBytes(UTF_8));
        return near;
    }

    /** Waits until every page that was open is closed and read to its end. */
    void awaitSilence() throws InterruptedException {
        awaitPages(0);
    }

    /** Waits until so many pages are open. */
    void awaitPages(int number) throws InterruptedException {
        while (open.get() != number) {
            Thread.sleep(1);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket far = door.accept();
                open.incrementAndGet();
                Thread.ofVirtual().start(() -> read(far));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void read(Socket far) {
        try (far;
                BufferedReader lines = new BufferedReader(new InputStreamReader(far.getInputStream(), UTF_8))) {
            String whose = lines.readLine();
            if (whose == null) {
                return;
            }
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring(6);
                }
                if (line.startsWith("data:") && event.equals("notice")) {
                    heard.accept(whose, Long.valueOf(line.substring(5)));
                }
            }
        } catch (IOException brokenOff) {
            // a desk that was killed says nothing more
        } finally {
            open.decrementAndGet();
        }
    }
}
