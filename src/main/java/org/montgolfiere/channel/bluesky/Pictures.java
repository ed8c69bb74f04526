package org.montgolfiere.channel.bluesky;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing.Picture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hands images over and describes them as a post holds them. */
final class Pictures {

    static final int MOST = 4;
    static final int BYTES = 1_000_000;

    private final Agent agent;

    Pictures(Agent agent) {
        this.agent = agent;
    }

    /** Why these images cannot go, as the end of a message key; null: they can. */
    static @Nullable String refusal(List<Picture> pictures) {
        if (pictures.size() > MOST) {
            return "too-many-images:" + MOST;
        }
        for (Picture picture : pictures) {
            if (!picture.type().startsWith("image/")) return "not-an-image";
            if (picture.content().length > BYTES) return "image-too-large";
        }
        return null;
    }

    /** @throws org.montgolfiere.channel.NetworkTrouble where an image could not be handed over */
    ObjectNode embed(List<Picture> pictures) {
        ObjectNode embed = Json.MAPPER.createObjectNode().put("$type", "app.bsky.embed.images");
        ArrayNode images = embed.putArray("images");
        pictures.forEach(picture -> images.add(image(picture)));
        return embed;
    }

    private ObjectNode image(Picture picture) {
        JsonNode blob =
                agent.read(Call.upload(picture.type(), picture.content())).get("blob");
        if (blob == null || !blob.isObject()) {
            throw Agent.trouble(new Reply.Broken("an image that got no name", false));
        }
        ObjectNode image = Json.MAPPER.createObjectNode().put("alt", picture.alt());
        image.set("image", blob);
        ObjectNode ratio = ratio(picture.content());
        if (ratio != null) image.set("aspectRatio", ratio);
        return image;
    }

    /** Width and height from the image's head; null: of a kind that this machine cannot read. */
    private static @Nullable ObjectNode ratio(byte[] content) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return null;
            ImageReader reader = readers.next();
            reader.setInput(input);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            reader.dispose();
            return Json.MAPPER.createObjectNode().put("width", width).put("height", height);
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }
}
