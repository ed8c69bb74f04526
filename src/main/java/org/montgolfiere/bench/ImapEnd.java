package org.montgolfiere.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server with one folder (RFC 3501 and 2177, no more of them than a reader of mails needs). */
final class ImapEnd implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final Said said = new Said();
    private final Set<ImapTalk> talks = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket door;
    private volatile Mishap mishap = Mishap.NONE;

    ImapEnd() throws IOException {
        this.door = open(0);
        this.port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    /** Whether anybody waits there for news. */
    boolean tells() {
        return talks.stream().anyMatch(ImapTalk::idles);
    }

    void lay(int number, String text, Instant at) {
        said.add(number, text, at);
        talks.forEach(ImapTalk::news);
    }

    void mishap(Mishap now) throws IOException {
        boolean closed = mishap == Mishap.REFUSED;
        mishap = now;
        if (now != Mishap.NONE) {
            for (ImapTalk talk : talks) {
                talk.hangUp();
            }
        }
        if (now == Mishap.REFUSED) {
            door.close();
        } else if (closed) {
            door = open(port);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (ImapTalk talk : talks) {
            talk.hangUp();
        }
    }

    private ServerSocket open(int at) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), BACKLOG);
        Thread.ofVirtual().start(() -> accept(opened));
        return opened;
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket caller = opened.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            ImapTalk talk = new ImapTalk(caller, said, mishap);
            talks.add(talk);
            try {
                talk.run();
            } finally {
                talks.remove(talk);
            }
        } catch (IOException brokenOff) {
            // the desk hung up, or the bench did
        }
    }
}
