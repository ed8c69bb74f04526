package org.montgolfiere.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One network as the bench plays it, on loopback: it tells what it offers to the ledger, and fails when it is told to. */
interface NetworkEnd extends AutoCloseable {

    /** As the desk calls it. */
    String network();

    /** How many messages it offers. */
    int aSecond();

    /** What a person types to connect the brand's account. */
    default Map<String, String> typed() {
        return Map.of();
    }

    /** Connects the brand's account, by the desk's own screens. */
    default void connect(Hands hands) throws IOException, InterruptedException {
        hands.connect(network(), typed());
    }

    /** The same account, after its credential was revoked. */
    default void connectAgain(Hands hands) throws IOException, InterruptedException {
        hands.connectAgain(network(), typed());
    }

    /** Lets somebody say something. @param number from 0 on */
    void offer(int number, String text) throws IOException, InterruptedException;

    /** How it can fail in a run of that length, so that it recovers from it before the end. */
    default List<Mishap> mishaps(Duration length) {
        return Mishap.ALL;
    }

    void mishap(Mishap mishap) throws IOException;

    /** Nothing more will be said: what it held back is offered now. */
    default void settle() throws IOException, InterruptedException {}

    @Override
    void close() throws IOException;
}
