package org.tenderpoint.platform.paper;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which characters a font file of the machine has, read from the few tables that say so: there may be hundreds of
 * files. Only fonts with TrueType outlines, whose makers let them be embedded, can stand on paper.
 */
final class FontFile {

    private static final int COLLECTION = 0x74746366;
    private static final int MOST_FONTS = 64;
    private static final int MOST_BYTES = 4 << 20;
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;
    /** Platform and encoding of the tables of characters that the renderer takes, the best first. */
    private static final List<Integer> ENCODINGS = List.of(4, 3 << 16 | 10, 3, 3 << 16 | 1);
    /** In the rights of a font: it may not be embedded, or not in part, or only as pictures. */
    private static final int RESTRICTED = 2;
    private static final int WHOLE_OR_PICTURES = 0x300;

    private final FileChannel file;
    private final Map<String, Long> tables = new HashMap<>();

    private FontFile(FileChannel file, int start) throws IOException {
        this.file = file;
        int count = Short.toUnsignedInt(part(start, 12).getShort(4));
        var directory = part(start + 12L, count * 16);
        for (int i = 0; i < count; i++) {
            var tag = new byte[4];
            directory.get(i * 16, tag);
            tables.put(new String(tag, java.nio.charset.StandardCharsets.US_ASCII),
                    Integer.toUnsignedLong(directory.getInt(i * 16 + 8)));
        }
    }

    /** What the fonts in a file can show between them; nothing if one of them can't be put on paper. */
    static BitSet letters(Path path) {
        var all = new BitSet();
        try (var file = FileChannel.open(path)) {
            for (int start : starts(file)) {
                var letters = new FontFile(file, start).letters();
                if (letters.isEmpty()) {
                    return letters;
                }
                all.or(letters);
            }
            return all;
        } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            // damaged, or no font at all: as if it were not there
            return new BitSet();
        }
    }

    private static int[] starts(FileChannel file) throws IOException {
        var head = part(file, 0, 12);
        if (head.getInt(0) != COLLECTION) {
            return new int[]{0};
        }
        int fonts = Math.min(MOST_FONTS, head.getInt(8));
        var offsets = part(file, 12, fonts * 4);
        return IntStream.range(0, fonts).map(i -> offsets.getInt(i * 4)).toArray();
    }

    private BitSet letters() throws IOException {
        var letters = new BitSet();
        var cmap = tables.get("cmap");
        if (cmap == null || !tables.containsKey("glyf") || !embeddable()) {
            return letters;
        }
        int count = Short.toUnsignedInt(part(cmap, 4).getShort(2));
        var directory = part(cmap + 4, count * 8);
        var offsets = new HashMap<Integer, Integer>();
        for (int i = 0; i < count; i++) {
            offsets.putIfAbsent(directory.getInt(i * 8), directory.getInt(i * 8 + 4));
        }
        var chosen = ENCODINGS.stream().filter(offsets::containsKey).findFirst();
        if (chosen.isPresent()) {
            read(cmap + offsets.getOrDefault(chosen.get(), 0), letters);
        }
        return letters;
    }

    private boolean embeddable() throws IOException {
        var os2 = tables.get("OS/2");
        if (os2 == null) {
            return true;
        }
        int rights = part(os2 + 8, 2).getShort(0);
        return (rights & 0xf) != RESTRICTED && (rights & WHOLE_OR_PICTURES) == 0;
    }

    private void read(long table, BitSet letters) throws IOException {
        switch (part(table, 2).getShort(0)) {
            case SEGMENTS -> segments(part(table, Short.toUnsignedInt(part(table, 4).getShort(2))), letters);
            case GROUPS -> groups(part(table, part(table, 8).getInt(4)), letters);
            default -> {
                // nothing that fonts of our days have
            }
        }
    }

    /** Each segment has its glyphs one after the other, or in a list. */
    private static void segments(ByteBuffer table, BitSet letters) {
        int twice = Short.toUnsignedInt(table.getShort(6));
        for (int at = 14; at < 14 + twice; at += 2) {
            int last = Short.toUnsignedInt(table.getShort(at));
            int first = Short.toUnsignedInt(table.getShort(at + twice + 2));
            int delta = table.getShort(at + 2 * twice + 2);
            int place = at + 3 * twice + 2;
            int list = Short.toUnsignedInt(table.getShort(place));
            for (int letter = first; letter <= last && letter < 0xffff; letter++) {
                int glyph = letter;
                if (list != 0) {
                    int entry = place + list + 2 * (letter - first);
                    glyph = entry + 1 < table.limit() ? table.getShort(entry) : 0;
                    if (glyph == 0) {
                        continue;
                    }
                }
                letters.set(letter, (glyph + delta & 0xffff) != 0);
            }
        }
    }

    private static void groups(ByteBuffer table, BitSet letters) {
        int count = table.getInt(12);
        for (int i = 0; i < count; i++) {
            int first = table.getInt(16 + i * 12);
            int last = Math.min(table.getInt(20 + i * 12), Character.MAX_CODE_POINT);
            // the first glyph stands for what a font lacks
            letters.set(table.getInt(24 + i * 12) == 0 ? first + 1 : first, Math.max(first, last) + 1);
        }
    }

    private ByteBuffer part(long from, int length) throws IOException {
        return part(file, from, length);
    }

    private static ByteBuffer part(FileChannel file, long from, int length) throws IOException {
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("No font has such a table");
        }
        var part = ByteBuffer.allocate(length);
        while (part.hasRemaining()) {
            int read = file.read(part, from + part.position());
            if (read < 0) {
                break;
            }
        }
        return part.flip();
    }
}
