package org.tenderpoint.client.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Joins zip files into one without opening what is locked in them: their files are copied as they are, one list of all
 * follows. Memory does not grow with their number. Where the list needs more than 32 bits, the extension for large
 * files (zip64) is used.
 */
final class JoinedZip {

    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY_HEAD = 46;
    private static final int END_HEAD = 22;
    /** Where the end says of how many files, how long and where the list is. */
    private static final int END_NUMBER = 10;
    private static final int END_AT = 16;
    private static final int END_64_HEAD = 56;
    private static final int LOCATOR_64_HEAD = 20;
    /** Where an entry says which version it needs, how long its parts are, and where its file is. */
    private static final int NEEDS = 6;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int COMMENT_LENGTH = 32;
    private static final int OFFSET = 42;
    private static final short EXTRA_64 = 1;
    private static final short NEEDS_64 = 45;
    private static final int ALL_ONES = 0xFFFFFFFF;
    private static final int MANY = 0xFFFF;

    private final long most;
    private long written;
    private long entries;

    private JoinedZip(long most) {
        this.most = most;
    }

    static void join(List<Path> parts, Path whole) throws IOException {
        join(parts, whole, 0xFFFFFFFFL);
    }

    /** @param most from this place in the file on, places are written with 64 bits */
    static void join(List<Path> parts, Path whole, long most) throws IOException {
        try (var file = FileChannel.open(whole, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            new JoinedZip(most).write(parts, file);
            file.force(true);
        }
    }

    /** Where a part's list begins, and of how many files. */
    private record ListOf(long at, int entries) {

        static ListOf in(Path part) throws IOException {
            try (var file = FileChannel.open(part)) {
                var end = little(END_HEAD);
                // the parts are the program's own: they have no comment
                file.read(end, file.size() - END_HEAD);
                if (end.getInt(0) != END) {
                    throw new IOException("A part of the archive is damaged");
                }
                return new ListOf(
                        Integer.toUnsignedLong(end.getInt(END_AT)), Short.toUnsignedInt(end.getShort(END_NUMBER)));
            }
        }
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(List<Path> parts, FileChannel whole) throws IOException {
        for (var part : parts) {
            try (var file = FileChannel.open(part)) {
                long left = ListOf.in(part).at();
                for (long at = 0; left > 0;) {
                    long copied = file.transferTo(at, left, whole);
                    at += copied;
                    left -= copied;
                    written += copied;
                }
            }
        }
        long begin = written;
        var out = new BufferedOutputStream(Channels.newOutputStream(whole));
        long base = 0;
        for (var part : parts) {
            var list = ListOf.in(part);
            list(part, list, base, out);
            base += list.at();
        }
        end(out, begin);
        out.flush();
    }

    private void list(Path part, ListOf list, long base, OutputStream out) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(part))) {
            in.skipNBytes(list.at());
            for (int i = 0; i < list.entries(); i++) {
                var head = little(ENTRY_HEAD).put(in.readNBytes(ENTRY_HEAD));
                if (head.getInt(0) != ENTRY) {
                    throw new IOException("A part of the archive is damaged");
                }
                var name = in.readNBytes(Short.toUnsignedInt(head.getShort(NAME_LENGTH)));
                var extra = in.readNBytes(Short.toUnsignedInt(head.getShort(EXTRA_LENGTH)));
                var comment = in.readNBytes(Short.toUnsignedInt(head.getShort(COMMENT_LENGTH)));
                long offset = base + Integer.toUnsignedLong(head.getInt(OFFSET));
                if (offset < most) {
                    head.putInt(OFFSET, (int) offset);
                } else {
                    head.putInt(OFFSET, ALL_ONES).putShort(NEEDS, NEEDS_64);
                    extra = with64(extra, offset);
                    head.putShort(EXTRA_LENGTH, (short) extra.length);
                }
                put(out, head.array(), name, extra, comment);
                entries++;
            }
        }
    }

    /** The place is the last of the numbers that may stand in this extension. */
    private static byte[] with64(byte[] extra, long offset) {
        var old = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        var rest = little(extra.length);
        var numbers = new byte[0];
        while (old.remaining() >= Integer.BYTES) {
            short kind = old.getShort();
            var content = new byte[Short.toUnsignedInt(old.getShort())];
            old.get(content);
            if (kind == EXTRA_64) {
                numbers = content;
            } else {
                rest.putShort(kind).putShort((short) content.length).put(content);
            }
        }
        var both = little(rest.position() + Integer.BYTES + numbers.length + Long.BYTES);
        both.put(rest.array(), 0, rest.position());
        return both.putShort(EXTRA_64).putShort((short) (numbers.length + Long.BYTES)).put(numbers).putLong(offset)
                .array();
    }

    private void end(OutputStream out, long begin) throws IOException {
        long length = written - begin;
        boolean large = begin >= most || length >= most || entries >= MANY;
        if (large) {
            long here = written;
            put(out, little(END_64_HEAD).putInt(END_64).putLong(END_64_HEAD - 12L).putShort(NEEDS_64)
                    .putShort(NEEDS_64).putInt(0).putInt(0).putLong(entries).putLong(entries).putLong(length)
                    .putLong(begin).array());
            put(out, little(LOCATOR_64_HEAD).putInt(LOCATOR_64).putInt(0).putLong(here).putInt(1).array());
        }
        short number = (short) (large ? MANY : entries);
        put(out, little(END_HEAD).putInt(END).putShort((short) 0).putShort((short) 0).putShort(number)
                .putShort(number).putInt(large ? ALL_ONES : (int) length).putInt(large ? ALL_ONES : (int) begin)
                .putShort((short) 0).array());
    }

    private void put(OutputStream out, byte[]... pieces) throws IOException {
        for (var piece : pieces) {
            out.write(piece);
            written += piece.length;
        }
    }
}
