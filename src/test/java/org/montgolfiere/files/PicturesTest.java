package org.montgolfiere.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.files.Drawn.bytes;
import static org.montgolfiere.files.Drawn.chunk;
import static org.montgolfiere.files.Drawn.joined;
import static org.montgolfiere.files.Drawn.letters;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.files.Pictures.Cleaned;
import org.montgolfiere.files.Pictures.Fault;
import org.montgolfiere.files.Pictures.Look;

class PicturesTest {

    @Test
    void aPhotoLeavesWithoutItsPlaceItsAuthorAndItsComments() {
        byte[] photo = Drawn.photo(40, 20, 1);
        assertThat(letters(photo)).contains(Drawn.PLACE, "Camille", "Exif");
        Cleaned.Clean clean = clean(photo);
        assertThat(letters(clean.content())).doesNotContain("48.8584", "Camille", "Exif", "Photoshop", "adobe");
        assertThat(clean.format()).isEqualTo(PictureFormat.JPEG);
        BufferedImage before = Drawn.seen(photo);
        BufferedImage after = Drawn.seen(clean.content());
        for (int x = 0; x < 40; x++) {
            assertThat(after.getRGB(x, 10)).as("pixel %d", x).isEqualTo(before.getRGB(x, 10));
        }
    }

    /** The red corner, stored left above, is where EXIF wants it. */
    @ParameterizedTest
    @CsvSource({
        "2,false,false,true",
        "3,false,true,true",
        "4,false,true,false",
        "5,true,false,false",
        "6,true,false,true",
        "7,true,true,true",
        "8,true,true,false"
    })
    void aTurnIsAppliedAndNoLongerSaid(int orientation, boolean aside, boolean below, boolean right) {
        Cleaned.Clean clean = clean(Drawn.photo(64, 32, orientation));
        BufferedImage seen = Drawn.seen(clean.content());
        assertThat(seen.getWidth()).isEqualTo(aside ? 32 : 64).isEqualTo(clean.width());
        assertThat(seen.getHeight()).isEqualTo(aside ? 64 : 32).isEqualTo(clean.height());
        int x = seen.getWidth() * (right ? 7 : 1) / 8;
        int y = seen.getHeight() * (below ? 7 : 1) / 8;
        assertThat(seen.getRGB(x, y) >> 16 & 0xff).as("red at %d,%d", x, y).isGreaterThan(180);
        assertThat(seen.getRGB(seen.getWidth() - 1 - x, y) >> 16 & 0xff).isLessThan(80);
        assertThat(letters(clean.content())).doesNotContain("Exif");
    }

    @Test
    void aPictureThatIsTooLargeToBeDrawnHereKeepsTheNoteOfItsTurnAndNothingElse() {
        byte[] photo = Drawn.photo(3000, 2100, 6);
        byte[] clean = clean(photo).content();
        assertThat(letters(clean)).contains("Exif").doesNotContain("48.8584", "Camille");
        assertThat(Jpeg.read(clean).orientation()).isEqualTo(6);
    }

    @Test
    void whatStandsBehindThePictureDoesNotLeave() {
        for (String format : List.of("png", "jpg", "gif")) {
            byte[] longer = joined(Drawn.picture(format, 8, 8), bytes("PK\u0003\u0004 the rest of an archive"));
            assertThat(letters(clean(longer).content())).as(format).doesNotContain("archive");
        }
    }

    @Test
    void textsAndTimesOfAPngDoNotLeaveAndItsColoursDo() throws IOException {
        byte[] png = Drawn.picture("png", 8, 8);
        byte[] told = Drawn.withChunk(png, "tEXt", bytes("Author\0Camille"));
        told = Drawn.withChunk(told, "eXIf", Drawn.tiff(1));
        told = Drawn.withChunk(told, "tIME", new byte[7]);
        told = Drawn.withChunk(told, "iCCP", joined(bytes("icc\0\0"), deflated(new byte[500])));
        assertThat(letters(clean(told).content()))
                .contains("iCCP", "IDAT")
                .doesNotContain("tEXt", "Camille", "eXIf", "tIME");
        assertThat(Drawn.seen(clean(told).content()).getRGB(0, 0))
                .isEqualTo(Drawn.seen(png).getRGB(0, 0));
    }

    @Test
    void aWebpLosesExifAndXmpAndTheFlagsThatAnnounceThem() {
        byte[] told =
                Drawn.webp(0x0c, chunk("EXIF", Drawn.tiff(1)), chunk("XMP ", bytes("<x>" + Drawn.PLACE + "</x>")));
        Cleaned.Clean clean = clean(told);
        assertThat(letters(clean.content()))
                .doesNotContain("EXIF", "XMP ", "48.8584")
                .contains("VP8L");
        assertThat(clean.content()[20]).isZero();
        assertThat(clean.content().length - 8).isEqualTo(clean.content()[4]);
        byte[] turned = clean(Drawn.webp(0x0c, chunk("EXIF", Drawn.tiff(6)))).content();
        assertThat(Webp.read(turned).orientation()).isEqualTo(6);
        assertThat(letters(turned)).doesNotContain("48.8584");
        assertThat(turned[20]).isEqualTo((byte) 0x08);
    }

