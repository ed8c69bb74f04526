package org.montgolfiere.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that says it keeps connections, and hangs up without a word when a second request comes on one. */
class KeptConnectionsTest {

    private final Outside outside = new Outside("127.0.0.0/8");
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    @AfterEach
    void close() throws IOException {
        outside.close();
        server.close();
    }

    @Test
    void whatOnlyAsksIsAskedOnceMoreOnANewConnection() {
        for (int each = 0; each < 4; each++) {
            assertThat(outside.send(Request.get(address())))
                    .isInstanceOfSatisfying(
                            Answer.Reply.class,
                            reply -> assertThat(reply.text()).isEqualTo("ok"));
        }
        assertThat(asked).as("each second one came twice").hasSize(7);
    }

    @Test
    void whatDoesMoreGoesOnANewConnectionOnce() {
        outside.send(Request.get(address()));
        for (int each = 1; each <= 3; each++) {
            assertThat(outside.send(Request.postJson(address(), "{}"))).isInstanceOf(Answer.Reply.class);
            assertThat(asked).filteredOn(line -> line.startsWith("POST")).hasSize(each);
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket visitor = server.accept();
                Thread.ofVirtual().start(() -> serve(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
            request(lines);
            visitor.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.UTF_8));
            request(lines);
            visitor.setSoLinger(true, 0); // closing resets the connection
        } catch (IOException gone) {
            // the other side let go first
        }
    }

    private void request(BufferedReader lines) throws IOException {
        String first = lines.readLine();
        if (first == null) throw new IOException("nothing more");
        asked.add(first);
        String line = first;
        while (line != null && !line.isEmpty()) line = lines.readLine();
    }
}
