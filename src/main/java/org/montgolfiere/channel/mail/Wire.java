package org.montgolfiere.channel.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.montgolfiere.outside.Hosts;

/**
 * A connection to a mail server: to the numbers that were checked and to no others, and for a bounded time. Once that
 * is over it is cut, however slowly the server drips.
 */
final class Wire extends Socket {

    private final Hosts hosts;
    private final Server server;
    private final Duration within;
    private final CountDownLatch over = new CountDownLatch(1);

    Wire(Hosts hosts, Server server, Duration within) {
        this.hosts = hosts;
        this.server = server;
        this.within = within;
    }

    /** @param endpoint not looked at: it was named by a look-up that nobody guarded */
    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        Thread.ofVirtual().name("mail-deadline").start(this::cut);
        InetAddress address = checked();
        super.connect(new InetSocketAddress(address, server.port()), timeout);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, (int) within.toMillis());
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        super.close();
    }

    private InetAddress checked() throws IOException {
        List<InetAddress> found = switch (hosts.find(server.host(), server.port())) {
            case Hosts.Found.Open(List<InetAddress> addresses) -> addresses;
            case Hosts.Found.Barred(String why) -> throw new Barred("channel.mail.barred:" + server.host());
            case Hosts.Found.Nowhere() -> throw new UnknownHostException(server.host());
        };
        if (server.security() == Server.Security.PLAIN && !found.stream().allMatch(InetAddress::isLoopbackAddress)) {
            throw new Barred("channel.mail.plain");
        }
        return found.getFirst();
    }

    private void cut() {
        try {
            if (!over.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        } catch (InterruptedException | IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    /** The desk does not connect there. The message is a message key with its argument. */
    static final class Barred extends IOException {
        Barred(String why) {
            super(why);
        }
    }
}
