package org.montgolfiere.outbound.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Outgoing.Picture;
import org.montgolfiere.outbound.Holding;
import org.springframework.web.multipart.MultipartFile;

/** Pictures as a form sends them, each with its words by position. */
final class Uploads {

    /** A page that was set up anew holds no files: its pictures are to be chosen again, or left out knowingly. */
    static final Holding.Refused GONE = new Holding.Refused("outbound.refused.pictures-gone");

    private Uploads() {}

    static List<Picture> of(@Nullable List<MultipartFile> files, @Nullable List<String> words) {
        List<Picture> pictures = new ArrayList<>();
        List<String> alt = words == null ? List.of() : words;
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                pictures.add(picture(file, pictures.size() < alt.size() ? alt.get(pictures.size()) : ""));
            }
        }
        return pictures;
    }

    private static Picture picture(MultipartFile file, String alt) {
        try {
            return new Picture(Objects.requireNonNullElse(file.getContentType(), ""), file.getBytes(), alt.strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
