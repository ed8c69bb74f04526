package org.montgolfiere.channel.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A {@link Wire} under TLS from its first byte: what is said goes through the sealed socket above it. */
final class Sealed extends Socket {

    private final Wire wire;
    private final String host;
    private final Seal seal;
    private int timeout;
    private @Nullable SSLSocket above;

    Sealed(Wire wire, String host, Seal seal) {
        this.wire = wire;
        this.host = host;
        this.seal = seal;
    }

    @Override
    public void connect(SocketAddress endpoint, int millis) throws IOException {
        wire.setSoTimeout(timeout == 0 ? millis : timeout);
        wire.connect(endpoint, millis);
        SSLSocket sealed = seal.over(wire, host);
        above = sealed;
        sealed.startHandshake();
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return above().getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return above().getOutputStream();
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        timeout = millis;
        if (above != null) {
            above.setSoTimeout(millis);
        }
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    @Override
    public InetAddress getInetAddress() {
        return wire.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return wire.getLocalAddress();
    }

    @Override
    public boolean isConnected() {
        return wire.isConnected();
    }

    @Override
    public boolean isClosed() {
        return wire.isClosed();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }

    private SSLSocket above() throws SocketException {
        if (above == null) {
            throw new SocketException("not connected");
        }
        return above;
    }
}
