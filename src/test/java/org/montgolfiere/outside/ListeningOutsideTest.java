package org.montgolfiere.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer that goes on is heard line by line, within the same bounds as every other. */
class ListeningOutsideTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Outside outside = new Outside("127.0.0.0/8");
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        never.countDown();
        outside.close();
    }

    @Test
    void eachLineIsToldWhenItComes() throws Exception {
        CountDownLatch heard = new CountDownLatch(2);
        try (Peer peer = new Peer((head, out) -> {
            out.write((HEAD + "event: été\r\n\nda").getBytes(StandardCharsets.UTF_8));
            out.flush();
            heard.await();
            out.write("ta: 1\nunfinished".getBytes(StandardCharsets.UTF_8));
        })) {
            Answer answer = outside.listen(Request.get(peer.at("/")), LONG, line -> {
                lines.add(line);
                heard.countDown();
            });
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Reply.class,
                            reply -> assertThat(reply.body()).isEmpty());
            assertThat(lines).containsExactly("event: été", "", "data: 1");
        }
    }

    @Test
    void whatIsNoGoodAnswerComesWhole() throws Exception {
        try (Peer peer = Peer.saying("HTTP/1.1 401 No", "Content-Length: 4", "", "away")) {
            Answer answer = outside.listen(Request.get(peer.at("/")), LONG, lines::add);
            assertThat(((Answer.Reply) answer).text()).isEqualTo("away");
            assertThat(lines).isEmpty();
        }
    }

    @Test
    void silenceALongLineAndTheEndOfItsTimeEndIt() throws Exception {
        try (Peer peer = new Peer((head, out) -> {
            out.write(HEAD.getBytes(StandardCharsets.UTF_8));
            out.flush();
            never.await();
        })) {
            Request request = Request.get(peer.at("/"));
            assertThat(outside.listen(request, Duration.ofMillis(300), lines::add))
                    .isEqualTo(new Answer.TimedOut(true));
            assertThat(outside.listen(request.within(Duration.ofMillis(300)), LONG, lines::add))
                    .isEqualTo(new Answer.TimedOut(true));
        }
        try (Peer peer = Peer.saying(HEAD + "x".repeat(100))) {
            assertThat(outside.listen(Request.get(peer.at("/")).atMost(99), LONG, lines::add))
                    .isEqualTo(new Answer.TooLarge());
        }
    }

    @Test
    void aPrivateAddressIsNotListenedTo() throws Exception {
        try (Peer peer = Peer.saying(HEAD);
                Outside closed = new Outside("")) {
            assertThat(closed.listen(Request.get(peer.at("/")), LONG, lines::add))
                    .isInstanceOf(Answer.Refused.class);
            assertThat(peer.heads).isEmpty();
        }
    }
}
