package org.tenderpoint.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.platform.table.CardTexts;
import org.tenderpoint.platform.table.Csv;
import org.tenderpoint.platform.table.FileText;
import org.tenderpoint.platform.table.XlsxRows;

/** Takes the tables out of a dropped file: CSV, workbook, cards, calendar, or an archive of these. */
final class SourceFiles {

    /** Limits of one file, and of what is packed in it, in bytes. */
    static final int MOST_BYTES = 30 * 1024 * 1024;

    private static final long MOST_UNPACKED = 120L * 1024 * 1024;
    private static final long MOST_WORDS = 40L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2000;
    /** At most this many files of an archive that are no tables are listed. */
    private static final int MOST_NAMED = 20;
    /** What only the archive of this program holds. */
    static final String OWN = "schema/record.schema.json";
    private static final int MOST_ROWS = 250_000;
    private static final int BUFFER = 64 * 1024;

    private SourceFiles() {}

    /** A file as it was dropped. @param password of a locked archive; empty until somebody gives it */
    record DroppedBytes(String name, byte[] bytes, String password) {

        DroppedBytes(String name, byte[] bytes) {
            this(name, bytes, "");
        }

        boolean begins(int... first) {
            if (bytes.length < first.length) {
                return false;
            }
            for (int i = 0; i < first.length; i++) {
                if ((bytes[i] & 0xff) != first[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param zone of the practice, for appointments that name none
     * @param now around which repeated appointments are looked up
     * @param beside hears of each file in an archive that cannot be read, while others can
     * @throws SourceRefused if nothing can be read from it
     */
    static List<SourceTable> tables(DroppedBytes file, ZoneId zone, Instant now, Consumer<SourceRefused> beside) {
        return tables(file, zone, now, new UnpackBound(beside));
    }

    /** What all that was dropped as one file may still unpack to. */
    private static final class UnpackBound {

        private final Consumer<SourceRefused> beside;
        private long left = MOST_UNPACKED;

        UnpackBound(Consumer<SourceRefused> beside) {
            this.beside = beside;
        }

        void take(DroppedBytes file, long bytes) {
            left -= bytes;
            if (left < 0) {
                throw new SourceRefused(file.name(), SourceRefused.Reason.SWOLLEN);
            }
        }
    }

    private static List<SourceTable> tables(DroppedBytes file, ZoneId zone, Instant now, UnpackBound unpacked) {
        if (file.bytes().length > MOST_BYTES) {
            throw new SourceRefused(file.name(), SourceRefused.Reason.TOO_LARGE);
        }
        if (file.bytes().length == 0) {
            throw new SourceRefused(file.name(), SourceRefused.Reason.EMPTY);
        }
        if (file.begins(0xd0, 0xcf, 0x11, 0xe0)) {
            // a workbook of before 2007, or one with a password
            throw new SourceRefused(file.name(), file.name().toLowerCase(Locale.ROOT).endsWith(".xls")
                    ? SourceRefused.Reason.OLD_WORKBOOK
                    : SourceRefused.Reason.PASSWORD);
        }
        return file.begins('P', 'K') ? packed(file, zone, now, unpacked) : text(file, zone, now);
    }

    private static List<SourceTable> packed(DroppedBytes file, ZoneId zone, Instant now, UnpackBound unpacked) {
        var inside = new ArrayList<DroppedBytes>();
        boolean workbook = false;
        try (var zip = ZipFile.builder().setByteArray(file.bytes()).get()) {
            workbook = zip.getEntry("[Content_Types].xml") != null;
            for (var entry : entries(file, zip)) {
                // what an entry says of its size need not be true, so it is unpacked to be measured
                if (workbook) {
                    boolean words = entry.getName().endsWith("sharedStrings.xml");
                    long most = words ? Math.min(unpacked.left, MOST_WORDS) : unpacked.left;
                    unpacked.take(file, measured(file, zip, entry, most));
                } else {
                    var bytes = entry.getGeneralPurposeBit().usesEncryption()
                            ? unlocked(file, entry)
                            : zip.getInputStream(entry).readNBytes(MOST_BYTES + 1);
                    unpacked.take(file, bytes.length);
                    inside.add(new DroppedBytes(leaf(entry), bytes));
                }
            }
        } catch (ZipException locked) {
            throw new SourceRefused(file.name(), locked.getType() == ZipException.Type.WRONG_PASSWORD
                    ? SourceRefused.Reason.NOT_ITS_PASSWORD
                    : SourceRefused.Reason.DAMAGED);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new SourceRefused(file.name(), SourceRefused.Reason.DAMAGED);
        }
        return workbook ? sheets(file) : requireTables(file, eachOf(file, inside, zone, now, unpacked));
    }

    private static List<SourceTable> eachOf(
            DroppedBytes file, List<DroppedBytes> inside, ZoneId zone, Instant now, UnpackBound unpacked) {
        var tables = new ArrayList<SourceTable>();
        var refused = new ArrayList<SourceRefused>();
        for (var one : inside) {
            if (one.begins('P', 'K') && !one.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                throw new SourceRefused(file.name(), SourceRefused.Reason.SWOLLEN);
            }
            try {
                tables.addAll(tables(one, zone, now, unpacked));
            } catch (SourceRefused why) {
                if (why.why() == SourceRefused.Reason.SWOLLEN) {
                    throw why;
                }
                refused.add(why);
            }
        }
        if (tables.isEmpty() && !refused.isEmpty()) {
            throw refused.getFirst();
        }
        refused.stream().limit(MOST_NAMED).forEach(unpacked.beside);
        return tables;
    }

    private static List<ZipArchiveEntry> entries(DroppedBytes file, ZipFile zip) {
        // of this program's own archive a few tables come back, however many clients and papers are in it
        boolean own = zip.getEntry(OWN) != null;
        var entries = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory() && !hidden(entry))
                .filter(entry -> !own || OwnTables.comes(entry.getName()))
                .toList();
        if (entries.size() > MOST_ENTRIES) {
            throw new SourceRefused(file.name(), SourceRefused.Reason.SWOLLEN);
        }
        if (file.password().isEmpty()
                && entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
            throw new SourceRefused(file.name(), SourceRefused.Reason.LOCKED);
        }
        return entries;
    }

    /** One locked entry, without touching the others. */
    private static byte[] unlocked(DroppedBytes file, ZipArchiveEntry entry) throws IOException {
        int at = Math.toIntExact(entry.getLocalHeaderOffset());
        try (var from = new ZipInputStream(
                new ByteArrayInputStream(file.bytes(), at, file.bytes().length - at), file.password().toCharArray())) {
            return from.getNextEntry() == null ? new byte[0] : from.readNBytes(MOST_BYTES + 1);
        }
    }

    /** What computers put beside the files of an archive. */
    private static boolean hidden(ZipArchiveEntry entry) {
        return entry.getName().startsWith("__MACOSX") || leaf(entry).startsWith(".");
    }

    private static String leaf(ZipArchiveEntry entry) {
        var name = Path.of(entry.getName()).getFileName();
        return name == null ? entry.getName() : name.toString();
    }

    /** How much a part of a workbook unpacks to, or more than {@code most}; its cells are looked at on the way. */
    private static long measured(DroppedBytes file, ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        var cells = new WorkbookCells();
        boolean read = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        try (var in = zip.getInputStream(entry)) {
            var buffer = new byte[BUFFER];
            long all = 0;
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                all += some;
                if (all > most) {
                    return MOST_UNPACKED + 1;
                }
                if (read && !cells.fit(buffer, some)) {
                    throw new SourceRefused(file.name(), SourceRefused.Reason.SWOLLEN);
                }
            }
            return all;
        }
    }

    private static List<SourceTable> sheets(DroppedBytes file) {
        try {
            var tables = new ArrayList<SourceTable>();
            for (var sheet : XlsxRows.sheets(file.bytes())) {
                var table = SourceTable.of(file.name() + " – " + sheet.name(), limited(file, row -> {
                    try {
                        sheet.each(row);
                    } catch (IOException damaged) {
                        throw new SourceRefused(file.name(), SourceRefused.Reason.DAMAGED);
                    }
                }));
                if (!table.header().isEmpty()) {
                    tables.add(table);
                }
            }
            return requireTables(file, tables);
        } catch (IOException damaged) {
            throw new SourceRefused(file.name(), SourceRefused.Reason.DAMAGED);
        }
    }

    private static List<SourceTable> text(DroppedBytes file, ZoneId zone, Instant now) {
        var decoded = FileText.decoded(file.bytes())
                .orElseThrow(() -> new SourceRefused(file.name(), SourceRefused.Reason.NO_TEXT));
        var tables = text(file, decoded.text(), zone, now);
        return decoded.guessed()
                ? tables.stream().map(table -> table.saying(NoteWhy.LETTERS_GUESSED)).toList()
                : tables;
    }

    private static List<SourceTable> text(DroppedBytes file, String text, ZoneId zone, Instant now) {
        if (text.isBlank()) {
            throw new SourceRefused(file.name(), SourceRefused.Reason.EMPTY);
        }
        if (CalendarFile.looksLikeOne(text)) {
            return List.of(CalendarFile.table(file.name(), text, zone, now));
        }
        if (CardTexts.beginsAsCard(text)) {
            return List.of(CardFile.table(file.name(), text));
        }
        return requireTables(file, SourceTable.oneBelowTheOther(file.name(), limited(file, row -> {
            try {
                Csv.each(text, row);
            } catch (Csv.DamagedTable damaged) {
                throw new SourceRefused(file.name(), SourceRefused.Reason.DAMAGED, damaged.line());
            }
        })));
    }

    private static List<SourceTable> requireTables(DroppedBytes file, List<SourceTable> tables) {
        if (tables.isEmpty()) {
            throw new SourceRefused(file.name(), SourceRefused.Reason.NO_TABLE);
        }
        return tables;
    }

    private static SourceTable.Rows limited(DroppedBytes file, SourceTable.Rows rows) {
        return row -> {
            int[] seen = {0};
            rows.each(one -> {
                if (++seen[0] > MOST_ROWS) {
                    throw new SourceRefused(file.name(), SourceRefused.Reason.TOO_MANY_ROWS);
                }
                return row.test(one);
            });
        };
    }
}
