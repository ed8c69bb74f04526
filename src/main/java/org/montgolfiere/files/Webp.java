package org.montgolfiere.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** WebP: a RIFF file of chunks. */
final class Webp {

    private static final Set<String> DRAWING = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEAD = 12;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;

    private final byte[] file;
    private final Reel reel;
    private final List<Span> kept = new ArrayList<>();
    private int width;
    private int height;
    private long drawn;
    private int orientation = Exif.UPRIGHT;

    private Webp(byte[] file) {
        this.file = file;
        this.reel = new Reel(file);
    }

    static boolean begins(byte[] file) {
        return Reel.next(file, 0, "RIFF") && Reel.next(file, 8, "WEBP");
    }

    static Anatomy read(byte[] file) {
        return new Webp(file).read();
    }

    private Anatomy read() {
        reel.go(4);
        long end = 8 + reel.u32le();
        reel.go(end);
        reel.go(HEAD);
        while (reel.place() < end) {
            chunk(end);
        }
        if (drawn == 0) {
            throw new Broken("nothing is drawn");
        }
        return new Anatomy(width, height, drawn, orientation, kept, (int) end);
    }

    private void chunk(long end) {
        int start = reel.place();
        String type = reel.letters(4);
        long length = reel.u32le();
        int content = reel.place();
        long to = content + length;
        if (to > end) {
            throw new Broken("a chunk longer than all");
        }
        measure(type);
        if (type.equals("EXIF")) {
            boolean named = Reel.next(file, content, "Exif\0\0");
            orientation = Exif.orientation(file, named ? content + 6 : content, (int) to);
        }
        reel.go(Math.min(to + (length & 1), end));
        if (DRAWING.contains(type)) {
            kept.add(new Span(start, reel.place()));
        }
    }

    private void measure(String type) {
        switch (type) {
            case "VP8X" -> {
                reel.skip(4);
                sized(reel.u24le() + 1, reel.u24le() + 1);
            }
            case "ANMF" -> {
                reel.skip(6);
                draws(reel.u24le() + 1, reel.u24le() + 1);
            }
            case "VP8 " -> {
                reel.skip(3);
                if (!reel.letters(3).equals("\u009d\u0001\u002a")) {
                    throw new Broken("no first frame");
                }
                draws(reel.u16le() & 0x3fff, reel.u16le() & 0x3fff);
            }
            case "VP8L" -> {
                reel.skip(1);
                long bits = reel.u32le();
                draws((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1);
            }
            default -> {}
        }
    }

    private void draws(int wide, int high) {
        sized(wide, high);
        drawn += (long) wide * high;
    }

    private void sized(int wide, int high) {
        width = Math.max(width, wide);
        height = Math.max(height, high);
    }

    static byte[] bare(byte[] file, Anatomy anatomy) {
        boolean turned = anatomy.orientation() != Exif.UPRIGHT;
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(file.length);
        for (Span span : anatomy.kept()) {
            int before = chunks.size();
            chunks.write(file, span.from(), span.length());
            if ((chunks.size() - before) % 2 != 0) {
                chunks.write(0);
            }
        }
        if (turned) {
            byte[] says = Exif.saying(anatomy.orientation());
            chunks.writeBytes("EXIF".getBytes(StandardCharsets.US_ASCII));
            chunks.writeBytes(little(says.length));
            chunks.writeBytes(says);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(HEAD + chunks.size());
        whole.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(little(chunks.size() + 4));
        whole.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(chunks.toByteArray());
        return flagged(whole.toByteArray(), turned);
    }

    private static byte[] flagged(byte[] whole, boolean exif) {
        if (Reel.next(whole, HEAD, "VP8X")) {
            int flags = whole[HEAD + 8] & ~(HAS_EXIF | HAS_XMP);
            whole[HEAD + 8] = (byte) (exif ? flags | HAS_EXIF : flags);
        }
        return whole;
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
