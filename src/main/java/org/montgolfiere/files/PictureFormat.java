package org.montgolfiere.files;

import org.jspecify.annotations.Nullable;

/** Pictures whose files the desk knows from their first byte to their last. */
public enum PictureFormat {
    PNG,
    JPEG,
    GIF,
    WEBP;

    /** By how the file begins, whatever it is called. @return null: none of these */
    static @Nullable PictureFormat of(byte[] file) {
        if (Png.begins(file)) {
            return PNG;
        }
        if (Jpeg.begins(file)) {
            return JPEG;
        }
        if (Gif.begins(file)) {
            return GIF;
        }
        return Webp.begins(file) ? WEBP : null;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String type() {
        return "image/" + word();
    }

    Anatomy read(byte[] file) {
        return switch (this) {
            case PNG -> Png.read(file);
            case JPEG -> Jpeg.read(file);
            case GIF -> Gif.read(file);
            case WEBP -> Webp.read(file);
        };
    }

    byte[] bare(byte[] file, Anatomy anatomy) {
        return switch (this) {
            case PNG -> Png.bare(file, anatomy);
            case JPEG -> Jpeg.bare(file, anatomy);
            case GIF -> Gif.bare(file, anatomy);
            case WEBP -> Webp.bare(file, anatomy);
        };
    }
}
