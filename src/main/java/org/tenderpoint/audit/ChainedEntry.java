package org.tenderpoint.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Moments;

/** The content of an entry that the chain's hash covers. */
record ChainedEntry(
        UUID id, Instant at, @Nullable UUID user, String action, String recordType, UUID recordId,
        @Nullable UUID client, String why) {

    static final String COLUMNS = "e.id, e.happened_at, e.user_id, e.action, e.record_type, e.record_id, e.client_id, e.why";

    static ChainedEntry of(ResultSet row) throws SQLException {
        return new ChainedEntry(
                row.getObject("id", UUID.class),
                Moments.read(row, "happened_at"),
                row.getObject("user_id", UUID.class),
                row.getString("action"),
                row.getString("record_type"),
                row.getObject("record_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("why"));
    }
}
