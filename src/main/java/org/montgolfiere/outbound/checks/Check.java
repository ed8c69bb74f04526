package org.montgolfiere.outbound.checks;

import java.time.Instant;

/** One question to a draft. A pure function: the same draft, facts and instant get the same verdict. */
interface Check {

    /** As the bench and the bundles know it, such as {@code wrong-account}. */
    String name();

    Verdict of(Draft draft, Facts facts, Instant now);
}
