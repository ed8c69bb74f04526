package org.montgolfiere.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures drawn for tests, with what cameras and programs write beside them. */
public final class Drawn {

    /** Where it was taken, as a camera would say; it must never leave. */
    public static final String PLACE = "48.8584N 2.2945E";

    private Drawn() {}

    /** Red where it is stored left above, blue elsewhere. @param format as {@code ImageIO} names it */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.BLUE);
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 2, height / 2);
        drawing.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A photo with its place, its author, a comment, and a turn. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] plain = picture("jpg", width, height);
        byte[] exif = joined(bytes("Exif\0\0"), tiff(orientation));
        return joined(
                slice(plain, 0, 2),
                segment(0xe1, exif),
                segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0<x>" + PLACE + "</x>")),
                segment(0xed, bytes("Photoshop 3.0\0" + PLACE)),
                segment(0xfe, bytes("by Camille at " + PLACE)),
                slice(plain, 2, plain.length));
    }

    /** TIFF, little-endian: a description that is a place, then the turn. */
    static byte[] tiff(int orientation) {
        byte[] place = bytes(PLACE + "\0");
        return ByteBuffer.allocate(38 + place.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x4949)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x10e)
                .putShort((short) 2)
                .putInt(place.length)
                .putInt(38)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(place)
                .array();
    }

    static byte[] segment(int marker, byte[] content) {
        return joined(
                new byte[] {(byte) 0xff, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array(),
                content);
    }

    /** A PNG with a chunk put behind its head. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(bytes(type));
        sum.update(content);
        byte[] chunk = joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                bytes(type),
                content,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return joined(slice(png, 0, 33), chunk, slice(png, 33, png.length));
    }

    /** A WebP of one pixel with these chunks around it; what it draws is not looked at. */
    static byte[] webp(int flags, byte[]... more) {
        byte[] canvas = ByteBuffer.allocate(10)
                .put((byte) flags)
                .put(new byte[] {0, 0, 0})
                .put(new byte[] {3, 0, 0, 1, 0, 0})
                .array();
        byte[] lossless = {0x2f, 3, 0x40, 0, 0, 0};
        byte[] chunks = joined(chunk("VP8X", canvas), chunk("VP8L", lossless), joined(more));
        byte[] size = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(chunks.length + 4)
                .array();
        return joined(bytes("RIFF"), size, bytes("WEBP"), chunks);
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] size = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array();
        return joined(bytes(type), size, content, new byte[content.length % 2]);
    }

    /** A PNG that says it is so large; nothing more is in it. */
    public static byte[] claiming(int width, int height) {
        byte[] small = picture("png", 1, 1);
        ByteBuffer head = ByteBuffer.wrap(small);
        head.putInt(16, width);
        head.putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(small, 12, 17);
        head.putInt(29, (int) sum.getValue());
        return small;
    }

    public static BufferedImage seen(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] bytes(String letters) {
        return letters.getBytes(ISO_8859_1);
    }

    public static String letters(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] slice(byte[] of, int from, int to) {
        return java.util.Arrays.copyOfRange(of, from, to);
    }
}
