package org.montgolfiere.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a server does, a call ends in time and within its size. */
class BoundsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Outside outside = new Outside("127.0.0.0/8");
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        outside.close();
    }

    @Test
    void aServerThatSaysNothingIsLeftInTime() throws Exception {
        try (Peer peer = new Peer((head, out) -> never.await())) {
            assertThat(timed(Request.get(peer.at("/")))).isEqualTo(new Answer.TimedOut(true));
        }
    }

    @Test
    void aServerThatDribblesOneByteAtATimeIsLeftInTime() throws Exception {
        try (Peer peer = new Peer((head, out) -> dribble(out, "HTTP/1.1 200 OK\r\nX: "))) {
            assertThat(timed(Request.get(peer.at("/")))).isEqualTo(new Answer.TimedOut(true));
        }
        try (Peer peer = new Peer((head, out) -> dribble(out, "HTTP/1.1 200 OK\r\n\r\n"))) {
            assertThat(timed(Request.get(peer.at("/")))).isEqualTo(new Answer.TimedOut(true));
        }
    }

    @Test
    void aNameThatIsNeverFoundIsLeftInTimeAndNothingWasSent() {
        Guard.Names stuck = host -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        };
        try (Outside slow = new Outside(new Guard(AllowedHosts.parse("127.0.0.0/8"), stuck))) {
            Request request = Request.get(URI.create("http://stuck.example/")).within(SHORT);
            assertThat(slow.send(request)).isEqualTo(new Answer.TimedOut(false));
        }
    }

    @Test
    void anEndlessBodyIsCutOff() throws Exception {
        Peer.Script endless = (head, out) -> {
            out.write(OutsideTest.bytes("HTTP/1.1 200 OK\r\n\r\n"));
            while (true) out.write(new byte[4096]);
        };
        try (Peer peer = new Peer(endless)) {
            assertThat(outside.send(Request.get(peer.at("/")).atMost(100_000))).isEqualTo(new Answer.TooLarge());
        }
    }

    @Test
    void aBodyOfExactlyTheBoundIsTakenAndOneByteMoreIsNot() throws Exception {
        try (Peer peer = Peer.saying("HTTP/1.1 200 OK", "", "12345")) {
            assertThat(outside.send(Request.get(peer.at("/")).atMost(5))).isInstanceOf(Answer.Reply.class);
            assertThat(outside.send(Request.get(peer.at("/")).atMost(4))).isEqualTo(new Answer.TooLarge());
        }
    }

    @Test
    void aBodyThatSaysItIsTooLongIsNotEvenRead() throws Exception {
        try (Peer peer = new Peer((head, out) -> {
            out.write(OutsideTest.bytes("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n"));
            out.flush();
            never.await();
        })) {
            assertThat(outside.send(Request.get(peer.at("/")))).isEqualTo(new Answer.TooLarge());
        }
    }

    @Test
    void aSmallBodyThatUnfoldsToALargeOneIsCutOff() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[20_000_000]);
        }
        try (Peer peer = zipped(packed.toByteArray())) {
            assertThat(outside.send(Request.get(peer.at("/")).atMost(1_000_000)))
                    .isEqualTo(new Answer.TooLarge());
            assertThat(OutsideTest.reply(outside.send(Request.get(peer.at("/")).atMost(20_000_000)))
                            .body())
                    .hasSize(20_000_000);
        }
    }

    @Test
    void halfAnAnswerIsNoAnswer() throws Exception {
        for (String half : List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot packed",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nwhatever",
                "HTTP/1.1 200 OK\r\nX-He",
                "<html>no HTTP at all</html>")) {
            try (Peer peer = Peer.saying(half)) {
                var failure = OutsideTest.failure(outside.send(Request.get(peer.at("/"))));
                assertThat(failure).as(half).isInstanceOf(Answer.Unreachable.class);
                assertThat(failure.mayHaveArrived()).as(half).isTrue();
            }
        }
    }

    @Test
    void endlessHeadersAreCutOff() throws Exception {
        try (Peer peer = new Peer((head, out) -> {
            out.write(OutsideTest.bytes("HTTP/1.1 200 OK\r\n"));
            while (true) out.write(OutsideTest.bytes("X-More: and more\r\n"));
        })) {
            assertThat(outside.send(Request.get(peer.at("/")))).isInstanceOf(Answer.Unreachable.class);
        }
    }

    private Answer timed(Request request) {
        long start = System.nanoTime();
        Answer answer = outside.send(request.within(SHORT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, SOON);
        return answer;
    }

    private void dribble(OutputStream out, String first) throws Exception {
        out.write(OutsideTest.bytes(first));
        while (!never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            out.write('a');
            out.flush();
        }
    }

    private static Peer zipped(byte[] body) {
        return new Peer((head, out) -> {
            out.write(OutsideTest.bytes(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n"));
            out.write(body);
        });
    }
}
