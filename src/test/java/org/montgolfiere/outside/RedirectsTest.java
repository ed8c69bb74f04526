package org.montgolfiere.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedirectsTest {

    private final Outside outside = new Outside("127.0.0.0/8");

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void aRedirectOnTheSameOriginKeepsTheCredentials() throws Exception {
        try (Peer peer = new Peer((head, out) -> out.write(OutsideTest.bytes(
                head.startsWith("GET /old") ? moved("/new") : "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nnew")))) {
            var reply =
                    OutsideTest.reply(outside.send(Request.get(peer.at("/old")).bearer("hidden")));
            assertThat(reply.text()).isEqualTo("new");
            assertThat(reply.from()).isEqualTo(peer.at("/new"));
            assertThat(peer.heads.getLast()).contains("Bearer hidden");
        }
    }

    @Test
    void anotherOriginNeverSeesTheCredentials() throws Exception {
        try (Peer other = Peer.saying("HTTP/1.1 200 OK", "", "other");
                Peer peer = Peer.saying(moved(other.at("/").toString()))) {
            var request = Request.get(peer.at("/"))
                    .bearer("hidden")
                    .header("X-Signature", "hidden")
                    .header("Accept", "text/x-kept");
            assertThat(OutsideTest.reply(outside.send(request)).text()).isEqualTo("other");
            assertThat(other.heads.getFirst()).doesNotContain("hidden").contains("text/x-kept");
        }
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() throws Exception {
        try (Peer peer = Peer.saying(moved("http://10.0.0.1/"));
                Peer metadata = Peer.saying(moved("https://169.254.169.254/latest"));
                Peer file = Peer.saying(moved("file:///etc/passwd"))) {
            assertThat(outside.send(Request.get(peer.at("/")))).isInstanceOf(Answer.Refused.class);
            assertThat(outside.send(Request.get(metadata.at("/")))).isInstanceOf(Answer.Refused.class);
            assertThat(outside.send(Request.get(file.at("/")))).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void aRingOfRedirectsEndsAfterThree() throws Exception {
        try (Peer peer = Peer.saying(moved("/again"))) {
            assertThat(outside.send(Request.get(peer.at("/")))).isInstanceOf(Answer.Refused.class);
            assertThat(peer.heads).hasSize(4);
        }
    }

    @Test
    void aPostIsNeverSentOnToAnotherAddress() throws Exception {
        try (Peer other = Peer.saying("HTTP/1.1 200 OK", "", "");
                Peer peer = Peer.saying(
                        "HTTP/1.1 307 Moved\r\nLocation: " + other.at("/") + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(OutsideTest.reply(outside.send(Request.postJson(peer.at("/"), "{}")))
                            .status())
                    .isEqualTo(307);
            assertThat(other.heads).isEmpty();
        }
    }

    @Test
    void anUnreadableLocationIsTheReply() throws Exception {
        try (Peer peer = Peer.saying(moved("http://[half"))) {
            assertThat(OutsideTest.reply(outside.send(Request.get(peer.at("/"))))
                            .status())
                    .isEqualTo(302);
        }
    }

    private static String moved(String to) {
        return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
    }
}
