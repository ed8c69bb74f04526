package org.montgolfiere.outbound;

/** Whether an earlier try may have arrived, or may yet: what is settled stands where it is by now, and can be looked up. */
enum Doubt {
    NONE,
    FRESH,
    SETTLED
}
