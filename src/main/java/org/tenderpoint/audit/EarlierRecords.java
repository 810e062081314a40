package org.tenderpoint.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.platform.Moments;

/**
 * Finds what was written and signed before there was a chain, a piece at a time; each piece begins where the last one
 * ended, so that a million records are looked at once and not with every piece.
 */
final class EarlierRecords {

    private static final int ENTRIES = 2000;
    private static final int RECORDS = 200;
    private static final long TELL_EVERY = 100_000;
    private static final OffsetDateTime EARLIEST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Logger LOG = LoggerFactory.getLogger(EarlierRecords.class);

    private final JdbcTemplate jdbc;
    private final SealedContent content;
    private final Map<SealedKind, UUID> records = new EnumMap<>(SealedKind.class);
    private OffsetDateTime at = EARLIEST;
    private UUID entry = SealedContent.LEAST;
    private long found;

    EarlierRecords(JdbcTemplate jdbc, SealedContent content) {
        this.jdbc = jdbc;
        this.content = content;
    }

    /** The next entries without a link, oldest first. */
    List<ChainedEntry> entries() {
        var some = jdbc.query("select " + ChainedEntry.COLUMNS + """
                 from audit_entries e left join audit_links l on l.entry_id = e.id
                where l.entry_id is null and e.happened_at >= ? and (e.happened_at > ? or e.id >= ?)
                order by e.happened_at, e.id limit ?""", (row, _) -> ChainedEntry.of(row), at, at, entry, ENTRIES);
        if (!some.isEmpty()) {
            at = Moments.utc(some.getLast().at());
            entry = some.getLast().id();
            count(some.size());
        }
        return some;
    }

    /** The next signed records of a kind without a seal. */
    List<UUID> records(SealedKind kind) {
        var some = content.unsealed(kind, records.getOrDefault(kind, SealedContent.LEAST), RECORDS);
        if (!some.isEmpty()) {
            records.put(kind, some.getLast());
            count(some.size());
        }
        return some;
    }

    private void count(int more) {
        if (found / TELL_EVERY < (found + more) / TELL_EVERY) {
            LOG.info("Chained {} entries and signed records from before the chain; this goes on before people can work",
                    found + more);
        }
        found += more;
    }

    /**
     * Begins again from the start: whoever wrote while this looked, as another node may, may have written before its
     * place.
     *
     * @return whether there was anything since the last time
     */
    boolean restart() {
        boolean found = !at.equals(EARLIEST) || !records.isEmpty();
        at = EARLIEST;
        entry = SealedContent.LEAST;
        records.clear();
        return found;
    }
}
