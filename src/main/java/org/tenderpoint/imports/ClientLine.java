package org.tenderpoint.imports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.client.BroughtDeath;
import org.tenderpoint.client.PreferredChannel;

/**
 * A client of a file.
 *
 * @param key by which the source knows them; empty if it has none
 */
record ClientLine(
        String table, int line, ImportSource source, String key, String name, Optional<LocalDate> born,
        String phone, String email, String doctor, String emergencyName, String emergencyPhone,
        Optional<LocalDate> lastVisit, boolean active, Wishes wishes, Optional<BroughtDeath> died) {

    RowId id() {
        return new RowId(table, line);
    }

    SourceKey sourceKey() {
        return new SourceKey(source, key);
    }

    /** How a client is spoken to, and who decides for them. */
    record Wishes(
            String preferredTime, Optional<Locale> language, Optional<PreferredChannel> channel, String guardian) {

        static final Wishes NONE = new Wishes("", Optional.empty(), Optional.empty(), "");
    }
}
