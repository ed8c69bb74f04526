package org.montgolfiere.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on one address, and finds the only numbers that the connection to it may use. */
record Guard(AllowedHosts allowed, Names names) {

    /** Looks a name up. */
    interface Names {
        List<InetAddress> find(String host) throws UnknownHostException;
    }

    /** The decision. */
    sealed interface Verdict {
        record Open(Pin pin) implements Verdict {}

        record Barred(String why) implements Verdict {}

        record NoName() implements Verdict {}
    }

    /** A host with its addresses as they were when they were checked. */
    record Pin(String host, List<InetAddress> addresses) {}

    Verdict check(URI address) {
        String refusal = malformed(address);
        if (refusal != null) {
            return new Verdict.Barred(refusal);
        }
        try {
            return judge(address, names.find(bare(address.getHost())));
        } catch (UnknownHostException none) {
            return new Verdict.NoName();
        }
    }

    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static @Nullable String malformed(URI address) {
        String scheme = address.getScheme();
        if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
            return "neither http nor https";
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || port(address) > 65_535) {
            return "not a plain host";
        }
        return Literal.odd(address.getHost()) ? "an oddly written address" : null;
    }

    private Verdict judge(URI address, List<InetAddress> found) {
        if (found.isEmpty()) {
            return new Verdict.NoName();
        }
        boolean listed = allowed.lists(address) || found.stream().allMatch(allowed::lists);
        if (!listed && !found.stream().allMatch(each -> Ranges.open(each) || allowed.lists(each))) {
            return new Verdict.Barred("a private address");
        }
        if (!listed && "http".equalsIgnoreCase(address.getScheme())) {
            return new Verdict.Barred("http without encryption");
        }
        return new Verdict.Open(new Pin(bare(address.getHost()), List.copyOf(found)));
    }
}
