package org.tenderpoint.platform.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files and folders that are on the disk, not only on their way there, and their removal. */
public final class OnDisk {

    private OnDisk() {}

    public static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    public static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and needs none of this
        }
    }

    /** Whatever lies behind a link stays. */
    public static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (var inside = Files.list(path)) {
                for (var one : inside.toList()) {
                    remove(one);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
