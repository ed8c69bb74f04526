package org.montgolfiere.channel.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An SMTP server that hangs up, or refuses, after a word; the end of a mail counts as the word {@code .} */
final class DroppingSmtp implements AutoCloseable {

    private final String word;
    private final @Nullable String answer;
    private final ServerSocket listening;
    private final AtomicInteger mails = new AtomicInteger();

    private DroppingSmtp(String word, @Nullable String answer) throws IOException {
        this.word = word;
        this.answer = answer;
        this.listening = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    /** Takes what comes with that word and hangs up without an answer. */
    static DroppingSmtp after(String word) throws IOException {
        return new DroppingSmtp(word, null);
    }

    static DroppingSmtp refusing(String word, String answer) throws IOException {
        return new DroppingSmtp(word, answer);
    }

    String address() {
        return "plain://127.0.0.1:" + listening.getLocalPort();
    }

    /** How many mails came in whole. */
    int mails() {
        return mails.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 here");
            boolean inMail = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (inMail && !line.equals(".")) {
                    continue;
                }
                String said = inMail ? "." : line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
                mails.addAndGet(inMail ? 1 : 0);
                inMail = false;
                if (said.equals(word) && answer == null) {
                    return;
                }
                if (said.equals("EHLO")) {
                    say(socket, "250-here\r\n250 AUTH PLAIN LOGIN");
                } else if (said.equals(word)) {
                    say(socket, answer);
                } else if (said.equals("AUTH")) {
                    say(socket, "235 come in");
                } else if (said.equals("DATA")) {
                    inMail = true;
                    say(socket, "354 go on");
                } else {
                    say(socket, said.equals("QUIT") ? "221 bye" : "250 good");
                }
            }
        } catch (IOException over) {
            // they hung up
        }
    }

    private static void say(Socket socket, @Nullable String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
