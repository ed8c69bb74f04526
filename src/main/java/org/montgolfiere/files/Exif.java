package org.montgolfiere.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of EXIF that a picture is not itself without: how it is turned. */
final class Exif {

    static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private Exif() {}

    /** 1 to 8; 1 where it does not say, or nothing readable. */
    static int orientation(byte[] file, int from, int to) {
        try {
            return orientation(ByteBuffer.wrap(file, from, to - from).slice());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException unreadable) {
            return UPRIGHT;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        int order = tiff.getShort(0);
        if (order != 0x4949 && order != 0x4d4d) {
            return UPRIGHT;
        }
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int number = 0; number < entries; number++) {
            int entry = directory + 2 + number * ENTRY;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                int turned = tiff.getShort(entry + 8);
                return turned >= 1 && turned <= 8 ? turned : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** EXIF that says this and nothing else. */
    static byte[] saying(int orientation) {
        return ByteBuffer.allocate(26)
                .putShort((short) 0x4d4d)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
