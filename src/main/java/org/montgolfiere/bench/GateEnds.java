package org.montgolfiere.bench;

import java.io.IOException;

/** The far ends of every way out of the house: pages, push and mail. */
record GateEnds(StreamEnd pages, PushEnd push, MailEnd mail) implements AutoCloseable {

    static GateEnds open(GateEars ears) throws IOException {
        return new GateEnds(new StreamEnd(ears::hear), new PushEnd(ears::reached), new MailEnd(ears::reached));
    }

    @Override
    public void close() throws IOException {
        pages.close();
        push.close();
        mail.close();
    }
}
