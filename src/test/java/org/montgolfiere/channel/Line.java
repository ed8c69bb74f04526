package org.montgolfiere.channel;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A web server on loopback of which a test decides every byte: its clock, its silence, where it hangs up. */
public final class Line implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Answering answering;

    /** @return null: it hangs up without a word */
    public interface Answering {
        @Nullable
        Told answer(Asked asked) throws Exception;
    }

    /** @param query as it was written, or empty */
    public record Asked(String method, String path, String query, Map<String, String> headers, byte[] body) {

        public List<String> all(String name) {
            return pairs(query).getOrDefault(name, List.of());
        }

        public @Nullable String one(String name) {
            List<String> all = all(name);
            return all.isEmpty() ? null : all.getFirst();
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The first value of that name; an empty one where there is none. */
        public static String first(String query, String name) {
            return pairs(query).getOrDefault(name, List.of("")).getFirst();
        }

        public static Map<String, List<String>> pairs(String query) {
            Map<String, List<String>> pairs = new LinkedHashMap<>();
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                String value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
                if (!parts[0].isEmpty()) {
                    pairs.computeIfAbsent(
                                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                            .add(value);
                }
            }
            return pairs;
        }
    }

    /** Writes what goes on after the head. */
    public interface Going {
        void on(OutputStream output) throws Exception;
    }

    /** @param going what follows the body; null: nothing */
    public record Told(
            int status,
            Map<String, String> headers,
            byte[] body,
            @Nullable Going going) {

        public static Told json(int status, Object node) {
            return text(status, "application/json; charset=utf-8", node.toString());
        }

        public static Told text(int status, String type, String text) {
            return new Told(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8), null);
        }

        public Told with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Told(status, more, body, going);
        }

        public String said() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public Line(Answering answering) {
        this.answering = answering;
        try {
            socket = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        threads.submit(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            threads.shutdownNow();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                threads.submit(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            Asked asked = read(new BufferedInputStream(caller.getInputStream()));
            Told told = answering.answer(asked);
            if (told != null) write(told, caller.getOutputStream());
        } catch (Exception hungUp) {
            // the caller is gone, or the test is over
        }
    }

    private static Asked read(InputStream input) throws IOException {
        String[] first = line(input).split(" ");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(input); !line.isEmpty(); line = line(input)) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String[] target = first[1].split("\\?", 2);
        return new Asked(first[0], target[0], target.length == 2 ? target[1] : "", headers, input.readNBytes(length));
    }

    private static String line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int sign = input.read(); sign != '\n'; sign = input.read()) {
            if (sign < 0) throw new IOException("hung up");
            if (sign != '\r') line.write(sign);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static void write(Told told, OutputStream output) throws Exception {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + told.status() + " Told\r\n");
        told.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (told.going() == null) head.append("Content-Length: " + told.body().length + "\r\n");
        head.append("Connection: close\r\n\r\n");
        output.write(head.toString().getBytes(StandardCharsets.UTF_8));
        output.write(told.body());
        output.flush();
        Going going = told.going();
        if (going != null) going.on(output);
    }
}
