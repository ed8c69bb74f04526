package org.montgolfiere.offduty;

import java.time.Instant;
import org.montgolfiere.people.Notice;

/** Brings a notice out of the process to its person. Only the gate calls it; a test keeps it so. */
interface Carrier {

    void carry(Passed passed);

    /**
     * A notice that the gate let through.
     *
     * @param id its number in the ledger
     * @param until it must not leave from this instant on
     * @param left told when it really left the process
     */
    record Passed(long id, Notice notice, Instant until, Runnable left) {}
}
