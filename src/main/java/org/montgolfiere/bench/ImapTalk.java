package org.montgolfiere.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One caller's talk with the mail server; what the folder holds is what it held when it was opened. */
final class ImapTalk {

    private static final DateTimeFormatter INTERNAL = DateTimeFormatter.ofPattern(
                    "dd-MMM-yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HEADER = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    private static final Pattern PART = Pattern.compile("BODY(?:\\.PEEK)?\\[](?:<(\\d+)\\.(\\d+)>)?");

    private final Socket caller;
    private final Said said;
    private final Mishap mishap;
    private final OutputStream out;
    private volatile boolean idle;
    private int exists;

    ImapTalk(Socket caller, Said said, Mishap mishap) throws IOException {
        this.caller = caller;
        this.said = said;
        this.mishap = mishap;
        this.out = caller.getOutputStream();
    }

    boolean idles() {
        return idle;
    }

    void hangUp() throws IOException {
        caller.close();
    }

    /** Tells a caller who waits for it. */
    void news() {
        try {
            if (idle) say("* " + said.size() + " EXISTS");
        } catch (IOException gone) {
            idle = false;
        }
    }

    void run() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
        if (mishap == Mishap.BROKEN) {
            say("* BYE out of order");
            return;
        }
        if (mishap != Mishap.SLOW) {
            say("* OK bench");
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", 2);
            if (mishap != Mishap.SLOW && words.length == 2 && !answered(words[0], words[1], lines)) {
                return;
            }
        }
    }

    /** @return whether the talk goes on */
    private boolean answered(String tag, String asked, BufferedReader lines) throws IOException {
        String word = asked.split(" ")[0].toUpperCase(Locale.ROOT);
        switch (word) {
            case "CAPABILITY" -> say("* CAPABILITY IMAP4rev1 IDLE");
            case "LIST" -> say("* LIST (\\HasNoChildren) \"/\" INBOX");
            case "SELECT", "EXAMINE" -> open();
            case "SEARCH" ->
                say("* SEARCH "
                        + IntStream.rangeClosed(1, exists)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(" ")));
            case "UID" -> fetch(asked.split(" ")[2], asked);
            case "FETCH" -> fetch(asked.split(" ")[1], asked);
            case "IDLE" -> idle(lines);
            case "LOGIN" -> {
                if (refused(tag)) return true;
            }
            default -> {
                // closing, leaving, nothing: there is nothing to tell
            }
        }
        say(tag + " OK done");
        return !word.equals("LOGOUT");
    }

    private boolean refused(String tag) throws IOException {
        if (mishap == Mishap.LIMITED) say(tag + " NO [LIMIT] too many");
        if (mishap == Mishap.REVOKED) say(tag + " NO [AUTHENTICATIONFAILED] not any more");
        return mishap != Mishap.NONE;
    }

    private void open() throws IOException {
        exists = said.size();
        say("* FLAGS (\\Seen)");
        say("* " + exists + " EXISTS");
        say("* 0 RECENT");
        say("* OK [UIDVALIDITY 7] numbered once");
        say("* OK [UIDNEXT " + (exists + 1) + "] next");
    }

    private void idle(BufferedReader lines) throws IOException {
        say("+ idling");
        idle = true;
        news();
        for (String line = lines.readLine(); line != null && !line.equalsIgnoreCase("DONE"); ) {
            line = lines.readLine();
        }
        idle = false;
    }

    /** @param set such as {@code 3,5:9} or {@code 7:*} */
    private void fetch(String set, String asked) throws IOException {
        Matcher part = PART.matcher(asked);
        boolean body = part.find();
        for (int number : numbers(set)) {
            Said.One one = said.at(number - 1);
            if (one == null) continue;
            if (body) {
                body(number, letter(one), part);
            } else {
                say("* " + number + " FETCH (UID " + number + " INTERNALDATE \"" + INTERNAL.format(one.at()) + "\")");
            }
        }
    }

    private List<Integer> numbers(String set) {
        return Arrays.stream(set.split(","))
                .map(range -> range.replace("*", "" + exists).split(":"))
                .flatMapToInt(ends -> {
                    int one = Integer.parseInt(ends[0]);
                    int other = Integer.parseInt(ends[ends.length - 1]);
                    return IntStream.rangeClosed(Math.min(one, other), Math.max(one, other));
                })
                .filter(number -> number >= 1 && number <= exists)
                .boxed()
                .toList();
    }

    private void body(int number, byte[] letter, Matcher part) throws IOException {
        int from = part.group(1) == null ? 0 : Math.min(letter.length, Integer.parseInt(part.group(1)));
        int to =
                part.group(2) == null ? letter.length : Math.min(letter.length, from + Integer.parseInt(part.group(2)));
        String place = part.group(1) == null ? "" : "<" + part.group(1) + ">";
        synchronized (out) {
            out.write(("* " + number + " FETCH (BODY[]" + place + " {" + (to - from) + "}\r\n").getBytes(UTF_8));
            out.write(letter, from, to - from);
            out.write(")\r\n".getBytes(UTF_8));
        }
    }

    private static byte[] letter(Said.One one) {
        return """
                From: Author %1$d <author%1$d@people.example>\r
                To: bonjour@bench.example\r
                Subject: Une question\r
                Message-ID: <m%2$d@people.example>\r
                Date: %3$s\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                %4$s\r
                """.formatted(one.author(), one.number(), HEADER.format(one.at()), one.text())
                .getBytes(UTF_8);
    }

    private void say(String line) throws IOException {
        synchronized (out) {
            out.write((line + "\r\n").getBytes(UTF_8));
            out.flush();
        }
    }
}
