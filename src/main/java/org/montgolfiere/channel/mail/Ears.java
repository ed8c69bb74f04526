package org.montgolfiere.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.montgolfiere.outside.Hosts;

/**
 * Listens where a server tells of news by itself (IDLE): one connection an account, for some minutes after each reading.
 * What it hears only makes the account due; a deaf ear costs nothing but the minute until the next reading.
 */
final class Ears implements AutoCloseable {

    static final Duration LISTENS = Duration.ofMinutes(9);
    private static final int MOST = 300;

    private final Hosts hosts;
    private final Seal seal;
    private final LongConsumer stirred;
    private final Map<Long, Thread> listening = new ConcurrentHashMap<>();

    /** @param stirred told the account that has news */
    Ears(Hosts hosts, Seal seal, LongConsumer stirred) {
        this.hosts = hosts;
        this.seal = seal;
        this.stirred = stirred;
    }

    /** Listens for an account, unless somebody does already. */
    void listen(long account, Settings settings, long validity, long next) {
        if (listening.size() >= MOST || listening.containsKey(account)) {
            return;
        }
        Thread ear = Thread.ofVirtual().name("mail-ear-" + account).unstarted(() -> hear(account, settings, validity, next));
        if (listening.putIfAbsent(account, ear) == null) {
            ear.start();
        }
    }

    /** Stops to listen, such as where the account signs in otherwise now. */
    void rest(long account) {
        Thread ear = listening.remove(account);
        if (ear != null) {
            ear.interrupt();
        }
    }

    boolean listens(long account) {
        return listening.containsKey(account);
    }

    @Override
    public void close() {
        listening.keySet().forEach(this::rest);
    }

    /** @param next the number that the next mail was to get when the folder was read */
    private void hear(long account, Settings settings, long validity, long next) {
        Wires wires = new Wires(hosts, seal, settings.imap(), LISTENS);
        try (Postbox postbox = Postbox.open(settings, wires, LISTENS.toMillis())) {
            IMAPFolder folder = postbox.look(settings.folder());
            folder.addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent news) {
                    stirred.accept(account);
                }
            });
            if (folder.getUIDValidity() != validity || folder.getUIDNext() > next) {
                stirred.accept(account);
            }
            while (!Thread.currentThread().isInterrupted() && folder.isOpen()) {
                folder.idle(true);
            }
        } catch (MessagingException | RuntimeException over) {
            // the next reading listens anew
        } finally {
            listening.remove(account, Thread.currentThread());
        }
    }
}
