package org.montgolfiere.inbox.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.montgolfiere.channel.Parcel;
import org.montgolfiere.files.Kind;
import org.montgolfiere.files.Pictures;

/**
 * What a file is by its bytes. It is looked at, never unpacked and never drawn.
 *
 * @param bomb whether it is a picture that would fill a machine that draws it
 */
record Judged(Kind kind, long bytes, boolean picture, boolean bomb, byte[] sha256) {

    /** What a picture may have to be looked at as a whole, in bytes. */
    static final int PICTURE = 8 << 20;

    static final int STEP = 1 << 18;

    static Judged of(Parcel parcel) {
        Pictures.Look look =
                parcel.bytes() > PICTURE ? new Pictures.Look.NoPicture() : Pictures.look(parcel.read(0, PICTURE));
        return switch (look) {
            case Pictures.Look.Sound sound ->
                judged(parcel, new Kind(sound.format().type(), sound.format().word()), true, false);
            case Pictures.Look.Unsound unsound -> judged(parcel, sniffed(parcel), false, unsound.bomb());
            case Pictures.Look.NoPicture _ -> judged(parcel, sniffed(parcel), false, false);
        };
    }

    private static Kind sniffed(Parcel parcel) {
        return Kind.of(parcel.read(0, Kind.HEAD));
    }

    private static Judged judged(Parcel parcel, Kind kind, boolean picture, boolean bomb) {
        return new Judged(kind, parcel.bytes(), picture, bomb, sum(parcel));
    }

    private static byte[] sum(Parcel parcel) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (long place = 0; place < parcel.bytes(); place += STEP) {
                sum.update(parcel.read(place, STEP));
            }
            return sum.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
