package org.montgolfiere.channel.mastodon;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.montgolfiere.channel.Outgoing.Picture;

/** An image and its words as a form of parts. */
final class Multipart {

    private Multipart() {}

    /** @param border stands in none of the parts */
    static byte[] of(String border, Picture picture) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String type = picture.type();
        String name = "image." + type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9].*", "");
        write(form, "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n");
        write(form, "Content-Type: " + type + "\r\n\r\n");
        form.writeBytes(picture.content());
        write(form, "\r\n--" + border + "\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n");
        write(form, picture.alt() + "\r\n--" + border + "--\r\n");
        return form.toByteArray();
    }

    private static void write(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
