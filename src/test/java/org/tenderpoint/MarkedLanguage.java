package org.tenderpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;

/**
 * A language that nobody speaks: each text of it is the English one behind a mark. Whoever reads it shows wherever
 * words of the reader go, however many of them are translated.
 */
public final class MarkedLanguage implements AutoCloseable {

    public static final String MARK = "\u27e6";

    private static final Locale MARKED = Locale.of("zz");
    private static final Path BESIDE = Path.of("target/test-classes/i18n");

    private final Supplier<Optional<Locale>> before;

    private MarkedLanguage(Supplier<Optional<Locale>> before) {
        this.before = before;
    }

    /** Everybody reads it until this is closed. */
    public static MarkedLanguage read() {
        try {
            Files.createDirectories(BESIDE);
            for (var bundle : ProjectFiles.bundles()) {
                write(bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MarkedLanguage(Texts.readBy(() -> Optional.of(MARKED)));
    }

    private static void write(String bundle) throws IOException {
        var texts = ProjectFiles.texts(bundle);
        texts.replaceAll((_, text) -> MARK + text);
        try (var writer = Files.newBufferedWriter(BESIDE.resolve(bundle + "_zz.properties"))) {
            texts.store(writer, null);
        }
    }

    /** The texts without a mark that are words, and fill in nothing. */
    public static Set<String> english() {
        return ProjectFiles.bundles().stream()
                .flatMap(bundle -> ProjectFiles.texts(bundle).values().stream())
                .map(String::valueOf)
                .filter(text -> !text.contains("{") && text.matches("(?s).*\\p{L}{3,}.*"))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        Texts.readBy(before);
    }
}
