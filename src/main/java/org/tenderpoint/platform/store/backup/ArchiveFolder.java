package org.tenderpoint.platform.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.platform.store.file.OwnerOnly;

/**
 * The folder beside the data in which an archive of all clients is made and waits to be fetched. Its files are
 * encrypted with the maker's password; only the progress is readable.
 */
@Component
public class ArchiveFolder {

    private static final String STATE = "archive.json";
    private static final String WHOLE = "archive.zip";
    private static final String PART = "part-%05d.zip";

    private final Path folder;

    ArchiveFolder(Environment environment) {
        folder = Optional.ofNullable(environment.getProperty("tenderpoint.archives")).map(Path::of)
                .orElseGet(() -> DataPlace.data(environment).resolveSibling("archives"))
                .toAbsolutePath().normalize();
    }

    /** The progress of the archive in this folder; empty if there is none. */
    public <T> Optional<T> state(Class<T> type) {
        var file = folder.resolve(STATE);
        try {
            return Files.exists(file) ? Optional.of(Json.read(Files.readString(file), type)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole or not at all, so that a stop of the program keeps the last progress. */
    public void keep(Object state) throws IOException {
        OwnerOnly.folder(folder);
        var file = fresh(STATE + ".new");
        Files.writeString(file, Json.write(state));
        Files.move(file, folder.resolve(STATE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** An empty file for a part, which only its owner can open. */
    public Path newPart(int number) throws IOException {
        OwnerOnly.folder(folder);
        return fresh(PART.formatted(number));
    }

    public List<Path> parts(int number) {
        return IntStream.range(0, number).mapToObj(i -> folder.resolve(PART.formatted(i))).toList();
    }

    /** The file of the whole archive while it is written. */
    public Path newWhole() throws IOException {
        return fresh(WHOLE + ".new");
    }

    /** Makes this file the archive. */
    public void finish(Path whole) throws IOException {
        Files.move(whole, wholeFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public Path wholeFile() {
        return folder.resolve(WHOLE);
    }

    /** Removes everything, the state last. */
    public void empty() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> !one.endsWith(STATE)).toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder.resolve(STATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void drop(List<Path> parts) throws IOException {
        for (var part : parts) {
            Files.deleteIfExists(part);
        }
    }

    private Path fresh(String name) throws IOException {
        var file = folder.resolve(name);
        Files.deleteIfExists(file);
        return OwnerOnly.file(file);
    }
}
