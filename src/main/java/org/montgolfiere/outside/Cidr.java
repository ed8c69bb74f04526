package org.montgolfiere.outside;

import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A range of addresses, such as {@code 10.0.0.0/8}. */
record Cidr(byte[] start, int bits) {

    /** @return null when the text is no range in canonical notation */
    static @Nullable Cidr parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            return null;
        }
        byte[] start = Literal.bytes(text.substring(0, slash));
        int bits = Integer.parseInt(text.substring(slash + 1));
        return start == null || bits > start.length * 8 ? null : new Cidr(start, bits);
    }

    static Cidr of(String text) {
        Cidr range = parse(text);
        if (range == null) throw new IllegalArgumentException(text);
        return range;
    }

    boolean holds(InetAddress address) {
        return holds(address.getAddress());
    }

    boolean holds(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        int whole = bits / 8;
        if (!Arrays.equals(address, 0, whole, start, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        return rest == 0 || ((address[whole] ^ start[whole]) & 0xff) >> (8 - rest) == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cidr range && bits == range.bits && Arrays.equals(start, range.start);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(start) * 31 + bits;
    }
}
