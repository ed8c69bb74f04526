package org.montgolfiere.outbound.checks;

import java.time.Instant;

/** One question to a draft. A pure function: the same draft, facts and instant get the same verdict. */
interface Check {

    /** As the bench and the bundles know it, such as {@code wrong-account}. */
    String name();

    Verdict of(Draft draft, Facts facts, Instant now);

    /** The same of the words that stand for a picture: they leave as the text does. Most questions are not for them. */
    default Verdict ofAlt(Draft alt, Facts facts, Instant now) {
        return Verdict.ALLOWED;
    }
}
