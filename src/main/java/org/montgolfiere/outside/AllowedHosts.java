package org.montgolfiere.outside;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the host opened on purpose beyond the open internet: exact {@code host:port}, or ranges of addresses. */
record AllowedHosts(Set<String> hosts, List<Cidr> ranges) {

    static final String SETTING = "MONTGOLFIERE_ALLOWED_HOSTS";

    /** @throws IllegalArgumentException one sentence that names the entry */
    static AllowedHosts parse(String setting) {
        Set<String> hosts = new HashSet<>();
        List<Cidr> ranges = new ArrayList<>();
        for (String entry : setting.strip().split("[\\s,]+")) {
            Cidr range = Cidr.parse(entry);
            if (range != null) {
                ranges.add(range);
            } else if (entry.matches("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):\\d{1,5}")) {
                hosts.add(entry.toLowerCase(Locale.ROOT));
            } else if (!entry.isEmpty()) {
                throw new IllegalArgumentException(
                        SETTING + " takes entries such as pds.example.org:443 or 10.1.0.0/16, not \"" + entry + "\".");
            }
        }
        return new AllowedHosts(Set.copyOf(hosts), List.copyOf(ranges));
    }

    boolean lists(URI address) {
        return hosts.contains(address.getHost().toLowerCase(Locale.ROOT) + ":" + Guard.port(address));
    }

    boolean lists(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }
}
