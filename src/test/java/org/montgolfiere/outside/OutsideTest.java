package org.montgolfiere.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutsideTest {

    private final Outside outside = new Outside("127.0.0.0/8");

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void aReplyComesWholeWhateverItsStatus() throws Exception {
        try (Peer peer = Peer.saying("HTTP/1.1 418 Tea", "X-Kind: Pot", "Content-Length: 6", "", "short\n")) {
            var reply = reply(outside.send(Request.get(peer.at("/")).bearer("hidden")));
            assertThat(reply.status()).isEqualTo(418);
            assertThat(reply.text()).isEqualTo("short\n");
            assertThat(reply.header("x-kind")).isEqualTo("Pot");
            assertThat(peer.heads.getFirst()).contains("Authorization: Bearer hidden", "User-Agent: Montgolfiere");
        }
    }

    @Test
    void theAddressThatWasCheckedIsTheOneConnectedTo() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Guard.Names turning = host -> {
            String now = asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.9.9.9";
            return List.of(InetAddress.ofLiteral(now));
        };
        try (Peer peer = Peer.saying("HTTP/1.1 200 OK", "Content-Length: 2", "", "ok");
                Outside pinned = new Outside(new Guard(AllowedHosts.parse("127.0.0.0/8"), turning))) {
            URI address = URI.create("http://turning.example:" + peer.port() + "/");
            assertThat(reply(pinned.send(Request.get(address))).text()).isEqualTo("ok");
            assertThat(asked).hasValue(1);
            assertThat(peer.heads.getFirst()).contains("Host: turning.example:" + peer.port());
            assertThat(pinned.send(Request.get(address))).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void nothingGoesToAPrivateAddressThatIsNotListed() throws Exception {
        try (Peer peer = Peer.saying("HTTP/1.1 200 OK", "", "");
                Outside closed = new Outside("")) {
            assertThat(closed.send(Request.get(peer.at("/")))).isInstanceOf(Answer.Refused.class);
            assertThat(peer.heads).isEmpty();
        }
    }

    @Test
    void whereNobodyListensNothingWasSent() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }
        var failure = failure(outside.send(Request.get(URI.create("http://127.0.0.1:" + port))));
        assertThat(failure).isInstanceOf(Answer.Unreachable.class);
        assertThat(failure.mayHaveArrived()).isFalse();
    }

    @Test
    void aNameThatDoesNotExistIsSurelyNotSent() {
        var failure = failure(outside.send(Request.get(URI.create("https://nobody.invalid/"))));
        assertThat(failure).isInstanceOf(Answer.Unreachable.class);
        assertThat(failure.mayHaveArrived()).isFalse();
    }

    @Test
    void whenTheServerHangsUpAfterTheRequestItMayHaveArrived() throws Exception {
        try (Peer peer = new Peer((head, out) -> {})) {
            var failure = failure(outside.send(Request.postJson(peer.at("/"), "{}")));
            assertThat(failure).isInstanceOf(Answer.Unreachable.class);
            assertThat(failure.mayHaveArrived()).isTrue();
            assertThat(peer.heads).hasSize(1);
        }
    }

    @Test
    void twoRequestsInARowReachTheServerOnceEach() throws Exception {
        try (Peer peer = Peer.saying("HTTP/1.1 200 OK", "Content-Length: 0", "", "")) {
            for (int round = 0; round < 2; round++) {
                assertThat(reply(outside.send(Request.post(peer.at("/"), "text/plain", bytes("a"))))
                                .status())
                        .isEqualTo(200);
            }
            assertThat(peer.heads).hasSize(2);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Answer.Reply reply(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Reply.class);
        return (Answer.Reply) answer;
    }

    static Answer.Failure failure(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Failure.class);
        return (Answer.Failure) answer;
    }
}
