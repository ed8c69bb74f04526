package org.montgolfiere.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** PNG: chunks with a sum each, from IHDR to IEND. */
final class Png {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final Set<String> DRAWING = Set.of(
            "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");
    private static final int PROFILE = 1 << 20;
    private static final byte[] NOTHING = {};

    private final byte[] file;
    private final Reel reel;
    private final List<Span> kept = new ArrayList<>();
    private int width;
    private int height;
    private long frames = 1;
    private int orientation = Exif.UPRIGHT;

    private Png(byte[] file) {
        this.file = file;
        this.reel = new Reel(file);
    }

    static boolean begins(byte[] file) {
        return Reel.next(file, 0, SIGNATURE);
    }

    static Anatomy read(byte[] file) {
        return new Png(file).read();
    }

    static byte[] bare(byte[] file, Anatomy anatomy) {
        return anatomy.joined(
                file,
                anatomy.orientation() == Exif.UPRIGHT ? NOTHING : chunk("eXIf", Exif.saying(anatomy.orientation())));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] typed = new byte[content.length + 4];
        System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, typed, 0, 4);
        System.arraycopy(content, 0, typed, 4, content.length);
        CRC32 sum = new CRC32();
        sum.update(typed);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        chunk.writeBytes(typed);
        chunk.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return chunk.toByteArray();
    }

    /** The signature and the first chunk are one stretch, so that what is put behind it stands among the chunks. */
    private Anatomy read() {
        reel.go(SIGNATURE.length());
        String type = chunk(0);
        if (!type.equals("IHDR")) {
            throw new Broken("it does not begin with its size");
        }
        while (!type.equals("IEND")) {
            type = chunk(reel.place());
        }
        return new Anatomy(width, height, frames * width * height, orientation, kept, reel.place());
    }

    private String chunk(int start) {
        long length = reel.u32();
        int from = reel.place();
        String type = reel.letters(4);
        int content = reel.place();
        reel.skip(length);
        int to = reel.place();
        check(from, to);
        look(type, content, to);
        boolean critical = (type.charAt(0) & 0x20) == 0;
        if (critical && !CRITICAL.contains(type)) {
            throw new Broken("a part of it that nobody knows");
        }
        if (critical || DRAWING.contains(type)) {
            kept.add(new Span(start, reel.place()));
        }
        return type;
    }

    private void check(int from, int to) {
        CRC32 sum = new CRC32();
        sum.update(file, from, to - from);
        if (sum.getValue() != reel.u32()) {
            throw new Broken("a wrong sum");
        }
    }

    private void look(String type, int content, int to) {
        switch (type) {
            case "IHDR" -> measure(content);
            case "acTL" -> frames = at(content).u32();
            case "eXIf" -> orientation = Exif.orientation(file, content, to);
            case "iCCP" -> bound(content, to);
            default -> {}
        }
    }

    private void measure(int content) {
        if (width > 0) {
            throw new Broken("two pictures in one");
        }
        Reel size = at(content);
        long wide = size.u32();
        long high = size.u32();
        if (wide > Integer.MAX_VALUE || high > Integer.MAX_VALUE) {
            throw new Broken("a size that cannot be");
        }
        width = (int) wide;
        height = (int) high;
    }

    private Reel at(int place) {
        Reel other = new Reel(file);
        other.go(place);
        return other;
    }

    /** A profile of colours is packed: one that unfolds beyond any real one is a bomb. */
    private void bound(int content, int to) {
        int name = content;
        while (name < to && file[name] != 0) {
            name++;
        }
        if (name + 2 > to) {
            throw new Broken("colours without a profile");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, name + 2, to - name - 2);
            byte[] some = new byte[1 << 13];
            long all = 0;
            for (int got = inflater.inflate(some); got > 0; got = inflater.inflate(some)) {
                all += got;
                if (all > PROFILE) {
                    throw new Broken("a profile of colours without end");
                }
            }
        } catch (DataFormatException unpackable) {
            throw new Broken("a profile of colours that cannot be read");
        } finally {
            inflater.end();
        }
    }
}
