package org.montgolfiere.outside;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The HTTP client itself. It looks up no name, keeps no cookie, knows no proxy, repeats nothing that does more than ask. */
final class Wire {

    private static final Set<String> ASKING = Set.of("GET", "HEAD");

    private final Client client = new Client(200, 20, true);
    private final Client acts =
            new Client(200, 20, false); // on a kept connection it may be lost, and nobody can say whether it was
    private final Client ears = new Client(1000, 1000, true); // what goes on for an hour takes no other call's place

    /** What one call has done so far; a call that was cut off before its first byte sends none any more. */
    static final class Call {
        private boolean begun;
        private boolean kept;
        private boolean over;
        private @Nullable HttpUriRequestBase current;

        synchronized boolean begun() {
            return begun;
        }

        synchronized void prepare(HttpUriRequestBase request) throws InterruptedIOException {
            current = request;
            mayGoOn();
        }

        /** @param connectionWasKept from an earlier call */
        synchronized void begin(boolean connectionWasKept) throws InterruptedIOException {
            mayGoOn();
            begun = true;
            kept = connectionWasKept;
        }

        synchronized boolean kept() {
            return kept;
        }

        /** @return whether something was sent */
        synchronized boolean cutOff() {
            over = true;
            if (current != null) {
                current.cancel();
            }
            return begun;
        }

        private void mayGoOn() throws InterruptedIOException {
            if (over) {
                throw new InterruptedIOException("cut off");
            }
        }
    }

    /** How an answer is taken in. */
    sealed interface Reading {
        /** How long the server may be silent. */
        Duration silence();
    }

    /** At its end, as one. */
    record Whole(Duration silence) implements Reading {}

    /** Line by line, as it comes. */
    record Lines(Duration silence, Consumer<String> line) implements Reading {}

    Answer exchange(Request request, Reading reading, Guard.Pin pin, Call call) {
        try {
            return ScopedValue.where(Client.PIN, pin).where(Client.CALL, call).call(() -> send(request, reading, call));
        } catch (ConnectTimeoutException nobody) {
            return new Answer.Unreachable("no connection in time", call.begun());
        } catch (InterruptedIOException late) {
            return new Answer.TimedOut(call.begun());
        } catch (IOException broken) {
            return new Answer.Unreachable(broken.getClass().getSimpleName(), call.begun());
        }
    }

    void close() {
        client.close();
        acts.close();
        ears.close();
    }

    /** A server may hang up on a connection that it kept: what only asks is then asked once more, on a new one. */
    private Answer send(Request request, Reading reading, Call call) throws IOException {
        Client its = its(request, reading);
        Opened opened;
        try {
            opened = open(its, request, reading, call);
        } catch (InterruptedIOException late) {
            throw late;
        } catch (IOException hungUp) {
            if (!call.kept() || !ASKING.contains(request.method())) {
                throw hungUp;
            }
            its.forgetKept();
            opened = open(its, request, reading, call);
        }
        try {
            return read(request, reading, opened.response());
        } finally {
            end(opened.sent(), opened.response());
        }
    }

    private Client its(Request request, Reading reading) {
        if (reading instanceof Lines) {
            return ears;
        }
        return ASKING.contains(request.method()) ? client : acts;
    }

    private record Opened(HttpUriRequestBase sent, ClassicHttpResponse response) {}

    private static Opened open(Client its, Request request, Reading reading, Call call) throws IOException {
        HttpUriRequestBase sent = new HttpUriRequestBase(request.method(), request.address());
        request.headers().forEach(sent::setHeader);
        sent.setHeader("Accept-Encoding", reading instanceof Whole ? "gzip" : "identity");
        byte[] body = request.body();
        if (body != null) {
            sent.setEntity(new ByteArrayEntity(body, null));
        }
        sent.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(reading.silence()))
                .setConnectionRequestTimeout(Timeout.of(request.within()))
                .build());
        call.prepare(sent);
        return new Opened(sent, its.open(host(sent), sent));
    }

    private static HttpHost host(HttpUriRequestBase sent) throws IOException {
        try {
            return RoutingSupport.determineHost(sent);
        } catch (HttpException noHost) {
            throw new ClientProtocolException(noHost);
        }
    }

    private static Answer read(Request request, Reading reading, ClassicHttpResponse response) throws IOException {
        if (reading instanceof Lines lines && response.getCode() / 100 == 2) {
            return Body.lines(response, request.atMost(), lines.line())
                    ? new Answer.Reply(response.getCode(), headers(response), new byte[0], request.address())
                    : new Answer.TooLarge();
        }
        byte[] body = Body.read(response, request.atMost());
        return body == null
                ? new Answer.TooLarge()
                : new Answer.Reply(response.getCode(), headers(response), body, request.address());
    }

    /** A reply that was read whole has given its connection back; any other is cut, or closing would read its rest. */
    private static void end(HttpUriRequestBase sent, ClassicHttpResponse response) {
        sent.cancel();
        Closer.closeQuietly(response);
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }
}
