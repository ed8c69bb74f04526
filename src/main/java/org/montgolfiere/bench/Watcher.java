package org.montgolfiere.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process that tells in lines what it sees, until nobody listens any more. */
final class Watcher implements AutoCloseable {

    private static final int PATIENCE = 120;

    private final Process process;
    private final CountDownLatch ready = new CountDownLatch(1);

    Watcher(Process process, Consumer<String> line) {
        this.process = process;
        Thread.ofVirtual().start(() -> listen(line));
    }

    /** Waits until it sees. */
    void await() throws InterruptedException {
        if (!ready.await(PATIENCE, TimeUnit.SECONDS) || !process.isAlive()) {
            throw new IllegalStateException("nobody watches the desk");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void listen(Consumer<String> line) {
        try (BufferedReader lines = process.inputReader()) {
            for (String each = lines.readLine(); each != null; each = lines.readLine()) {
                if (each.equals("watching")) ready.countDown();
                line.accept(each);
            }
        } catch (IOException over) {
            throw new UncheckedIOException(over);
        } finally {
            ready.countDown();
        }
    }
}
