package org.montgolfiere.shield;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Handwritten;

/** Promise 5, in the code: nothing prints a body except as {@link Folded}, and few may ask it for its words. */
class FoldedWordsTest {

    /** Who may have the words whatever they are, and why. */
    private static final Map<String, String> OPENERS = Map.of(
            "org.montgolfiere.inbox.Folds", "wraps them anew",
            "org.montgolfiere.evidence.Evidence", "keeps them as evidence",
            "org.montgolfiere.evidence.Pieces", "stores them as evidence",
            "org.montgolfiere.evidence.Export", "hashes them, and hands them out where they are asked for",
            "org.montgolfiere.evidence.Kept", "for the author who asks what is kept of them",
            "org.montgolfiere.api.ThreadShape", "where a program asked for them",
            "montgolfiere.templates.shield.JteopenedGenerated", "the second step");

    /** Where a statement reads the words of somebody outside, and what becomes of them. */
    private static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("inbox/Threads.java", "a Folded"),
            Map.entry("inbox/Readings.java", "read by triage"),
            Map.entry("inbox/OtherReadings.java", "read by the reader elsewhere, where that is allowed"),
            Map.entry("inbox/topics/TopicMessages.java", "forms, compared"),
            Map.entry("inbox/topics/TopicRows.java", "names, drawn from what is harmless"),
            Map.entry("inbox/Corrections.java", "folded by its one command"),
            Map.entry("outbound/FactRows.java", "compared with a draft by the checks, which quote the draft"),
            Map.entry("inbox/Files.java", "folded by Exported"),
            Map.entry("inbox/SetAsides.java", "a Folded"),
            Map.entry("inbox/Vocabulary.java", "single words"),
            Map.entry("inbox/Unnamed.java", "compared with our own"),
            Map.entry("inbox/Remains.java", "single words, to forget them"),
            Map.entry("inbox/Retentions.java", "single words, to forget them"),
            Map.entry("inbox/Changes.java", "stored, never shown"),
            Map.entry("inbox/LastWord.java", "stems, compared"),
            Map.entry("inbox/Precedents.java", "stems, compared"),
            Map.entry("inbox/PriorityFacts.java", "stems, compared; of our own answers the promises"),
            Map.entry("bench/CrowdShares.java", "invented ones of a temporary home, counted"),
            Map.entry("bench/NetworksWatch.java", "invented ones of a temporary home, the key in each"),
            Map.entry("evidence/Pieces.java", "a Folded"));

    private static final Pattern WORDS_OF_OTHERS = Pattern.compile(
            "(?s)\\b(?:message|said)\\.text\\b(?!\\()|\\bselect\\b[^;\"]{0,400}\\b(?:text|alt|raw)\\b[^;\"]{0,400}\\bfrom\\s+"
                    + "(?:message|message_media|evidence|evidence_media|set_aside|early_change)\\b");

    @Test
    void onlyTheseAskForTheWordsThemselves() {
        Set<String> callers = Stream.concat(
                        Handwritten.HOUSE.stream(),
                        new ClassFileImporter().importPackages("montgolfiere.templates").stream())
                .filter(one -> calls(one, "opened"))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(callers).isEqualTo(new TreeSet<>(OPENERS.keySet()));
    }

    @Test
    void noTemplatePrintsWordsButTheOnesOfThisRoom() {
        Set<String> printers = new ClassFileImporter()
                .importPackages("montgolfiere.templates").stream()
                        .filter(one -> calls(one, "inThread") || calls(one, "opened"))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(printers)
                .containsExactlyInAnyOrder(
                        "montgolfiere.templates.shield.JtefoldedGenerated",
                        "montgolfiere.templates.shield.JteopenedGenerated");
    }

    @Test
    void noTypeThatScreensOrProgramsSeeHoldsAnIncomingText() {
        Set<String> seen = new ClassFileImporter()
                .importPackages("montgolfiere.templates").stream()
                        .filter(one -> one.getAccessesFromSelf().stream()
                                .anyMatch(access -> Set.of(
                                                "org.montgolfiere.channel.Incoming$Message",
                                                "org.montgolfiere.channel.Incoming$Edit",
                                                "org.montgolfiere.channel.Incoming$Media")
                                        .contains(access.getTargetOwner().getName())))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(seen).isEmpty();
    }

    @Test
    void onlyTheseReadTheWordsOfOthersFromTheDatabase() throws IOException {
        Path sources = Path.of("src/main/java/org/montgolfiere");
        try (Stream<Path> files = Files.walk(sources)) {
            Set<String> readers = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (WORDS_OF_OTHERS.matcher(Files.readString(file)).find()) {
                    readers.add(sources.relativize(file).toString());
                }
            }
            assertThat(readers).isEqualTo(new TreeSet<>(READERS.keySet()));
        }
    }

    private static boolean calls(JavaClass one, String method) {
        return one.getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Folded.class))
                .map(JavaAccess::getName)
                .anyMatch(method::equals);
    }
}
