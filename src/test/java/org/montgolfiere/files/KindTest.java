package org.montgolfiere.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.files.Drawn.bytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

    @Test
    void aFileIsWhatItsFirstBytesSay() {
        assertThat(Kind.of(bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")))
                .isEqualTo(new Kind("application/pdf", "pdf"));
        assertThat(Kind.of(Drawn.picture("png", 2, 2)).type()).isEqualTo("image/png");
        assertThat(Kind.of(bytes("<!DOCTYPE html><html><body>")).type()).isEqualTo("text/html");
        assertThat(Kind.of(bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"))
                        .type())
                .isEqualTo("image/svg+xml");
        assertThat(Kind.of(bytes("PK\u0003\u0004\u0014\0\0\0")).type()).isEqualTo("application/zip");
        assertThat(Kind.of(bytes("MZ\u0090\0\u0003\0\0\0")).type()).startsWith("application/x-");
        assertThat(Kind.of(bytes("Bonjour")).type()).isEqualTo("text/plain");
        assertThat(Kind.of(new byte[0]).extension()).isEqualTo("bin");
    }

    @ParameterizedTest
    @CsvSource({
        "facture.pdf,application/pdf,pdf,facture.pdf",
        "facture.PDF,application/pdf,pdf,facture.pdf",
        "facture.pdf,application/x-dosexec,exe,facture.exe",
        "photo.png.html,image/png,png,photo_png.png",
        "../../etc/passwd,text/plain,txt,passwd.txt",
        "C:\\temp\\note.txt,text/plain,txt,note.txt",
        "devis.docx,application/zip,zip,devis.docx",
        "devis.docm,application/zip,zip,devis.zip",
        "été 2026.csv,text/plain,txt,été 2026.csv",
        ",application/pdf,pdf,file.pdf"
    })
    void aDownloadHasAHarmlessNameAndTheExtensionOfItsBytes(
            @org.jspecify.annotations.Nullable String claimed, String type, String extension, String name) {
        assertThat(new Kind(type, extension).name(claimed == null ? "" : claimed))
                .isEqualTo(name);
    }

    @Test
    void signsThatTurnANameAroundAreTakenOut() {
        assertThat(new Kind("application/pdf", "pdf").name("fa\u202efdp.exe\r\n\"x"))
                .matches("[\\p{L}\\p{N} _-]+\\.pdf");
    }
}