    @Test
    void commentsOfAGifDoNotLeaveAndItGoesOnRepeating() {
        byte[] gif = Drawn.picture("gif", 8, 8);
        int head = 13 + 3 * (2 << (gif[10] & 7));
        byte[] told = joined(
                java.util.Arrays.copyOf(gif, head),
                bytes("!\u00fe\u0007Camille\0"),
                bytes("!\u00ff\u000bNETSCAPE2.0\u0003\u0001\0\0\0"),
                bytes("!\u00ff\u000bXMP DataXMP\u0004evil\0"),
                java.util.Arrays.copyOfRange(gif, head, gif.length));
        assertThat(letters(clean(told).content())).contains("NETSCAPE2.0").doesNotContain("Camille", "XMP", "evil");
        assertThat(Drawn.seen(clean(told).content()).getWidth()).isEqualTo(8);
    }

    @Test
    void aBombIsKnownByItsHeadAndNeverDrawn() {
        assertThat(Pictures.look(Drawn.claiming(50_000, 50_000))).isEqualTo(new Look.Unsound(Fault.PIXELS, true));
        assertThat(Pictures.look(Drawn.claiming(10_000, 5_000))).isEqualTo(new Look.Unsound(Fault.PIXELS, false));
        assertThat(Pictures.clean(Drawn.claiming(50_000, 50_000))).isEqualTo(new Cleaned.Refused(Fault.PIXELS));
        assertThat(Pictures.look(Drawn.claiming(5_000, 8_000))).isInstanceOf(Look.Sound.class);
    }

    @Test
    void framesWithoutEndAreCountedTogether() {
        byte[] many = Drawn.withChunk(Drawn.claiming(6_000, 6_000), "acTL", new byte[] {0, 0, 0, 100, 0, 0, 0, 0});
        assertThat(Pictures.look(many)).isEqualTo(new Look.Unsound(Fault.PIXELS, false));
    }

    @Test
    void coloursThatUnfoldWithoutEndAreRefused() throws IOException {
        byte[] bomb = Drawn.withChunk(
                Drawn.picture("png", 8, 8), "iCCP", joined(bytes("icc\0\0"), deflated(new byte[20 << 20])));
        assertThat(bomb.length).isLessThan(40_000);
        assertThat(Pictures.look(bomb)).isEqualTo(new Look.Unsound(Fault.BROKEN, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void aPictureThatIsSomethingElseAsWellIsNotShown(String format) {
        byte[] both = joined(Drawn.picture(format, 8, 8), bytes("<script>alert(1)</script>"));
        assertThat(Pictures.look(both)).isEqualTo(new Look.Unsound(Fault.MORE, false));
        assertThat(Pictures.bare(both)).isNull();
    }

    @Test
    void whatCamerasPutBehindAJpegIsCutOffWhereItIsShown() {
        byte[] film = joined(Drawn.photo(16, 8, 6), bytes("MotionPhoto_Data <html>"));
        Pictures.Bare bare = Objects.requireNonNull(Pictures.bare(film));
        assertThat(letters(bare.content())).doesNotContain("MotionPhoto", "<html>", "48.8584");
        assertThat(Jpeg.read(bare.content()).orientation()).isEqualTo(6);
    }

    static Stream<byte[]> others() {
        return Stream.of(
                bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                bytes("<html>"),
                bytes("%PDF-1.7"),
                bytes("GIF"),
                new byte[0]);
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoPictureIsNone(byte[] file) {
        assertThat(Pictures.look(file)).isInstanceOf(Look.NoPicture.class);
        assertThat(Pictures.clean(file)).isEqualTo(new Cleaned.Refused(Fault.FORMAT));
    }

    @Test
    void aScriptThatBeginsAsAGifIsNotShown() {
        byte[] script = bytes("GIF89a=1;/*" + "x".repeat(200) + "*/alert(1)");
        assertThat(Pictures.bare(script)).isNull();
    }

    /** Whatever is broken about a picture: an answer comes, and what is called sound is read again from its bare copy. */
    @Test
    void brokenPicturesOfEveryKindEndInAnAnswer() {
        long seed = 20260310;
        Random chance = new Random(seed);
        List<byte[]> whole = List.of(
                Drawn.photo(24, 16, 6),
                Drawn.picture("png", 24, 16),
                Drawn.picture("gif", 24, 16),
                Drawn.webp(0x08, chunk("EXIF", Drawn.tiff(3))));
        int sound = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] broken = whole.get(round % whole.size()).clone();
            for (int change = chance.nextInt(4); change >= 0; change--) {
                broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
            }
            byte[] cut =
                    chance.nextInt(3) == 0 ? java.util.Arrays.copyOf(broken, chance.nextInt(broken.length)) : broken;
            Pictures.Bare bare = Pictures.bare(cut);
            if (bare != null) {
                sound++;
                assertThat(Pictures.look(bare.content()))
                        .as("seed %d, round %d", seed, round)
                        .isInstanceOf(Look.Sound.class);
            }
            Pictures.clean(cut);
        }
        assertThat(sound).as("seed %d", seed).isPositive();
    }

    private static Cleaned.Clean clean(byte[] file) {
        return switch (Pictures.clean(file)) {
            case Cleaned.Clean clean -> clean;
            case Cleaned.Refused(Fault fault) -> throw new AssertionError(fault);
        };
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(small)) {
            deflating.write(content);
        }
        return small.toByteArray();
    }
}
