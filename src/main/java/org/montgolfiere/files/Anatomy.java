package org.montgolfiere.files;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a picture is made of.
 *
 * @param width as it is stored, in pixels
 * @param drawn pixels of all its frames together
 * @param orientation how it wants to be turned, 1 (not at all) to 8, as EXIF counts
 * @param kept what of the file draws the picture, in its order
 * @param end where the picture ends
 */
record Anatomy(int width, int height, long drawn, int orientation, List<Span> kept, int end) {

    Anatomy {
        if (width <= 0 || height <= 0) {
            throw new Broken("it has no size");
        }
        kept = List.copyOf(kept);
    }

    long pixels() {
        return (long) width * height;
    }

    /** The kept stretches, with one more behind the first of them. */
    byte[] joined(byte[] file, byte[] more) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(file.length + more.length);
        for (int place = 0; place < kept.size(); place++) {
            Span span = kept.get(place);
            joined.write(file, span.from(), span.length());
            if (place == 0) {
                joined.writeBytes(more);
            }
        }
        return joined.toByteArray();
    }
}
