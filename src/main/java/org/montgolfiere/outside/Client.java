package org.montgolfiere.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Connections, some of them kept for the next call to their server. */
final class Client {

    /** What the guard looked up for this very call. */
    static final ScopedValue<Guard.Pin> PIN = ScopedValue.newInstance();

    static final ScopedValue<Wire.Call> CALL = ScopedValue.newInstance();
    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    private final PoolingHttpClientConnectionManager pool;
    private final CloseableHttpClient http;

    /** @param connections at most @param aServer of these for one server @param keeps them for the next call */
    Client(int connections, int aServer, boolean keeps) {
        pool = PoolingHttpClientConnectionManagerBuilder.create()
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
        ConnectionReuseStrategy reuse =
                keeps ? DefaultClientConnectionReuseStrategy.INSTANCE : (request, response, context) -> false;
        http = HttpClients.custom()
                .setConnectionReuseStrategy(reuse)
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

    /** Sends a request, and reads the head of its answer. */
    ClassicHttpResponse open(HttpHost host, HttpUriRequestBase request) throws IOException {
        return http.executeOpen(host, request, null);
    }

    /** The next calls begin on new connections. */
    void forgetKept() {
        pool.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }

    void close() {
        http.close(CloseMode.IMMEDIATE);
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
            CALL.get().begin(connection.getEndpointDetails().getRequestCount() > 0);
            return super.execute(request, connection, information, context);
        }
    }
}
