package org.tenderpoint;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What documents say about files: people follow it, and nobody else notices when a file has moved. */
@Tag("guard")
class DocumentsTest {

    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w+)(?:\\.\\w+)?`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void everyClassThatADocumentNamesWithItsPackageIsThere() {
        var classes = Stream.of("src/main/java", "src/test/java", "src/it/java", "src/bench/java")
                .map(root -> root + "/org/tenderpoint")
                .flatMap(root -> ProjectFiles.of(root, "")
                        .map(file -> Path.of(root).relativize(file).toString()))
                .map(file -> file.replace(".java", ""))
                .collect(toSet());

        Missing.none("A document names a class that is not there",
                documents().flatMap(document -> found(CLASS, document)
                        .map(found -> found.group(1))
                        .filter(name -> !classes.contains(name))
                        .map(name -> document + ": " + name)),
                "Name it where it stands now, as feature/room/Name.");
    }

    @Test
    void everyLinkBetweenDocumentsLeadsToAFile() {
        Missing.none("A document links to a file that is not there",
                documents().flatMap(document -> found(LINK, document)
                        .map(found -> found.group(1))
                        .filter(link -> !Files.exists(document.resolveSibling(link)))
                        .map(link -> document + ": " + link)),
                "Correct the link; it starts at the document's own folder.");
    }

    private static Stream<MatchResult> found(Pattern wanted, Path document) {
        try {
            return wanted.matcher(Files.readString(document)).results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "UPDATING.md", "SECURITY.md").map(Path::of),
                ProjectFiles.of("docs", ".md"));
    }
}
