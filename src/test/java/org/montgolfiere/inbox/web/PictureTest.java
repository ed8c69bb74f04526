package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class PictureTest extends ScreenTest {

    @Test
    void aPictureOnAPrivateAddressIsAskedForByNobody() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        inside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        try {
            String address = "http://127.0.0.1:" + inside.getAddress().getPort() + "/secret.png";
            Brand brand = brand();
            long message = message(brand, address);
            assertThat(browser(person(brand, Role.MANAGER))
                            .get("/messages/" + message + "/media/0")
                            .statusCode())
                    .isEqualTo(502);
            assertThat(asked).hasValue(0);
        } finally {
            inside.stop(0);
        }
    }

    private long message(Brand brand, String address) {
        Incoming.Media media = new Incoming.Media(Incoming.Media.Kind.IMAGE, address, "inside");
        long conversation = hear(
                account(brand),
                new Incoming.Message(
                        "p",
                        "p",
                        null,
                        author("p", "P"),
                        Incoming.Message.Kind.MENTION,
                        "look",
                        List.of(media),
                        null,
                        clock.instant(),
                        false));
        return jdbc.sql("select id from message where conversation_id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
