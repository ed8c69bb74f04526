package org.montgolfiere.outside;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** An address written as numbers. One canonical form is read; {@code 0x7f.1} and its kin are no host at all. */
final class Literal {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String V4 = BYTE + "(\\." + BYTE + "){3}";
    private static final String V6 = "(?=.*:.*:)[0-9a-fA-F:]{2,39}|::[fF]{4}:" + V4;

    private Literal() {}

    /** The bytes of an IPv4 or IPv6 address, an IPv4 one inside IPv6 unwrapped; null: it is none. */
    static byte @Nullable [] bytes(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!bare.matches(V4) && !bare.matches(V6)) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(bare).getAddress();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Whether a host looks like numbers but is not written in the canonical form. */
    static boolean odd(String host) {
        if (bytes(host) != null) {
            return false;
        }
        String last = host.substring(host.lastIndexOf('.', host.length() - 2) + 1);
        return host.contains(":") || host.contains("%") || last.matches("(0[xX][0-9a-fA-F]*|\\d+)\\.?");
    }
}
