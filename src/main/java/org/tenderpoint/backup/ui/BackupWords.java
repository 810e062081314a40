package org.tenderpoint.backup.ui;

import java.nio.file.Path;
import java.util.Locale;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.backup.Backups.Failure;

/** Sizes, durations and reasons in words. */
final class BackupWords {

    private static final long KILO = 1000;
    private static final int MINUTE = 60;
    private static final int LONGEST = 160;

    private BackupWords() {}

    static String explain(Failure failure) {
        return Texts.of("backup.failed." + failure.reason().name().toLowerCase(Locale.ROOT),
                size(failure.needed()), size(failure.free()));
    }

    /** How much in it is not as the program wrote it. */
    static String unfit(int number) {
        return Texts.of("backup.unfit", number);
    }

    static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Texts.of("backup.size.kb", Math.ceilDiv(bytes, KILO));
        }
        return bytes < KILO * KILO * KILO
                ? Texts.of("backup.size.mb", (double) bytes / (KILO * KILO))
                : Texts.of("backup.size.gb", (double) bytes / (KILO * KILO * KILO));
    }

    /** A file that a stranger may have named. */
    static String fileName(Path file) {
        var name = file.toString().replaceAll("\\p{C}", "\uFFFD");
        return name.length() > LONGEST ? name.substring(0, LONGEST) + " …" : name;
    }

    static String duration(double seconds) {
        return seconds < MINUTE
                ? Texts.of("backup.seconds", Math.round(Math.ceil(seconds)))
                : Texts.of("backup.minutes", Math.round(seconds / MINUTE));
    }
}
