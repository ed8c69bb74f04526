package org.montgolfiere.offduty;

import java.time.Instant;
import org.montgolfiere.people.Notice;

/** What no room may do: a carrier that is led past the gate. A year that does not fail by it proves nothing. */
public final class PastTheGate {

    private PastTheGate() {}

    public static void lead(GateOnTrial desk, Notice notice) {
        desk.pages().carry(new Carrier.Passed(0, notice, Instant.MAX, () -> {}));
    }
}
