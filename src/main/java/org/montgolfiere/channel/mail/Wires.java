package org.montgolfiere.channel.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;
import org.montgolfiere.outside.Hosts;

/** Gives the mail library the only sockets that it may use for one server. */
final class Wires extends SocketFactory {

    private static final String CONNECT = "15000";
    private static final String ANSWER = "30000";

    private final Hosts hosts;
    private final Seal seal;
    private final Server server;
    private final Duration within;

    Wires(Hosts hosts, Seal seal, Server server, Duration within) {
        this.hosts = hosts;
        this.seal = seal;
        this.server = server;
        this.within = within;
    }

    /** What the library must know, for one protocol. @param silence how many milliseconds the server may say nothing */
    static Properties properties(String protocol, Wires wires, long silence) {
        String prefix = "mail." + protocol + ".";
        boolean upgrades = wires.server.security() == Server.Security.STARTTLS;
        Properties properties = new Properties();
        properties.put(prefix + "socketFactory", wires);
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "ssl.enable", "false");
        properties.put(prefix + "ssl.socketFactory", wires.seal);
        properties.put(prefix + "starttls.enable", Boolean.toString(upgrades));
        properties.put(prefix + "starttls.required", Boolean.toString(upgrades));
        properties.put(prefix + "connectiontimeout", CONNECT);
        properties.put(prefix + "timeout", Long.toString(silence));
        properties.put(prefix + "writetimeout", ANSWER);
        return properties;
    }

    static Properties properties(String protocol, Wires wires) {
        return properties(protocol, wires, Long.parseLong(ANSWER));
    }

    @Override
    public Socket createSocket() {
        Wire wire = new Wire(hosts, server, within);
        return server.security() == Server.Security.TLS ? new Sealed(wire, server.host(), seal) : wire;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw unconnected();
    }

    private static IOException unconnected() {
        return new IOException("the library connects what it gets");
    }
}
