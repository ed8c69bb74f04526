package org.montgolfiere.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A place in a file that somebody else made. Reading behind its end is a fault of the file. */
final class Reel {

    private final byte[] file;
    private int place;

    Reel(byte[] file) {
        this.file = file;
    }

    int place() {
        return place;
    }

    boolean ended() {
        return place >= file.length;
    }

    void go(long to) {
        if (to < 0 || to > file.length) {
            throw new Broken("it ends too early");
        }
        place = (int) to;
    }

    void skip(long bytes) {
        go(place + bytes);
    }

    int u8() {
        skip(1);
        return file[place - 1] & 0xff;
    }

    int u16() {
        return u8() << 8 | u8();
    }

    long u32() {
        return (long) u16() << 16 | u16();
    }

    int u16le() {
        return u8() | u8() << 8;
    }

    int u24le() {
        return u16le() | u8() << 16;
    }

    long u32le() {
        return u16le() | (long) u16le() << 16;
    }

    /** The next bytes as letters, one a byte. */
    String letters(int count) {
        skip(count);
        return new String(file, place - count, count, ISO_8859_1);
    }

    boolean next(String letters) {
        return next(file, place, letters);
    }

    static boolean next(byte[] file, int place, String letters) {
        return place + letters.length() <= file.length
                && new String(file, place, letters.length(), ISO_8859_1).equals(letters);
    }
}
