package org.montgolfiere.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every erasure, one JSON object a line, in the home folder beside the database: backups made earlier are read against it. */
public final class ErasureLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    ErasureLog(Home home) {
        this.file = home.folder().resolve("erasures");
    }

    /** On the disk before it returns: call it before the erasure itself is committed. */
    public void append(List<Erasure> erasures) {
        var lines = new StringBuilder();
        for (var erasure : erasures)
            lines.append(JSON.writeValueAsString(erasure)).append('\n');
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (var channel = FileChannel.open(file, options, owner)) {
            var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param remoteId what release 0.1 wrote in the author's place */
    private record Line(
            @Nullable Long brand,
            @Nullable String network,
            @Nullable String author,
            @Nullable Instant at,
            @Nullable String remoteId) {
        Erasure erasure(Path file) {
            if (network != null && author != null) return new Erasure(brand, network, author, at);
            if (network != null && remoteId != null) return new Erasure(brand, network, Sha256.hex(remoteId), at);
            throw new WrongUse("%s is not an erasures file of a desk.".formatted(file));
        }
    }

    /** @throws WrongUse when this is no such file */
    static List<Erasure> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> JSON.readValue(line, Line.class).erasure(file))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new WrongUse("The erasures file %s cannot be read.".formatted(file), unreadable);
        } catch (JacksonException damaged) {
            throw new WrongUse("%s is not an erasures file of a desk.".formatted(file), damaged);
        }
    }
}
