package org.montgolfiere.channel.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Puts TLS over a connection, and holds the server's certificate against the host's name. */
final class Seal extends SSLSocketFactory {

    private final SSLSocketFactory sockets;

    Seal(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    SSLSocket over(Socket wire, String host) throws IOException {
        SSLSocket sealed = (SSLSocket) sockets.createSocket(wire, host, wire.getPort(), true);
        SSLParameters parameters = sealed.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        sealed.setSSLParameters(parameters);
        return sealed;
    }

    /** What the mail library calls once a server agreed to begin TLS. */
    @Override
    public Socket createSocket(Socket wire, String host, int port, boolean autoClose) throws IOException {
        return over(wire, host);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw unguarded();
    }

    private static IOException unguarded() {
        return new IOException("connections are made by a wire alone");
    }
}
