package org.montgolfiere.outside;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The HTTP client itself. It looks up no name, keeps no cookie, knows no proxy, repeats nothing by itself. */
final class Wire {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final ScopedValue<Guard.Pin> PIN = ScopedValue.newInstance();
    private static final ScopedValue<Call> CALL = ScopedValue.newInstance();

    private final CloseableHttpClient client = client(200, 20);
    private final CloseableHttpClient ears = client(1000, 1000); // what goes on for an hour takes no other call's place

    /** What one call has done so far; a call that was cut off before its first byte sends none any more. */
    static final class Call {
        private boolean begun;
        private boolean over;
        private @Nullable HttpUriRequestBase current;

        synchronized boolean begun() {
            return begun;
        }

        synchronized void prepare(HttpUriRequestBase request) throws InterruptedIOException {
            current = request;
            mayGoOn();
        }

        synchronized void begin() throws InterruptedIOException {
            mayGoOn();
            begun = true;
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
            return ScopedValue.where(PIN, pin).where(CALL, call).call(() -> send(request, reading, call));
        } catch (ConnectTimeoutException nobody) {
            return new Answer.Unreachable("no connection in time", call.begun());
        } catch (InterruptedIOException late) {
            return new Answer.TimedOut(call.begun());
        } catch (IOException broken) {
            return new Answer.Unreachable(broken.getClass().getSimpleName(), call.begun());
        }
    }

    void close() {
        client.close(CloseMode.IMMEDIATE);
        ears.close(CloseMode.IMMEDIATE);
    }

    private Answer send(Request request, Reading reading, Call call) throws IOException {
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
        CloseableHttpClient its = reading instanceof Whole ? client : ears;
        ClassicHttpResponse response = its.executeOpen(host(sent), sent, null);
        try {
            return read(request, reading, response);
        } finally {
            end(sent, response);
        }
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

    private static CloseableHttpClient client(int connections, int aServer) {
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Pinned())
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(aServer)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(16 << 10)
                                .setMaxHeaderCount(200)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(TimeValue.of(5, TimeUnit.MINUTES))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setRequestExecutor(new Marking())
                .setUserAgent("Montgolfiere (community desk)")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictIdleConnections(TimeValue.of(30, TimeUnit.SECONDS))
                .build();
    }

    /** Connects to what the guard looked up for this very call, and to nothing else. */
    private static final class Pinned implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            Guard.Pin pin = PIN.isBound() ? PIN.get() : null;
            if (pin == null || !pin.host().equalsIgnoreCase(Guard.bare(host))) {
                throw new UnknownHostException(host);
            }
            return pin.addresses().toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Notes the moment from which a request may have arrived: the connection stands, its first byte comes next. */
    private static final class Marking extends HttpRequestExecutor {
        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback information,
                HttpContext context)
                throws IOException, HttpException {
            CALL.get().begin();
            return super.execute(request, connection, information, context);
        }
    }
}
