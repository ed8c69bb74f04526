package org.montgolfiere.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One network as the bench plays it, on loopback: it tells what it offers to the ledger, and fails when it is told to. */
interface NetworkEnd extends AutoCloseable {

    /** As the desk calls it. */
    String network();

    /** How many messages it offers. */
    int aSecond();

    /** Connects the brand's account, by the desk's own screens. */
    void connect(Hands hands) throws IOException, InterruptedException;

    /** The same account, after its credential was revoked. */
    void connectAgain(Hands hands) throws IOException, InterruptedException;

    /** Lets somebody say something. @param number from 0 on */
    void offer(int number, String text) throws IOException, InterruptedException;

    /** How it can fail in a run of that length, so that it recovers from it before the end. */
    List<Mishap> mishaps(Duration length);

    void mishap(Mishap mishap) throws IOException;

    /** Nothing more will be said: what it held back is offered now. */
    default void settle() throws IOException, InterruptedException {}

    @Override
    void close() throws IOException;
}
