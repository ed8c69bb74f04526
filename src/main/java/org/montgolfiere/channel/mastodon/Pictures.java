package org.montgolfiere.channel.mastodon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing.Picture;
import tools.jackson.databind.JsonNode;

/** Hands images over with the words that stand for them. */
final class Pictures {

    private static final int LOOKS = 10;
    private static final long BETWEEN = 500;

    private final Agent agent;

    Pictures(Agent agent) {
        this.agent = agent;
    }

    /** Why these images cannot go, as the end of a message key; null: they can. */
    static @Nullable String refusal(List<Picture> pictures, Server server) {
        if (pictures.size() > server.images()) {
            return "too-many-images:" + server.images();
        }
        for (Picture picture : pictures) {
            if (!picture.type().startsWith("image/")) return "not-an-image";
            if (picture.content().length > server.imageBytes()) return "image-too-large:" + server.imageBytes();
            if (picture.alt().length() > server.alt()) return "alt-too-long:" + server.alt();
        }
        return null;
    }

    /**
     * @return the server's ids of them; null: it is not done with one of them yet
     * @throws org.montgolfiere.channel.NetworkTrouble where one could not be handed over
     */
    @Nullable
    List<String> handOver(List<Picture> pictures) {
        List<String> ids = new ArrayList<>();
        for (Picture picture : pictures) {
            String id = handOver(picture);
            if (id == null) return null;
            ids.add(id);
        }
        return ids;
    }

    private @Nullable String handOver(Picture picture) {
        Reply reply = agent.ask(Call.upload("/api/v2/media", picture));
        if (reply instanceof Reply.Refused refused && refused.unknown()) {
            reply = agent.ask(Call.upload("/api/v1/media", picture));
        }
        if (!(reply instanceof Reply.Good(JsonNode media, Reply.Told _))) {
            throw Agent.trouble(reply);
        }
        String id = Json.id(media, "id");
        if (id == null) {
            throw Agent.trouble(new Reply.Broken("an image that got no name", false));
        }
        return Json.text(media, "url") != null || done(id) ? id : null;
    }

    /** Without an address yet the server still works on it. */
    private boolean done(String id) {
        for (int look = 0; look < LOOKS; look++) {
            Reply reply = agent.ask(Call.get("/api/v1/media/" + id));
            if (!(reply instanceof Reply.Good(JsonNode media, Reply.Told _)) || Json.text(media, "url") != null) {
                return true; // what it says of this now, it says of the post
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
