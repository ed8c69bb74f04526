package org.montgolfiere.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A network as its contract needs it: a real server or a stand-in, with the hands of somebody who lives there. Moods and
 * clocks touch what the desk sees; the hands of the test always reach the network.
 */
public interface World extends AutoCloseable {

    Network network();

    /** Signs the brand's account in, by every step that a person would take. */
    Network.Connection connect();

    /** Somebody writes to the account. @return the id by which the desk will know it */
    String says(String text);

    /** Among what is well told comes one thing that nobody can read. */
    void saysGarbage();

    void mood(Mood mood);

    /** How the network meets the desk's calls until told otherwise. */
    enum Mood {
        WELL,
        /** No answer at all. */
        AWAY,
        /** Too many calls, for some minutes. */
        LIMITED,
        /** What the account was opened with opens it no more; connecting again helps. */
        REVOKED,
        /** Answers that are none, such as a proxy's page. */
        GARBLED
    }

    /** The network's clock runs so far ahead of the desk's; a negative one behind it. */
    void skew(Duration ahead);

    /** Time goes on, for the desk and for the network. */
    void pass(Duration time);

    /** By the desk's clock. */
    Instant now();

    /** Time goes on until the network may be asked again, where it is asked seldom. */
    default void due() {}

    @Override
    void close();

    /** A network where authors change what they wrote. */
    interface Editing extends World {
        void edits(String id, String text);
    }

    /** A network where authors take back what they wrote. */
    interface TakingBack extends World {
        void takesBack(String id);
    }

    /** A network where they do both. */
    interface Changing extends Editing, TakingBack {}

    /** A network that the account speaks on. */
    interface Speaking extends World {
        /** The texts that stand on the network in the account's name, however often each. */
        List<String> published();

        /** How the next sending is met. */
        void takes(Taking taking);

        /** What was taken late arrives now, if it did not yet. */
        void settles();
    }

    /** How a sending is met where the desk gets no answer. */
    enum Taking {
        /** Accepted, and the connection dropped. */
        DROPPED,
        /** Accepted, but only after the desk stopped to wait. */
        LATE,
        /** Dropped before it was accepted. */
        LOST
    }
}
