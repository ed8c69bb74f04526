package org.montgolfiere.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.World.Mood;
import org.montgolfiere.channel.World.Taking;

/** Stands before a mail server and lets callers through, or not, as it is told. */
final class Gatehouse implements AutoCloseable {

    private final int behind;
    private final boolean smtp;
    private final ServerSocket gate;
    private final Queue<Late> late = new ConcurrentLinkedQueue<>();
    volatile Mood mood = Mood.WELL;
    volatile @Nullable Taking taking;
    /** Both lines are cut when a caller says this; null: never. */
    volatile @Nullable String hangsUpOn;
    /** What a caller asks for with this is not given out, and the line holds; null: all is. */
    volatile @Nullable String withholds;

    Gatehouse(int behind, boolean smtp) throws IOException {
        this(behind, smtp, new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    }

    /** @param gate where callers come to, under TLS for one */
    Gatehouse(int behind, boolean smtp, ServerSocket gate) {
        this.behind = behind;
        this.smtp = smtp;
        this.gate = gate;
        Thread.ofVirtual().start(this::serve);
    }

    private record Late(Socket server, CountDownLatch answered) {}

    String address() {
        return "plain://127.0.0.1:" + port();
    }

    int port() {
        return gate.getLocalPort();
    }

    /** What was held back goes through now. */
    void settle() throws IOException, InterruptedException {
        for (Late each = late.poll(); each != null; each = late.poll()) {
            say(each.server(), ".");
            each.answered().await(5, TimeUnit.SECONDS);
            each.server().close();
        }
    }

    @Override
    public void close() throws IOException {
        gate.close();
    }

    private void serve() {
        while (!gate.isClosed()) {
            try {
                Socket caller = gate.accept();
                Thread.ofVirtual().start(() -> meet(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void meet(Socket caller) {
        try (caller) {
            switch (mood) {
                case AWAY -> caller.close();
                case GARBLED -> say(caller, "HTTP/1.1 502 Bad Gateway\r\n\r\n<html>a proxy's page</html>");
                case LIMITED -> refuse(caller, "[LIMIT] Too many connections", "454 4.7.0 Too many connections");
                case REVOKED -> refuse(caller, "[AUTHENTICATIONFAILED] no", "535 5.7.8 no");
                case WELL -> bridge(caller);
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(Socket caller, String imap, String answer) throws IOException {
        say(caller, smtp ? "220 here" : "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] here");
        BufferedReader in = lines(caller);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String tag = line.split(" ", 2)[0];
            String word = line.toUpperCase(Locale.ROOT);
            if (smtp) {
                say(caller, word.startsWith("EHLO") ? "250-here\r\n250 AUTH PLAIN LOGIN" : answer);
            } else {
                say(
                        caller,
                        word.contains("CAPABILITY")
                                ? "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n" + tag + " OK"
                                : tag + " NO " + imap);
            }
        }
    }

    private void bridge(Socket caller) throws IOException, InterruptedException {
        Socket server = new Socket("127.0.0.1", behind);
        CountDownLatch muted = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> answers(server, caller, muted, answered));
        boolean inMail = false;
        BufferedReader in = lines(caller);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Taking now = taking;
            boolean ends = inMail && line.equals(".");
            String last = hangsUpOn;
            if (last != null && line.contains(last)) {
                break;
            }
            String withheld = withholds;
            if (withheld != null && line.contains(withheld)) {
                say(caller, line.split(" ", 2)[0] + " NO not this one");
                continue;
            }
            if (smtp && now == Taking.LOST && line.startsWith("RCPT")) {
                taking = null;
                break;
            }
            if (ends && (now == Taking.DROPPED || now == Taking.LATE)) {
                taking = null;
                muted.countDown();
                if (now == Taking.LATE) {
                    late.add(new Late(server, answered));
                    return;
                }
                say(server, line);
                answered.await(5, TimeUnit.SECONDS);
                break;
            }
            inMail = smtp && (line.equals("DATA") || inMail && !ends);
            say(server, line);
        }
        server.close();
    }

    private static void answers(Socket server, Socket caller, CountDownLatch muted, CountDownLatch answered) {
        try {
            byte[] piece = new byte[8192];
            for (int length = server.getInputStream().read(piece); length >= 0; ) {
                if (muted.getCount() == 0) {
                    answered.countDown();
                } else {
                    caller.getOutputStream().write(piece, 0, length);
                    caller.getOutputStream().flush();
                }
                length = server.getInputStream().read(piece);
            }
            caller.close();
        } catch (IOException over) {
            // one of them hung up
        }
    }

    private static BufferedReader lines(Socket caller) throws IOException {
        return new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
