package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Notebook;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.Outgoing.Picture;
import tools.jackson.databind.JsonNode;

/** A connected account on a stand-in, and what it sends. */
final class Correspondence implements AutoCloseable {

    final XWorld world;
    final Town town;
    final Notebook desk;

    Correspondence() {
        this(new XWorld());
    }

    Correspondence(XWorld world) {
        this.world = world;
        this.town = world.server.town;
        this.desk = new Notebook(world);
    }

    Outgoing outgoing(Act act, @Nullable String subject, String text, Picture... pictures) {
        return new Outgoing(act, world.network().sendKey(), text, subject, List.of(pictures));
    }

    Delivery send(Act act, @Nullable String subject, String text, Picture... pictures) {
        return send(outgoing(act, subject, text, pictures));
    }

    Delivery send(Outgoing outgoing) {
        return world.network().send(desk.login(), outgoing);
    }

    Delivery find(Outgoing outgoing) {
        return world.network().find(desk.login(), outgoing);
    }

    /** What was last asked of that call. */
    JsonNode asked(String method, String path) {
        return world.server.asked.stream()
                .filter(each -> each.method().equals(method) && each.path().matches(path))
                .map(each -> Json.MAPPER.readTree(each.body()))
                .toList()
                .getLast();
    }

    static Delivery no(String why) {
        return new Delivery.NotSent("channel.x." + why, null);
    }

    static Delivery.Sent sent(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        return (Delivery.Sent) delivery;
    }

    @Override
    public void close() {
        world.close();
    }
}
