package org.tenderpoint.shell;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the jar of the program open as a file system. Of each file that it delivers, Vaadin asks whether it is a
 * folder, and reads the list of all entries of the jar for that, unless somebody else has the jar open already: some 20
 * ms of the processor and a megabyte of memory for each of the thirty files of a first page. Goes when Vaadin asks that
 * without opening the jar ({@code LibrariesInsideTest}).
 */
@Component
class JarKeptOpen implements DisposableBean {

    private static final String ONE_OF_ITS_FILES = "/META-INF/resources/styles.css";

    private final Optional<FileSystem> jar;

    @Autowired
    JarKeptOpen() {
        this(Optional.ofNullable(JarKeptOpen.class.getResource(ONE_OF_ITS_FILES)));
    }

    /** @param file of the program; one that lies in no jar of its own opens nothing */
    JarKeptOpen(Optional<URL> file) {
        jar = file.map(URL::toString).filter(address -> address.startsWith("jar:file:")).flatMap(JarKeptOpen::open);
    }

    private static Optional<FileSystem> open(String address) {
        try {
            return Optional.of(FileSystems.newFileSystem(URI.create(address), Map.of()));
        } catch (FileSystemAlreadyExistsException | IOException e) {
            // it is open already, or each file is delivered as slowly as it would be without this
            return Optional.empty();
        }
    }

    @Override
    public void destroy() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }
}
