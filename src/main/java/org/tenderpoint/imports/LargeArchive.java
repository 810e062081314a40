package org.tenderpoint.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An archive of this program that is too large to be held: most of it are papers and pictures that stay in it. While it
 * is read, the tables that come back are taken out, locked as they are, and become an archive of their own. Nothing of
 * it is kept on disk.
 */
final class LargeArchive {

    private static final int FILE = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int FILE_HEAD = 30;
    private static final int ENTRY_HEAD = 46;
    private static final int END_HEAD = 22;
    private static final int NAME_IN_FILE = 26;
    private static final int NAME_IN_ENTRY = 28;
    private static final int PLACE = 42;
    private static final int LOCKED = 1;
    private static final int LONGEST_NAME = 200;
    /** How all names in it begin; without them, locked bytes that happen to look like a head would be taken for one. */
    private static final List<String> NAMES = List.of("README.html", "schema/", "clients/", "tables/");
    private static final int BLOCK = 1 << 20;
    private static final int MOST_LISTED = 64 << 20;

    private final byte[] window = new byte[2 * BLOCK];
    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream list = new ByteArrayOutputStream();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private Part part = Part.DROPPED;

    private LargeArchive() {}

    private enum Part {
        KEPT,
        DROPPED,
        LIST
    }

    /** Empty if it is another file, or if even what comes back is larger than a dropped file may be. */
    static Optional<byte[]> tables(InputStream in) throws IOException {
        return new LargeArchive().read(in);
    }

    private Optional<byte[]> read(InputStream in) throws IOException {
        int held = 0;
        boolean first = true;
        while (true) {
            int more = in.readNBytes(window, held, BLOCK);
            int end = held + more;
            if (first && fileAt(0, end).filter("README.html"::equals).isEmpty()) {
                return Optional.empty();
            }
            first = false;
            boolean last = more < BLOCK;
            // a head may go on in the next block
            int sure = last ? end : Math.max(0, end - ENTRY_HEAD - LONGEST_NAME);
            passed(sure, end);
            if (files.size() > SourceFiles.MOST_BYTES || list.size() > MOST_LISTED) {
                return Optional.empty();
            }
            if (last) {
                return places.isEmpty() ? Optional.empty() : Optional.of(joined());
            }
            System.arraycopy(window, sure, window, 0, end - sure);
            held = end - sure;
        }
    }

    private void passed(int sure, int end) {
        int from = 0;
        for (int at = 0; at < sure && part != Part.LIST; at++) {
            if (window[at] != 'P') {
                continue;
            }
            var file = fileAt(at, end);
            if (file.isPresent() || entryAt(at, end)) {
                keep(from, at);
                from = at;
                part = file.map(this::begins).orElse(Part.LIST);
            }
        }
        keep(from, sure);
    }

    private Part begins(String name) {
        if (!name.equals(SourceFiles.OWN) && !OwnTables.comes(name)) {
            return Part.DROPPED;
        }
        places.put(name, files.size());
        return Part.KEPT;
    }

    private void keep(int from, int to) {
        switch (part) {
            case KEPT -> files.write(window, from, to - from);
            case LIST -> list.write(window, from, to - from);
            case DROPPED -> {
                // it is not needed
            }
        }
    }

    private Optional<String> fileAt(int at, int end) {
        return headAt(FILE, at, FILE_HEAD, NAME_IN_FILE, end)
                .filter(_ -> (window[at + 6] & LOCKED) != 0);
    }

    private boolean entryAt(int at, int end) {
        return headAt(ENTRY, at, ENTRY_HEAD, NAME_IN_ENTRY, end).isPresent();
    }

    /** The name in a head that begins here, if one does. */
    private Optional<String> headAt(int kind, int at, int head, int length, int end) {
        if (at + head > end) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(window).order(ByteOrder.LITTLE_ENDIAN);
        int name = Short.toUnsignedInt(bytes.getShort(at + length));
        if (bytes.getInt(at) != kind || name > LONGEST_NAME || at + head + name > end) {
            return Optional.empty();
        }
        return Optional.of(new String(window, at + head, name, StandardCharsets.UTF_8))
                .filter(one -> NAMES.stream().anyMatch(one::startsWith));
    }

    /** The files that were kept, and the entries that name them. */
    private byte[] joined() {
        int begin = files.size();
        var all = list.toByteArray();
        var heads = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        short entries = 0;
        for (int at = 0; at + ENTRY_HEAD <= all.length && heads.getInt(at) == ENTRY;) {
            int name = Short.toUnsignedInt(heads.getShort(at + NAME_IN_ENTRY));
            int size = ENTRY_HEAD + name + Short.toUnsignedInt(heads.getShort(at + NAME_IN_ENTRY + 2))
                    + Short.toUnsignedInt(heads.getShort(at + NAME_IN_ENTRY + 4));
            var place = places.get(new String(all, at + ENTRY_HEAD, name, StandardCharsets.UTF_8));
            if (place != null) {
                heads.putInt(at + PLACE, place);
                files.writeBytes(Arrays.copyOfRange(all, at, at + size));
                entries++;
            }
            at += size;
        }
        int length = files.size() - begin;
        files.writeBytes(ByteBuffer.allocate(END_HEAD).order(ByteOrder.LITTLE_ENDIAN).putInt(END).putInt(0)
                .putShort(entries).putShort(entries).putInt(length).putInt(begin).array());
        return files.toByteArray();
    }
}
