package org.montgolfiere.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides on a host and port that somebody typed, for what speaks another protocol than HTTP. Private addresses are
 * refused unless the host of the desk lists them in {@code MONTGOLFIERE_ALLOWED_HOSTS}.
 */
@Component
public class Hosts {

    private final Guard guard;

    /** @param allowedHosts as in {@link Outside} */
    @Autowired
    public Hosts(@Value("${" + AllowedHosts.SETTING + ":}") String allowedHosts) {
        this(new Guard(AllowedHosts.parse(allowedHosts), host -> List.of(InetAddress.getAllByName(host))));
    }

    Hosts(Guard guard) {
        this.guard = guard;
    }

    /** What came of looking a host up. */
    public sealed interface Found {
        /** @param addresses the only ones that may be connected to, under this name */
        record Open(List<InetAddress> addresses) implements Found {}

        /** @param why for logs */
        record Barred(String why) implements Found {}

        /** The name has no address. */
        record Nowhere() implements Found {}
    }

    /** Looks the name up, which may take a while. */
    public Found find(String host, int port) {
        return switch (guard.check(address(host, port))) {
            case Guard.Verdict.Open(Guard.Pin pin) -> new Found.Open(pin.addresses());
            case Guard.Verdict.Barred(String why) -> new Found.Barred(why);
            case Guard.Verdict.NoName() -> new Found.Nowhere();
        };
    }

    /** The guard reads an address of the web; one that cannot be written as such has no host and is barred. */
    private static URI address(String host, int port) {
        try {
            return new URI("https", null, host, port, null, null, null);
        } catch (URISyntaxException odd) {
            return URI.create("https:///");
        }
    }
}
