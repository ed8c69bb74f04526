package org.montgolfiere.files;

import java.util.ArrayList;
import java.util.List;

/** GIF: blocks behind one sign each. Comments, texts and what programs note are not kept; how often it repeats is. */
final class Gif {

    private static final byte[] NOTHING = {};

    private final byte[] file;
    private final Reel reel;
    private final List<Span> kept = new ArrayList<>();
    private long drawn;

    private Gif(byte[] file) {
        this.file = file;
        this.reel = new Reel(file);
    }

    static boolean begins(byte[] file) {
        return Reel.next(file, 0, "GIF87a") || Reel.next(file, 0, "GIF89a");
    }

    static Anatomy read(byte[] file) {
        return new Gif(file).read();
    }

    static byte[] bare(byte[] file, Anatomy anatomy) {
        return anatomy.joined(file, NOTHING);
    }

    private Anatomy read() {
        reel.go(6);
        int width = reel.u16le();
        int height = reel.u16le();
        int packed = reel.u8();
        reel.skip(2);
        colours(packed);
        kept.add(new Span(0, reel.place()));
        while (true) {
            int start = reel.place();
            switch (reel.u8()) {
                case 0x3b -> {
                    kept.add(new Span(start, reel.place()));
                    return new Anatomy(width, height, Math.max(drawn, 1), Exif.UPRIGHT, kept, reel.place());
                }
                case 0x2c -> image(start);
                case 0x21 -> extension(start);
                default -> throw new Broken("a block that nobody knows");
            }
        }
    }

    private void image(int start) {
        reel.skip(4);
        drawn += (long) reel.u16le() * reel.u16le();
        colours(reel.u8());
        reel.skip(1);
        blocks();
        kept.add(new Span(start, reel.place()));
    }

    private void extension(int start) {
        int label = reel.u8();
        int content = reel.place() + 1;
        boolean repeats = Reel.next(file, content, "NETSCAPE2.0") || Reel.next(file, content, "ANIMEXTS1.0");
        blocks();
        if (label == 0xf9 || label == 0xff && repeats) {
            kept.add(new Span(start, reel.place()));
        }
    }

    private void colours(int packed) {
        if ((packed & 0x80) != 0) {
            reel.skip(3L << (packed & 7) + 1);
        }
    }

    private void blocks() {
        for (int length = reel.u8(); length > 0; length = reel.u8()) {
            reel.skip(length);
        }
    }
}
