package org.montgolfiere.offduty;

/** The connection to one open page. Every call may block as long as the other side is slow. */
interface Line extends AutoCloseable {

    void send(String event, String data) throws Gone;

    /** Something that only says that the line is alive. */
    void beat() throws Gone;

    @Override
    void close();

    /** Nobody is at the other end any more. */
    final class Gone extends Exception {
        Gone(Throwable cause) {
            super(cause);
        }
    }
}
