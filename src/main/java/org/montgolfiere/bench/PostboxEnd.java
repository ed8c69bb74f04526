package org.montgolfiere.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A mailbox that many people write to. */
final class PostboxEnd implements NetworkEnd {

    private static final Duration LONG = Duration.ofMinutes(20);

    private final Ledger ledger;
    private final Clock clock;
    private final ImapEnd imap = new ImapEnd();
    private final MailEnd smtp = new MailEnd((person, emergency, seconds) -> {});

    PostboxEnd(Ledger ledger, Clock clock) throws IOException {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String network() {
        return "mail";
    }

    @Override
    public int aSecond() {
        return 5;
    }

    @Override
    public Map<String, String> typed() {
        return Map.of(
                "address", "bonjour@bench.example",
                "password", "none",
                "imap", "plain://127.0.0.1:" + imap.port(),
                "smtp", "plain://127.0.0.1:" + smtp.port(),
                "folder", "INBOX");
    }

    @Override
    public void offer(int number, String text) {
        ledger.offered(network(), text, clock.instant(), !imap.tells());
        imap.lay(number, text, clock.instant());
    }

    /** The desk waits ten minutes where a mail server says that it is too much. */
    @Override
    public List<Mishap> mishaps(Duration length) {
        return length.compareTo(LONG) < 0
                ? List.of(Mishap.REFUSED, Mishap.BROKEN, Mishap.SLOW, Mishap.REVOKED)
                : Mishap.ALL;
    }

    @Override
    public void mishap(Mishap mishap) throws IOException {
        imap.mishap(mishap);
    }

    @Override
    public void close() throws IOException {
        imap.close();
        smtp.close();
    }
}
