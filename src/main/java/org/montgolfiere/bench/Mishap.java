package org.montgolfiere.bench;

import java.util.List;

/** How a network of the bench fails for a while. */
enum Mishap {
    NONE,
    /** Nobody listens at its address. */
    REFUSED,
    /** An answer that says that it is out of order. */
    BROKEN,
    /** It takes the call, and says nothing for longer than anybody waits. */
    SLOW,
    /** Too many calls. */
    LIMITED,
    /** What the account was opened with opens it no more. */
    REVOKED;

    static final List<Mishap> ALL = List.of(REFUSED, BROKEN, SLOW, LIMITED, REVOKED);
}
