package org.montgolfiere.outside;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses belong to the open internet. */
final class Ranges {

    private static final List<Cidr> CLOSED_V4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // shared by a carrier's customers
            "127.0.0.0/8",
            "168.63.129.16/32", // a cloud's metadata
            "169.254.0.0/16", // link-local, and metadata of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3"); // multicast, reserved, broadcast

    private static final Cidr OPEN_V6 = Cidr.of("2000::/3");
    private static final Cidr TRANSLATED = Cidr.of("64:ff9b::/96");
    private static final List<Cidr> CLOSED_V6 = ranges(
            "2001::/23", // protocols, Teredo among them
            "2001:db8::/32",
            "2002::/16", // 6to4 wraps any IPv4 address
            "3fff::/20");

    private Ranges() {}

    static boolean open(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return openV4(bytes);
        }
        if (TRANSLATED.holds(bytes)) {
            return openV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return OPEN_V6.holds(bytes) && CLOSED_V6.stream().noneMatch(range -> range.holds(bytes));
    }

    private static boolean openV4(byte[] bytes) {
        return CLOSED_V4.stream().noneMatch(range -> range.holds(bytes));
    }

    private static List<Cidr> ranges(String... texts) {
        return Stream.of(texts).map(Cidr::of).toList();
    }
}
