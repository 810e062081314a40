package org.tenderpoint.platform.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Files and folders that only their owner may open. */
public final class OwnerOnly {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private OwnerOnly() {}

    /** Creates the folder if it is missing, and closes it to everybody else. */
    public static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            restrict(folder, FOLDER);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made or closed to others", e);
        }
    }

    /** A new empty file; replaces one that was left over. */
    public static Path file(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (posix(file)) {
            return Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE)));
        }
        Files.createFile(file);
        restrict(file, FILE);
        return file;
    }

    /**
     * Writes a text file anew: whoever reads it meanwhile reads the former text or this one, whole. Nodes that share
     * the folder may write at the same moment: the last one wins.
     */
    public static void replace(Path file, CharSequence text) throws IOException {
        // containers have the same process number, so that only chance tells their drafts apart
        var draft = file(file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new"));
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Closes a folder to everybody else, and each file and folder in it: a file that is copied keeps its own rights.
     */
    public static Path closed(Path folder) {
        folder(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            // a link leads elsewhere: what is there is not the program's
            all.filter(path -> !path.equals(folder) && !Files.isSymbolicLink(path)).forEach(OwnerOnly::close);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    /** Closes a file or a folder that is there; one that has gone meanwhile is left alone. */
    public static void close(Path path) {
        try {
            restrict(path, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE);
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be closed to others", e);
        }
    }

    private static void restrict(Path path, String modes) throws IOException {
        if (posix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(modes));
            return;
        }
        // Windows has access lists instead
        var list = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (list != null) {
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
