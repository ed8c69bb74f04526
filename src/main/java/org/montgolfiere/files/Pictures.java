package org.montgolfiere.files;

import org.jspecify.annotations.Nullable;

/** Looks at pictures without drawing them: their size is read from their head, their parts are walked to the last. */
public final class Pictures {

    /** Pixels a picture may have to be shown or sent. */
    public static final long MOST = 40_000_000;

    /** Pixels of all its frames together. */
    static final long MOST_DRAWN = 1_000_000_000;

    /** Beyond this it was made to do harm, and is not even kept. */
    static final long BOMB = 500_000_000;

    private Pictures() {}

    /** What a file is as a picture. */
    public sealed interface Look {
        /** Whole, of a size to be shown, and nothing but a picture. */
        record Sound(PictureFormat format, int width, int height) implements Look {}

        /** Begins as a picture and is not shown as one. @param bomb whether it would fill a machine that draws it */
        record Unsound(Fault fault, boolean bomb) implements Look {}

        record NoPicture() implements Look {}
    }

    /** What stands against a picture. */
    public enum Fault {
        /** None of the formats that are known. */
        FORMAT,
        /** It ends too early, or its parts do not fit. */
        BROKEN,
        PIXELS,
        /** Something else stands behind its end. */
        MORE
    }

    public static Look look(byte[] file) {
        PictureFormat format = PictureFormat.of(file);
        if (format == null) {
            return new Look.NoPicture();
        }
        try {
            return judged(file, format, format.read(file));
        } catch (Broken broken) {
            return new Look.Unsound(Fault.BROKEN, false);
        }
    }

    /**
     * Cameras put previews and films behind a JPEG: they are cut off where it is shown. Behind the end of any other picture
     * nothing stands that is meant well.
     */
    private static Look judged(byte[] file, PictureFormat format, Anatomy anatomy) {
        if (tooLarge(anatomy)) {
            return new Look.Unsound(Fault.PIXELS, anatomy.pixels() > BOMB);
        }
        if (anatomy.end() < file.length && format != PictureFormat.JPEG) {
            return new Look.Unsound(Fault.MORE, false);
        }
        return new Look.Sound(format, anatomy.width(), anatomy.height());
    }

    private static boolean tooLarge(Anatomy anatomy) {
        return anatomy.pixels() > MOST || anatomy.drawn() > MOST_DRAWN;
    }

    /** A copy to be sent. */
    public sealed interface Cleaned {
        /** @param content without EXIF, XMP, comments, previews or anything behind its end; turned as it is to be seen */
        record Clean(PictureFormat format, byte[] content, int width, int height) implements Cleaned {}

        record Refused(Fault fault) implements Cleaned {}
    }

    public static Cleaned clean(byte[] file) {
        PictureFormat format = PictureFormat.of(file);
        if (format == null) {
            return new Cleaned.Refused(Fault.FORMAT);
        }
        try {
            Anatomy anatomy = format.read(file);
            return tooLarge(anatomy) ? new Cleaned.Refused(Fault.PIXELS) : cleaned(file, format, anatomy);
        } catch (Broken broken) {
            return new Cleaned.Refused(Fault.BROKEN);
        }
    }

    private static Cleaned cleaned(byte[] file, PictureFormat format, Anatomy anatomy) {
        byte[] turned = anatomy.orientation() == Exif.UPRIGHT ? null : Upright.turned(file, format, anatomy);
        byte[] drawn = turned == null ? file : turned;
        Anatomy of = turned == null ? anatomy : format.read(turned);
        return new Cleaned.Clean(format, format.bare(drawn, of), of.width(), of.height());
    }

    /** A copy to be shown: what draws the picture, and how it is turned. */
    public record Bare(PictureFormat format, byte[] content) {}

    /** @return null where it is none to be shown */
    public static @Nullable Bare bare(byte[] file) {
        if (!(look(file) instanceof Look.Sound sound)) {
            return null;
        }
        PictureFormat format = sound.format();
        return new Bare(format, format.bare(file, format.read(file)));
    }
}
