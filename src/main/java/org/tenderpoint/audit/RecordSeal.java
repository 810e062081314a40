package org.tenderpoint.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Moments;

/**
 * The keyed hash of a signed record's content; a link of the chain, like an entry.
 *
 * @param kind a {@link SealedKind}, by its code
 * @param afterwards the record was signed before there were seals
 */
record RecordSeal(
        UUID id, String kind, UUID recordId, @Nullable UUID client, String seal, Instant at, boolean afterwards) {

    static final String COLUMNS = "s.id as s_id, s.kind as s_kind, s.record_id as s_record, s.client_id as s_client,"
            + " s.seal as s_seal, s.sealed_at as s_at, s.afterwards as s_afterwards";

    static @Nullable RecordSeal of(ResultSet row) throws SQLException {
        var id = row.getObject("s_id", UUID.class);
        return id == null
                ? null
                : new RecordSeal(
                        id, row.getString("s_kind"), row.getObject("s_record", UUID.class),
                        row.getObject("s_client", UUID.class), row.getString("s_seal"),
                        Moments.read(row, "s_at"), row.getBoolean("s_afterwards"));
    }
}
