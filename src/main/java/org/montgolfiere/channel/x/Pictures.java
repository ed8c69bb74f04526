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

    /** What came of handing images over. */
    sealed interface Handed {
        /** @param ids X's, in their order */
        record Over(List<String> ids) implements Handed {}

        /** X still works on one of them. */
        record NotYet() implements Handed {}

        /** @param why the end of a message key with its argument */
        record Refused(String why) implements Handed {}
    }

    /** @throws org.montgolfiere.channel.NetworkTrouble where one could not be handed over */
    Handed handOver(List<Picture> pictures) {
        List<String> ids = new ArrayList<>();
        for (Picture picture : pictures) {
            Handed one = moves(picture) ? inPieces(picture) : whole(picture);
            if (!(one instanceof Handed.Over(List<String> id))) return one;
            Reply described = describe(id.getFirst(), picture.alt());
            if (described instanceof Reply.Refused refused) return refused(refused);
            ids.addAll(id);
        }
        return new Handed.Over(ids);
    }

    private static boolean moves(Picture picture) {
        return picture.type().equals("image/gif");
    }

    private Handed whole(Picture picture) {
        ObjectNode body = Json.MAPPER
                .createObjectNode()
                .put("media", Base64.getEncoder().encodeToString(picture.content()))
                .put("media_category", use + "_image");
        return done(told(Call.post(PATH, body)));
    }

    private Handed inPieces(Picture picture) {
        ObjectNode begin = Json.MAPPER
                .createObjectNode()
                .put("media_type", picture.type())
                .put("media_category", use + "_gif")
                .put("total_bytes", picture.content().length);
        Reply begun = told(Call.post(PATH + "/initialize", begin));
        if (begun instanceof Reply.Refused refused) return refused(refused);
        String id = id(begun);
        for (int piece = 0; piece * PIECE < picture.content().length; piece++) {
            Reply taken = told(Call.post(PATH + "/" + id + "/append", piece(picture.content(), piece)));
            if (taken instanceof Reply.Refused refused) return refused(refused);
        }
        return done(told(Call.post(PATH + "/" + id + "/finalize")));
    }

    private static ObjectNode piece(byte[] content, int number) {
        int end = Math.min(content.length, (number + 1) * PIECE);
        byte[] bytes = Arrays.copyOfRange(content, number * PIECE, end);
        return Json.MAPPER
                .createObjectNode()
                .put("media", Base64.getEncoder().encodeToString(bytes))
                .put("segment_index", number);
    }

    private static String id(Reply reply) {
        String id = reply instanceof Reply.Good(JsonNode body, var _) ? Ids.of(body.get("data"), "id") : null;
        if (id == null) {
            throw Agent.trouble(new Reply.Broken("an image that got no name", false));
        }
        return id;
    }

    /** X says itself when to look again. */
    private Handed done(Reply made) {
        if (made instanceof Reply.Refused refused) return refused(refused);
        String id = id(made);
        Reply told = made;
        for (int look = 0; look < LOOKS; look++) {
            JsonNode work =
                    told instanceof Reply.Good(JsonNode body, var _) ? Json.at(body, "data", "processing_info") : null;
            String state = Json.text(work, "state", "succeeded");
            if (state.equals("succeeded")) return new Handed.Over(List.of(id));
            if (state.equals("failed")) return new Handed.Refused("image-refused");
            if (!rested(Math.clamp(Json.number(work, "check_after_secs"), 0, LONGEST.toSeconds()))) break;
            told = told(Call.get(PATH, "command", "STATUS", "media_id", id));
            if (told instanceof Reply.Refused refused) return refused(refused);
        }
        return new Handed.NotYet();
    }

    private static Handed refused(Reply.Refused refused) {
        return new Handed.Refused(refused.notEnrolled() ? "not-enrolled" : "image-refused");
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

    /** @return null: there are no words for it */
    private @Nullable Reply describe(String id, String alt) {
        if (alt.isBlank()) return null;
        ObjectNode body = Json.MAPPER.createObjectNode().put("id", id);
        body.putObject("metadata").putObject("alt_text").put("text", alt);
        return told(Call.post("/2/media/metadata", body));
    }

    /** Taken or refused. @throws org.montgolfiere.channel.NetworkTrouble where X does not say */
    private Reply told(Call call) {
        agent.inTime();
        Reply reply = agent.ask(call);
        if (reply instanceof Reply.Limited || reply instanceof Reply.Broken) {
            throw Agent.trouble(reply);
        }
        return reply;
    }
}
