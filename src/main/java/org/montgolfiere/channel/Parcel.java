package org.montgolfiere.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the desk, however large: it lies on the disk under no name, so that nobody else opens it and
 * nothing of it is left when the process ends.
 */
public final class Parcel implements AutoCloseable {

    private static final int STEP = 1 << 16;

    private final FileChannel file;
    private final long bytes;

    private Parcel(FileChannel file, long bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** @return null where there is more than {@code atMost} bytes of it */
    public static @Nullable Parcel of(InputStream content, long atMost) throws IOException {
        FileChannel file = unnamed();
        try {
            long bytes = 0;
            for (byte[] some = content.readNBytes(STEP); some.length > 0; some = content.readNBytes(STEP)) {
                bytes += some.length;
                if (bytes > atMost) {
                    file.close();
                    return null;
                }
                write(file, ByteBuffer.wrap(some));
            }
            return new Parcel(file, bytes);
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    public long bytes() {
        return bytes;
    }

    /** As many bytes from a place on as there are, {@code length} at most. */
    public byte[] read(long from, int length) {
        ByteBuffer some = ByteBuffer.allocate((int) Math.clamp(bytes - from, 0, length));
        try {
            while (some.hasRemaining() && file.read(some, from + some.position()) >= 0) {
                // until it is full
            }
            return some.array();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static FileChannel unnamed() throws IOException {
        Path path = Files.createTempFile("montgolfiere-", ".part");
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    private static void write(FileChannel file, ByteBuffer some) throws IOException {
        while (some.hasRemaining()) {
            file.write(some);
        }
    }
}
