package org.montgolfiere.files;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** JPEG: segments behind markers, from SOI to EOI. What draws is kept, what tells (EXIF, XMP, IPTC, comments) is not. */
final class Jpeg {

    private static final int JFIF_WITHOUT_THUMBNAIL = 16;
    private static final byte[] NOTHING = {};

    private final byte[] file;
    private final Reel reel;
    private final List<Span> kept = new ArrayList<>();
    private int width;
    private int height;
    private int orientation = Exif.UPRIGHT;

    private Jpeg(byte[] file) {
        this.file = file;
        this.reel = new Reel(file);
    }

    static boolean begins(byte[] file) {
        return Reel.next(file, 0, "\u00ff\u00d8\u00ff");
    }

    static Anatomy read(byte[] file) {
        return new Jpeg(file).read();
    }

    static byte[] bare(byte[] file, Anatomy anatomy) {
        return anatomy.joined(file, anatomy.orientation() == Exif.UPRIGHT ? NOTHING : exif(anatomy.orientation()));
    }

    private static byte[] exif(int orientation) {
        byte[] says = Exif.saying(orientation);
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (says.length + 8), 'E', 'x', 'i', 'f', 0, 0});
        segment.writeBytes(says);
        return segment.toByteArray();
    }

    private Anatomy read() {
        reel.go(2);
        kept.add(new Span(0, 2));
        while (true) {
            int start = reel.place();
            int marker = marker();
            if (marker == 0xd9) {
                kept.add(new Span(start, reel.place()));
                return new Anatomy(width, height, (long) width * height, orientation, kept, reel.place());
            }
            segment(start, marker);
        }
    }

    private int marker() {
        if (reel.u8() != 0xff) {
            throw new Broken("no marker where one must be");
        }
        int marker = reel.u8();
        while (marker == 0xff) {
            marker = reel.u8();
        }
        if (marker < 0xc0 || marker >= 0xd0 && marker <= 0xd8) {
            throw new Broken("a marker out of place");
        }
        return marker;
    }

    private void segment(int start, int marker) {
        int from = reel.place();
        int length = reel.u16();
        if (length < 2) {
            throw new Broken("a segment shorter than itself");
        }
        int content = reel.place();
        if (isFrame(marker)) {
            measure();
        }
        reel.go((long) from + length);
        if (marker == 0xe1 && Reel.next(file, content, "Exif\0\0") && orientation == Exif.UPRIGHT) {
            orientation = Exif.orientation(file, content + 6, reel.place());
        }
        if (marker == 0xda) {
            toEndOfScan();
        }
        if (draws(marker, content, length)) {
            kept.add(new Span(start, reel.place()));
        }
    }

    private void measure() {
        if (width > 0) {
            throw new Broken("two pictures in one");
        }
        reel.u8();
        height = reel.u16();
        width = reel.u16();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private boolean draws(int marker, int content, int length) {
        return switch (marker) {
            case 0xe0 -> Reel.next(file, content, "JFIF\0") && length == JFIF_WITHOUT_THUMBNAIL;
            case 0xe2 -> Reel.next(file, content, "ICC_PROFILE\0");
            case 0xee -> Reel.next(file, content, "Adobe");
            case 0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd -> true;
            default -> isFrame(marker);
        };
    }

    /** Coded pixels go on until a marker that is neither a restart nor a coded 0xff. */
    private void toEndOfScan() {
        while (true) {
            if (reel.u8() != 0xff) {
                continue;
            }
            int next = reel.u8();
            if (next == 0xff) {
                reel.skip(-1);
            } else if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                reel.skip(-2);
                return;
            }
        }
    }
}
