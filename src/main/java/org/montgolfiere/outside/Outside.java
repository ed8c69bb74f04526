package org.montgolfiere.outside;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Calls addresses that somebody typed or a network supplied. Private addresses are refused unless the host lists them
 * in {@code MONTGOLFIERE_ALLOWED_HOSTS}; the address that was checked is the one that is connected to; time, size and
 * redirects are bounded. GET and HEAD follow three redirects, each checked again and without credentials on another
 * origin; every other method gets the redirect as its reply.
 */
@Component
public class Outside implements AutoCloseable {

    private static final int REDIRECTS = 3;
    private static final Set<String> HARMLESS = Set.of("accept", "accept-language");

    private final Guard guard;
    private final Wire wire = new Wire();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param allowedHosts entries {@code host:port} or ranges, parted by commas or spaces */
    @Autowired
    public Outside(@Value("${" + AllowedHosts.SETTING + ":}") String allowedHosts) {
        this(new Guard(AllowedHosts.parse(allowedHosts), host -> List.of(InetAddress.getAllByName(host))));
    }

    Outside(Guard guard) {
        this.guard = guard;
    }

    /** Blocks for {@link Request#within} at most. */
    public Answer send(Request request) {
        return send(request, new Wire.Whole(request.within()));
    }

    /**
     * Hears an answer that goes on, line by line, for {@link Request#within} at most.
     *
     * @param silence how long the server may say nothing at all
     * @param line told each line, of at most {@link Request#atMost} bytes, without its end
     * @return how it ended; a good reply without a body where the server ended it
     */
    public Answer listen(Request request, Duration silence, Consumer<String> line) {
        return send(request, new Wire.Lines(silence, line));
    }

    private Answer send(Request request, Wire.Reading reading) {
        Wire.Call call = new Wire.Call();
        Future<Answer> answer = threads.submit(() -> follow(request, reading, call));
        try {
            return answer.get(request.within().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return cutOff(call, answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return cutOff(call, answer);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a call outside failed in a way nobody foresaw", fault.getCause());
        }
    }

    /** Whether an address that somebody gave could be called now: what a screen asks before it keeps one. */
    public boolean mayCall(URI address) {
        return guard.check(address) instanceof Guard.Verdict.Open;
    }

    /** Ends every call that is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
        wire.close();
    }

    private static Answer cutOff(Wire.Call call, Future<Answer> answer) {
        boolean begun = call.cutOff();
        answer.cancel(true);
        return new Answer.TimedOut(begun);
    }

    private Answer follow(Request first, Wire.Reading reading, Wire.Call call) {
        Request request = first;
        for (int hop = 0; ; hop++) {
            Answer answer = once(request, reading, call);
            URI next = answer instanceof Answer.Reply reply ? redirect(request, reply) : null;
            if (next == null) {
                return answer;
            }
            if (hop == REDIRECTS) {
                return new Answer.Refused("too many redirects");
            }
            request = redirected(request, next);
        }
    }

    private Answer once(Request request, Wire.Reading reading, Wire.Call call) {
        return switch (guard.check(request.address())) {
            case Guard.Verdict.Open(Guard.Pin pin) -> wire.exchange(request, reading, pin, call);
            case Guard.Verdict.Barred(String why) -> new Answer.Refused(why);
            case Guard.Verdict.NoName() -> new Answer.Unreachable("no such name", call.begun());
        };
    }

    private static @Nullable URI redirect(Request request, Answer.Reply reply) {
        boolean asks = Set.of(301, 302, 303, 307, 308).contains(reply.status());
        String location = reply.header("location");
        if (!request.follows()
                || !asks
                || location == null
                || !Set.of("GET", "HEAD").contains(request.method())) {
            return null;
        }
        try {
            return request.address().resolve(location);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Request redirected(Request request, URI next) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        if (!origin(request.address()).equals(origin(next))) {
            headers.keySet().removeIf(name -> !HARMLESS.contains(name.toLowerCase(Locale.ROOT)));
        }
        return new Request(request.method(), next, headers, null, request.within(), request.atMost(), true);
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getHost() + ":" + Guard.port(address)).toLowerCase(Locale.ROOT);
    }
}
