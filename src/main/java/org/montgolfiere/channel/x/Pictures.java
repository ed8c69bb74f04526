package org.montgolfiere.channel.x;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing.Picture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hands images over with the words that stand for them: a still one at once, one that moves piece by piece. */
final class Pictures {

    static final int MOST = 4;
    static final int BYTES = 5_000_000;
    static final int ALT = 1000;
    private static final int PIECE = 1_000_000;
    private static final int LOOKS = 10;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final String PATH = "/2/media/upload";

    private final Agent agent;
    private final String use;

    /** @param use {@code tweet} or {@code dm} */
    Pictures(Agent agent, String use) {
        this.agent = agent;
        this.use = use;
    }

    /** Why these images cannot go, as the end of a message key; null: they can. */
    static @Nullable String refusal(List<Picture> pictures, int most) {
        if (pictures.size() > most) {
            return "too-many-images:" + most;
        }
        for (Picture picture : pictures) {
            if (!picture.type().matches("image/(jpeg|gif|png|webp)")) return "not-an-image";
            if (picture.content().length > BYTES) return "image-too-large:" + BYTES;
            if (picture.alt().length() > ALT) return "alt-too-long:" + ALT;
        }
        boolean moves = pictures.stream().anyMatch(Pictures::moves);
        return moves && pictures.size() > 1 ? "moving-alone" : null;
    }

    /**
     * @return X's ids of them; null: it is not done with one of them yet
     * @throws org.montgolfiere.channel.NetworkTrouble where one could not be handed over
     */
    @Nullable
    List<String> handOver(List<Picture> pictures) {
        List<String> ids = new ArrayList<>();
        for (Picture picture : pictures) {
            JsonNode made = moves(picture) ? inPieces(picture) : whole(picture);
            String id = id(made);
            if (!done(id, made)) return null;
            describe(id, picture.alt());
            ids.add(id);
        }
        return ids;
    }

    private static boolean moves(Picture picture) {
        return picture.type().equals("image/gif");
    }

    private JsonNode whole(Picture picture) {
        ObjectNode body = Json.MAPPER
                .createObjectNode()
                .put("media", Base64.getEncoder().encodeToString(picture.content()))
                .put("media_category", use + "_image");
        return told(Call.post(PATH, body));
    }

    private JsonNode inPieces(Picture picture) {
        ObjectNode begin = Json.MAPPER
                .createObjectNode()
                .put("media_type", picture.type())
                .put("media_category", use + "_gif")
                .put("total_bytes", picture.content().length);
        String id = id(told(Call.post(PATH + "/initialize", begin)));
        for (int piece = 0; piece * PIECE < picture.content().length; piece++) {
            int end = Math.min(picture.content().length, (piece + 1) * PIECE);
            byte[] bytes = Arrays.copyOfRange(picture.content(), piece * PIECE, end);
            ObjectNode body = Json.MAPPER
                    .createObjectNode()
                    .put("media", Base64.getEncoder().encodeToString(bytes))
                    .put("segment_index", piece);
            told(Call.post(PATH + "/" + id + "/append", body));
        }
        return told(Call.post(PATH + "/" + id + "/finalize"));
    }

    private static String id(JsonNode body) {
        String id = Ids.of(body.get("data"), "id");
        if (id == null) {
            throw Agent.trouble(new Reply.Broken("an image that got no name", false));
        }
        return id;
    }

    /** X says itself when to look again. */
    private boolean done(String id, JsonNode made) {
        JsonNode work = Json.at(made, "data", "processing_info");
        for (int look = 0;
                look < LOOKS && !Json.text(work, "state", "succeeded").equals("succeeded");
                look++) {
            if (Json.text(work, "state", "").equals("failed")) {
                throw Agent.trouble(new Reply.Broken("an image that X could not read", false));
            }
            if (!rested(Math.clamp(Json.number(work, "check_after_secs"), 0, LONGEST.toSeconds()))) return false;
            work = Json.at(told(Call.get(PATH, "command", "STATUS", "media_id", id)), "data", "processing_info");
        }
        return Json.text(work, "state", "succeeded").equals("succeeded");
    }

    private static boolean rested(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void describe(String id, String alt) {
        if (alt.isBlank()) return;
        ObjectNode body = Json.MAPPER.createObjectNode().put("id", id);
        body.putObject("metadata").putObject("alt_text").put("text", alt);
        told(Call.post("/2/media/metadata", body));
    }

    private JsonNode told(Call call) {
        agent.inTime();
        return agent.read(call).body();
    }
}
