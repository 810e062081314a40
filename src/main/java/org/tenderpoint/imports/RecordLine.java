package org.tenderpoint.imports;

import java.time.Instant;
import org.tenderpoint.imports.ImportRecordKinds.EarlierKind;

/** What a client told before, or somebody wrote down of it. */
record RecordLine(String table, int line, String key, String clientKey, EarlierKind kind, Instant at,
        String words) {

    SourceKey sourceKey() {
        return new SourceKey(ImportSource.TENDERPOINT, key);
    }

    SourceKey sourceKeyOfClient() {
        return new SourceKey(ImportSource.TENDERPOINT, clientKey);
    }
}
