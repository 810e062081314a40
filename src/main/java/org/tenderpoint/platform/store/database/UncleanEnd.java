package org.tenderpoint.platform.store.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/**
 * Points H2 to its newest data after a crash or a power cut, before it opens the file.
 *
 * <p>
 * The head of the file names a chunk from which H2 starts to search. H2 2.4.240 may overwrite that chunk before it
 * names another. If the power fails in between, H2 searches from the end of the file and takes any older complete
 * state, silently losing everything saved since. So this class searches the whole file for the newest complete chunk
 * and writes it into the head. It reads some 200 MB a second, and leaves alone a file that was closed properly or has
 * an unknown format.
 */
public final class UncleanEnd {

    private static final int BLOCK = 4096;
    private static final int HEAD_BLOCKS = 2;
    private static final int FOOTER = 128;
    /** The size of a chunk's header in bytes. */
    private static final int HEADER = 512;
    private static final String CHECKSUM = ",fletcher:";

    private final FileChannel file;

    private UncleanEnd(FileChannel file) {
        this.file = file;
    }

    /** As {@link #mend}, but false if the file cannot be opened; opening the database then reports the cause. */
    public static boolean mendIfItCan(String database, String key) {
        try {
            return mend(database, key);
        } catch (IOException | RuntimeException e) {
            // in use, unreadable, or another key
            return false;
        }
    }

    /**
     * Writes the newest chunk into the head of a file that was not closed properly.
     *
     * @param name the file's name as H2 writes it
     * @param key the key of the encryption
     * @return whether the head named an older chunk
     * @throws IOException if the file cannot be read or written, or somebody else has it open
     */
    static boolean mend(String name, String key) throws IOException {
        try (var encrypted = FilePath.get(name).open("rw")) {
            var lock = encrypted.tryLock();
            if (lock == null) {
                throw new IOException("The file is in use.");
            }
            var password = FilePathEncrypt.getPasswordBytes(key.toCharArray());
            boolean mended = new UncleanEnd(new FileEncrypt(name, password, encrypted)).mend();
            lock.release();
            return mended;
        }
    }

    /** Whether this decrypts to a file of H2, which it does not under another key. */
    static boolean readable(FileChannel decrypted) throws IOException {
        var end = new UncleanEnd(decrypted);
        return decrypted.size() > HEAD_BLOCKS * (long) BLOCK && (end.head(0).isPresent() || end.head(1).isPresent());
    }

    private boolean mend() throws IOException {
        long blocks = file.size() / BLOCK;
        if (blocks <= HEAD_BLOCKS) {
            return false;
        }
        var heads = Stream.of(head(0), head(1)).flatMap(Optional::stream).toList();
        if (heads.isEmpty()
                || heads.size() == HEAD_BLOCKS && heads.stream().allMatch(head -> head.containsKey("clean"))) {
            return false;
        }
        Map<String, String> newest = Map.of();
        for (long block = HEAD_BLOCKS; block < blocks; block++) {
            var chunk = chunk(block, blocks);
            if (version(chunk) > version(newest)) {
                newest = chunk;
            }
        }
        var head = heads.stream().max((one, other) -> Long.compare(version(one), version(other))).orElseThrow();
        if (version(newest) <= version(head)) {
            return false;
        }
        write(head, newest);
        return true;
    }

    private Optional<Map<String, String>> head(long block) throws IOException {
        return verified(text(block * BLOCK, BLOCK));
    }

    /** The header of the chunk that begins here; empty if there is none or it is incomplete. */
    private Map<String, String> chunk(long block, long blocks) throws IOException {
        var text = text(block * BLOCK, HEADER);
        int end = text.indexOf('\n');
        if (!text.startsWith("chunk:") || end < 0) {
            return Map.of();
        }
        try {
            var header = DataUtils.parseMap(text.substring(0, end).strip());
            long length = DataUtils.readHexLong(header, "len", 0);
            if (length < 1 || block + length > blocks || DataUtils.readHexLong(header, "block", block) != block) {
                return Map.of();
            }
            var footer = verified(text((block + length) * BLOCK - FOOTER, FOOTER)).orElse(Map.of());
            if (!same(header, footer, "chunk") || !same(header, footer, "version") || !same(header, footer, "len")) {
                return Map.of();
            }
            header.put("block", Long.toHexString(block));
            return header;
        } catch (RuntimeException e) {
            // only looks like the beginning of a chunk
            return Map.of();
        }
    }

    private static boolean same(Map<String, String> header, Map<String, String> footer, String field) {
        return header.containsKey(field) && header.get(field).equals(footer.get(field));
    }

    private static long version(Map<String, String> fields) {
        return DataUtils.readHexLong(fields, "version", 0);
    }

    /** The fields of a line whose checksum matches. */
    private static Optional<Map<String, String>> verified(String text) {
        int at = text.indexOf(CHECKSUM);
        if (at < 0) {
            return Optional.empty();
        }
        try {
            var line = text.substring(0, at).getBytes(StandardCharsets.ISO_8859_1);
            var fields = DataUtils.parseMap(text.substring(0, text.indexOf('\n', at)).strip());
            long checksum = DataUtils.readHexLong(fields, "fletcher", 0);
            return (int) checksum == DataUtils.getFletcher32(line, 0, line.length)
                    ? Optional.of(fields)
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private String text(long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        DataUtils.readFully(file, position, buffer);
        return new String(buffer.array(), StandardCharsets.ISO_8859_1);
    }

    private void write(Map<String, String> head, Map<String, String> newest) throws IOException {
        var fields = new HashMap<String, Object>(head);
        fields.remove("clean");
        fields.remove("fletcher");
        Stream.of("block", "chunk", "version").forEach(field -> fields.put(field, newest.get(field)));
        var line = DataUtils.appendMap(new StringBuilder(), fields);
        var bytes = line.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(line, "fletcher", DataUtils.getFletcher32(bytes, 0, bytes.length));
        var block = Arrays.copyOf(line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1), BLOCK);
        // one after the other, so that one of the two copies is always complete
        for (int copy = 0; copy < HEAD_BLOCKS; copy++) {
            file.write(ByteBuffer.wrap(block), (long) copy * BLOCK);
            file.force(true);
        }
    }
}
