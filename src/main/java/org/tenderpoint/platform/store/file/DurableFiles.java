package org.tenderpoint.platform.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.disk.FilePathDisk;
import org.jspecify.annotations.Nullable;

/**
 * A file system for H2, {@code jdbc:h2:durable:…}. A returned write survives a power cut, writes keep their order, and
 * each is atomic (REL-02, docs/decisions/0026-what-survives-a-power-cut.md).
 *
 * <p>
 * Each write first goes into a journal next to the file, with a checksum, and is forced to the disk. Then it goes into
 * the file, which the operating system may flush later. Opening the file replays the journal. H2 alone leaves order and
 * atomicity to the operating system, and has no checksum that would detect a torn write.
 *
 * <p>
 * A restarted journal begins with a seal: checksums of the blocks last written to the file. If they do not match, file
 * and journal are from different moments, as in a copy made while the program ran. Such a file is not opened, since H2
 * would silently take an older state.
 */
public class DurableFiles extends FilePathWrapper {

    public static final String SCHEME = "durable";

    /** Whether a database address names a file on this file system. */
    public static boolean hold(String address) {
        return address.startsWith("jdbc:h2:" + SCHEME + ":");
    }

    /** Registers this file system with H2; may be called repeatedly. */
    public static void register() {
        FilePath.register(new DurableFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var base = getBase();
        if (mode.equals("r")) {
            return base.open(mode);
        }
        var journal = FilePath.get(base + ".journal");
        boolean fresh = !journal.exists();
        createForOwner(base);
        createForOwner(journal);
        var file = base.open(mode);
        var entries = journal.open("rw");
        try {
            var channel = new Channel(file, entries);
            if (fresh) {
                forceFolder(base.unwrap());
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            // also releases the lock, or nobody could open the file again
            entries.close();
            file.close();
            throw e;
        }
    }

    private static void createForOwner(FilePath path) throws IOException {
        var disk = onDisk(path);
        if (disk.isPresent()) {
            if (path.exists()) {
                OwnerOnly.close(disk.get());
            } else {
                OwnerOnly.file(disk.get());
            }
        }
    }

    /** The path on the disk; empty for another kind of file. */
    public static Optional<Path> onDisk(FilePath path) {
        var disk = path;
        while (disk instanceof FilePathWrapper) {
            disk = disk.unwrap();
        }
        return disk instanceof FilePathDisk ? Optional.of(Path.of(disk.toString()).toAbsolutePath()) : Optional.empty();
    }

    /** Forces the folder to the disk, so that new files survive a power cut. */
    private static void forceFolder(FilePath path) {
        onDisk(path).map(Path::getParent).ifPresent(parent -> {
            try (var folder = FileChannel.open(parent, StandardOpenOption.READ)) {
                folder.force(true);
            } catch (IOException e) {
                // Windows cannot open folders and does not need this
            }
        });
    }

    private static final class Channel extends FileBaseDefault {

        /** The size in bytes after which the journal restarts. */
        private static final int LONG = 8 * 1024 * 1024;

        private static final int BLOCK = 4096;

        /** The most blocks in a seal: 64 MB of writes. */
        private static final int SEALED = 16 * 1024;

        /** The position that marks an entry as a seal. */
        private static final long SEAL = -1;

        /** How long closing a journal may take. */
        private static final Duration CLOSING = Duration.ofSeconds(5);

        /** The journal's turn, the content's position and length, and a checksum over everything. */
        private static final int HEAD = Long.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;

        private final FileChannel file;
        private final FileChannel journal;
        private @Nullable FileLock lock;
        private final SecureRandom random = new SecureRandom();
        /** Distinguishes this turn's entries from older ones that still follow them in the file. */
        private long turn;

        private long end;

        /** Checksums of the blocks last written by block number, the latest last. */
        private final LinkedHashMap<Long, Integer> written = new LinkedHashMap<>();

        Channel(FileChannel file, FileChannel journal) throws IOException {
            this.file = file;
            this.journal = journal;
            hold();
        }

        /** Locks the journal and replays it into the file; false if somebody else holds it. */
        private boolean hold() throws IOException {
            if (lock == null) {
                try {
                    lock = journal.tryLock(0, Long.MAX_VALUE, false);
                } catch (OverlappingFileLockException e) {
                    return false;
                }
                if (lock != null) {
                    replay();
                    requireOneMoment();
                    restartJournal();
                }
            }
            return lock != null;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (lock == null) {
                throw new IOException("The file is in use.");
            }
            if (end > LONG) {
                restartJournal();
            }
            int length = source.remaining();
            if (length == 0) {
                return 0;
            }
            record(source, position);
            journal.force(false);
            remember(source, position);
            writeAll(file, source, position);
            return length;
        }

        private void record(ByteBuffer content, long position) throws IOException {
            var entry = ByteBuffer.allocate(HEAD + content.remaining());
            entry.position(HEAD).put(content.duplicate());
            entry.putLong(0, turn).putLong(Long.BYTES, position).putInt(2 * Long.BYTES, content.remaining());
            entry.putInt(2 * Long.BYTES + Integer.BYTES, entryChecksum(entry));
            writeAll(journal, entry.rewind(), end);
            end += entry.limit();
        }

        /** Forgets blocks that are only partly overwritten. */
        private void remember(ByteBuffer content, long position) {
            long last = position + content.remaining();
            for (long block = position / BLOCK; block * BLOCK < last; block++) {
                written.remove(block);
                long from = block * BLOCK - position;
                if (from >= 0 && from + BLOCK <= content.remaining()) {
                    written.put(block, checksum(content.slice(content.position() + (int) from, BLOCK)));
                }
            }
            while (written.size() > SEALED) {
                written.pollFirstEntry();
            }
        }

        private ByteBuffer seal() {
            var seal = ByteBuffer.allocate(written.size() * (Long.BYTES + Integer.BYTES));
            written.forEach((block, checksum) -> seal.putLong(block).putInt(checksum));
            return seal.flip();
        }

        private void requireOneMoment() throws IOException {
            for (var block : written.entrySet()) {
                long at = block.getKey() * BLOCK;
                var content = ByteBuffer.allocate(BLOCK);
                if (at + BLOCK <= file.size()) {
                    readAll(file, content, at);
                }
                if (checksum(content.rewind()) != block.getValue()) {
                    // for a corrupt encrypted file, H2 would report a wrong key
                    throw DataUtils.newMVStoreException(DataUtils.ERROR_CHUNK_NOT_FOUND,
                            "The file is not of the same moment as its journal, at {0}", at);
                }
            }
        }

        private static int checksum(ByteBuffer content) {
            var checksum = new CRC32C();
            checksum.update(content);
            return (int) checksum.getValue();
        }

        private static int entryChecksum(ByteBuffer entry) {
            var checksum = new CRC32C();
            checksum.update(entry.array(), 0, 2 * Long.BYTES + Integer.BYTES);
            checksum.update(entry.array(), HEAD, entry.capacity() - HEAD);
            return (int) checksum.getValue();
        }

        /** Replays the journal into the file, which may hold parts of it already. */
        private void replay() throws IOException {
            long at = 0;
            long size = journal.size();
            while (at + HEAD <= size) {
                var head = ByteBuffer.allocate(HEAD);
                readAll(journal, head, at);
                long position = head.getLong(Long.BYTES);
                int length = head.getInt(2 * Long.BYTES);
                if (at > 0 && head.getLong(0) != turn || length <= 0 || position < SEAL || at + HEAD + length > size) {
                    return;
                }
                turn = head.getLong(0);
                var entry = ByteBuffer.allocate(HEAD + length);
                readAll(journal, entry, at);
                if (head.getInt(2 * Long.BYTES + Integer.BYTES) != entryChecksum(entry)) {
                    return;
                }
                entry.position(HEAD);
                if (position == SEAL) {
                    while (entry.hasRemaining()) {
                        written.put(entry.getLong(), entry.getInt());
                    }
                } else {
                    remember(entry, position);
                    writeAll(file, entry, position);
                }
                at += HEAD + length;
            }
        }

        private void restartJournal() throws IOException {
            file.force(true);
            // if this fails halfway, it is repeated before the next write
            end = LONG + 1L;
            if (journal.size() > LONG) {
                journal.truncate(LONG);
            }
            writeAll(journal, ByteBuffer.allocate(HEAD), 0);
            // before the seal: replaying only the beginning of the old journal would undo later writes
            journal.force(true);
            turn = random.nextLong();
            end = 0;
            if (!written.isEmpty()) {
                record(seal(), SEAL);
                journal.force(true);
            }
        }

        private static void writeAll(FileChannel channel, ByteBuffer source, long position) throws IOException {
            long at = position;
            while (source.hasRemaining()) {
                at += channel.write(source, at);
            }
        }

        private static void readAll(FileChannel channel, ByteBuffer target, long position) throws IOException {
            long at = position;
            while (target.hasRemaining()) {
                int read = channel.read(target, at);
                if (read < 0) {
                    throw new IOException("The journal ends too early.");
                }
                at += read;
            }
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            written.keySet().removeIf(block -> (block + 1) * BLOCK > size);
            restartJournal();
            file.truncate(size);
            file.force(true);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean metaData) {
            // nothing to do: everything written is in the journal, which is on the disk
        }

        /** Waits for the journal, since a closing program releases the file's lock before the journal's. */
        @Override
        public synchronized @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
            var whole = file.tryLock(position, size, shared);
            long last = System.nanoTime() + CLOSING.toNanos();
            while (whole != null && !hold()) {
                if (System.nanoTime() > last) {
                    whole.release();
                    return null;
                }
                LockSupport.parkNanos(1_000_000);
            }
            return whole;
        }

        @Override
        protected synchronized void implCloseChannel() throws IOException {
            try (file; journal) {
                if (lock != null) {
                    // a closed file is complete without its journal
                    written.clear();
                    restartJournal();
                    lock.release();
                }
            }
        }
    }
}
