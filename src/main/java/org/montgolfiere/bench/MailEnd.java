package org.montgolfiere.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** A mail server that takes everything (RFC 5321, no more of it than a sender needs) and says whom it reached. */
final class MailEnd implements AutoCloseable {

    private static final String EMERGENCY = "une_urgence"; // as the town reads it, in the form of RFC 2047

    private final ServerSocket door;
    private final PushEnd.Reached reached;

    MailEnd(PushEnd.Reached reached) throws IOException {
        this.reached = reached;
        this.door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket sender = door.accept();
                Thread.ofVirtual().start(() -> talk(sender));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket sender) {
        try (sender;
                BufferedReader lines = new BufferedReader(new InputStreamReader(sender.getInputStream(), ISO_8859_1))) {
            OutputStream out = sender.getOutputStream();
            say(out, "220 town.example");
            int person = -1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("RCPT")) {
                    person = Integer.parseInt(line.replaceAll(".*<p(\\d+)@.*", "$1"));
                }
                if (word.equals("DATA")) {
                    say(out, "354 go on");
                    reached.person(person, emergency(lines), 0);
                }
                say(out, word.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException brokenOff) {
            // a desk that was killed says nothing more
        }
    }

    private static boolean emergency(BufferedReader lines) throws IOException {
        boolean found = false;
        for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            found |=
                    line.startsWith("Subject:") && line.toLowerCase(Locale.ROOT).contains(EMERGENCY);
        }
        return found;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }
}
