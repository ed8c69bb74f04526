package org.montgolfiere.channel.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A web server on this machine that serves feeds as a test wants them: with marks, moved, gone, slow or hostile. */
public final class Newsstand implements AutoCloseable {

    /** How a path answers. */
    interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What was asked. @param since of If-Modified-Since @param match of If-None-Match */
    record Asked(
            String path, @Nullable String match, @Nullable String since) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    public Newsstand() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String at(String path) {
        return "http://" + host() + path;
    }

    public String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    URI uri(String path) {
        return URI.create(at(path));
    }

    /** Serves a file of {@code src/test/resources/feeds}. */
    public void file(String path, String name, String type) {
        serve(path, type, bytes(name));
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/feeds", name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void serve(String path, String type, String text) {
        serve(path, type, text.getBytes(StandardCharsets.UTF_8));
    }

    void serve(String path, String type, byte[] body, String... headers) {
        on(path, exchange -> {
            for (int place = 0; place < headers.length; place += 2) {
                exchange.getResponseHeaders().set(headers[place], headers[place + 1]);
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            send(exchange, 200, body);
        });
    }

    /** Serves with an ETag, and 304 to whoever has it. */
    void marked(String path, String etag, String text) {
        on(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Last-Modified", "Tue, 10 Mar 2026 08:00:00 GMT");
            boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            send(exchange, known ? 304 : 200, known ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
        });
    }

    public void status(String path, int status, String... headers) {
        on(path, exchange -> {
            for (int place = 0; place < headers.length; place += 2) {
                exchange.getResponseHeaders().set(headers[place], headers[place + 1]);
            }
            send(exchange, status, new byte[0]);
        });
    }

    /** Never answers, until the stand closes. */
    void silent(String path) {
        on(path, exchange -> {
            try {
                closed.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void on(String path, Page page) {
        pages.put(path, page);
    }

    long askedFor(String path) {
        return asked.stream().filter(each -> each.path().equals(path)).count();
    }

    /** An RSS feed of these items, the newest first. */
    static String rss(String title, String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>" + title
                + "</title><link>https://site.example/</link><description>x</description>" + String.join("", items)
                + "</channel></rss>";
    }

    /** An item of today. */
    static String item(String guid, String link, String text) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><link>" + link + "</link><description>" + text
                + "</description><pubDate>Tue, 10 Mar 2026 08:00:00 GMT</pubDate></item>";
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(path, headers.getFirst("If-None-Match"), headers.getFirst("If-Modified-Since")));
        Page page = pages.get(path);
        if (page == null) {
            send(exchange, 404, new byte[0]);
        } else {
            page.answer(exchange);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
