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

    /** Creates the folder if it is missing, and closes it to other users. */
    public static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            restrict(folder, FOLDER);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made or closed to others", e);
        }
    }

    /** Creates an empty file; replaces one that was left over. */
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
     * Replaces a text file atomically: readers see the old text or the new one. If several nodes write at once, the
     * last one wins.
     */
    public static void replace(Path file, CharSequence text) throws IOException {
        // a random name, since programs in containers have the same process number
        var draft = file(file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new"));
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Closes a folder and everything in it to other users, since copied files keep their own rights. */
    public static Path closed(Path folder) {
        folder(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            // a link's target is not the program's
            all.filter(path -> !path.equals(folder) && !Files.isSymbolicLink(path)).forEach(OwnerOnly::close);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    /** Closes an existing file or folder to other users; a missing one is ignored. */
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
        // Windows uses access lists
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
