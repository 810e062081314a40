package org.tenderpoint.platform.store.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.tenderpoint.platform.store.file.DurableFiles;
import org.tenderpoint.platform.store.file.SealedStream.DamagedFile;

/** A database file as H2 encrypts it: checks a key, and copies the content under another key. */
public final class EncryptedFile {

    private static final int BUFFER = 1 << 20;

    private EncryptedFile() {}

    /** Whether the key opens the file; also writes its journal into the file. */
    public static boolean opens(Path file, String key) throws IOException {
        DurableFiles.register();
        try (var whole = FilePath.get(DurableFiles.SCHEME + ":" + file).open("rw")) {
            return opens(whole, key);
        }
    }

    public static boolean opens(FileChannel file, String key) throws IOException {
        // H2 would write a new head into a shorter file
        return file.size() > FileEncrypt.BLOCK_SIZE && UncleanEnd.readable(under(key, file));
    }

    private static FileEncrypt under(String key, FileChannel file) {
        return new FileEncrypt("", FilePathEncrypt.getPasswordBytes(key.toCharArray()), file);
    }

    /**
     * Copies the content of a file into a new one under another key, and verifies the copy.
     *
     * @param from locked, so that nobody writes to it meanwhile
     * @param to an empty file
     */
    public static void copy(FileChannel from, String key, Path to, String newKey) throws IOException {
        var source = under(key, from);
        try (var file = FileChannel.open(to, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var target = under(newKey, file);
            for (long at = 0; at < source.size(); at += BUFFER) {
                var part = part(source, at);
                while (part.hasRemaining()) {
                    target.write(part, at + part.position());
                }
            }
            file.force(true);
        }
        try (var file = FileChannel.open(to, StandardOpenOption.READ)) {
            var target = under(newKey, file);
            boolean same = target.size() == source.size();
            for (long at = 0; same && at < source.size(); at += BUFFER) {
                same = part(source, at).equals(part(target, at));
            }
            if (!same || Files.size(to) != from.size()) {
                throw new DamagedFile("What was written is not what was read: the disk may be damaged.");
            }
        }
    }

    private static ByteBuffer part(FileChannel file, long at) throws IOException {
        var part = ByteBuffer.allocate((int) Math.min(BUFFER, file.size() - at));
        DataUtils.readFully(file, at, part);
        return part;
    }
}
