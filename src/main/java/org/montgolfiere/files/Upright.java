package org.montgolfiere.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Turns a picture the way it wants to be seen, by drawing it anew. One at a time: each takes room for two of them. */
final class Upright {

    /** What is larger keeps its note of how it is turned. */
    static final long MOST = 6_000_000;

    private static final float QUALITY = 0.92f;

    private Upright() {}

    /** @return null where this machine cannot draw it */
    static byte @Nullable [] turned(byte[] file, PictureFormat format, Anatomy anatomy) {
        boolean known = format == PictureFormat.JPEG || format == PictureFormat.PNG;
        if (!known || anatomy.drawn() > MOST || anatomy.pixels() > MOST) {
            return null;
        }
        synchronized (Upright.class) {
            try {
                return draw(file, format, anatomy.orientation());
            } catch (IOException | RuntimeException unreadable) {
                return null;
            }
        }
    }

    private static byte @Nullable [] draw(byte[] file, PictureFormat format, int orientation) throws IOException {
        BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
        if (image == null) {
            return null;
        }
        boolean aside = orientation >= 5;
        int width = aside ? image.getHeight() : image.getWidth();
        int height = aside ? image.getWidth() : image.getHeight();
        boolean clear = format == PictureFormat.PNG && image.getColorModel().hasAlpha();
        BufferedImage turned =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = turned.createGraphics();
        drawing.drawImage(image, turn(orientation, image.getWidth(), image.getHeight()), null);
        drawing.dispose();
        return written(turned, format);
    }

    /** From where a pixel is stored to where it belongs; the first row is x, the second y. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] written(BufferedImage image, PictureFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.word()).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
