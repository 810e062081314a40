package org.tenderpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The project's own files, as its guards read them. */
public final class ProjectFiles {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final List<Path> SOURCES = of("src/main/java", ".java").toList();

    private ProjectFiles() {}

    /**
     * All files below the folder whose names end so, in the order of their paths. Fails where there is no such folder:
     * a guard over no files would hold for ever.
     *
     * @param folder from the project's root
     * @param ending e.g. ".java"; "" for all
     */
    public static Stream<Path> of(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our sources without tests. */
    public static Stream<Path> sources() {
        return SOURCES.stream();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the bundles, e.g. "client". */
    public static List<String> bundles() {
        return of(BUNDLES.toString(), ".properties")
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.contains("_"))
                .toList();
    }

    /**
     * Texts by key; none where there is no such bundle.
     *
     * @param bundle with its language unless that is English, e.g. "client_de"
     */
    public static Properties texts(String bundle) {
        var texts = new Properties();
        var file = BUNDLES.resolve(bundle + ".properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
