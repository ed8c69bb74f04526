package org.montgolfiere.outside;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers every request with whatever a test wants, sense or nonsense. */
final class Peer implements AutoCloseable {

    /** What is written for one request, and how. */
    interface Script {
        void play(String head, OutputStream out) throws Exception;
    }

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    final List<String> heads = new CopyOnWriteArrayList<>();

    Peer(Script script) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(() -> accept(script));
    }

    static Peer saying(String... lines) {
        return new Peer((head, out) -> out.write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    int port() {
        return socket.getLocalPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) each.close();
    }

    private void accept(Script script) {
        while (!socket.isClosed()) {
            try {
                Socket visitor = socket.accept();
                open.add(visitor);
                Thread.ofVirtual().start(() -> serve(visitor, script));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket visitor, Script script) {
        try (visitor) {
            String head = head(new BufferedInputStream(visitor.getInputStream()));
            heads.add(head);
            script.play(head, visitor.getOutputStream());
            visitor.getOutputStream().flush();
        } catch (Exception gone) {
            // the other side hung up, as many tests want it to
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            text.append((char) next);
            if (text.length() >= 4 && text.substring(text.length() - 4).equals("\r\n\r\n")) break;
        }
        return text.toString();
    }
}
