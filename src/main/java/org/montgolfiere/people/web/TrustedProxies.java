package org.montgolfiere.people.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.WrongUse;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies whose word about a request is taken: addresses and networks, separated by commas. */
final class TrustedProxies {

    static final String SETTING = "MONTGOLFIERE_TRUSTED_PROXIES";

    private final List<IpAddressMatcher> networks;

    TrustedProxies(String setting) {
        this.networks = Arrays.stream(setting.split("[,\\s]+"))
                .filter(network -> !network.isEmpty())
                .map(TrustedProxies::network)
                .toList();
    }

    boolean trusts(String address) {
        return networks.stream().anyMatch(network -> matches(network, address));
    }

    /**
     * Whose request it is: from the right, the first address that is no proxy of ours. What stands further left was
     * written by that client and may be a lie.
     *
     * @param from who spoke to us
     * @param forwardedFor the header's values joined by commas, or null
     */
    String client(String from, @Nullable String forwardedFor) {
        String client = from;
        String[] said = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
        for (int at = said.length - 1; at >= 0 && trusts(client); at--) {
            String next = said[at].strip();
            if (!readable(next)) {
                return client;
            }
            client = next;
        }
        return client;
    }

    private static boolean readable(String address) {
        return address.matches("[0-9a-fA-F:.]{2,45}") && (address.contains(".") || address.contains(":"));
    }

    private static boolean matches(IpAddressMatcher network, String address) {
        try {
            return network.matches(address);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static IpAddressMatcher network(String network) {
        try {
            return new IpAddressMatcher(network);
        } catch (IllegalArgumentException unreadable) {
            throw new WrongUse(
                    "%s must hold addresses or networks such as 10.0.0.0/8, not \"%s\".".formatted(SETTING, network),
                    unreadable);
        }
    }
}
