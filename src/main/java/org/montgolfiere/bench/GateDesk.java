package org.montgolfiere.bench;

import java.time.Instant;
import java.util.List;
import org.montgolfiere.people.Notice;

/** A desk on which a year is played: in this process, or in one that is killed. */
interface GateDesk extends AutoCloseable {

    /** Offered in one transaction, exactly once for each step. */
    void offer(long step, Instant now, List<Notice> notices) throws Exception;

    /** @return on how many ways notices set out; negative where the process died meanwhile */
    int carry(Instant now) throws Exception;

    /** What the desk does twice a minute. */
    void tidy(Instant now) throws Exception;

    /** Ends in order and begins anew. */
    void restart() throws Exception;

    /** Decisions a second of the time that deciding took; 0 where nobody measured it. */
    double decisionsPerSecond();

    @Override
    void close() throws Exception;

    /** Makes one. */
    interface Maker {
        /** @param town whose people have a page each, and some a browser to be pushed to, or mail */
        GateDesk make(GateTown town, GateEnds ends) throws Exception;
    }
}
