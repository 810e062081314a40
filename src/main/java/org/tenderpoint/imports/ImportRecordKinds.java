package org.tenderpoint.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/** Which program a client came from, and what they told there. */
@Component
@Order(110)
record ImportRecordKinds(JdbcClient jdbc) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of("import_records")
                                .leavesOut("id import_id client_id session_id source_key brought version",
                                        RecordTable.OWN_KEYS),
                        RecordTable.of("import_moves").notCopied(
                                "where sessions were before a file moved them, to take it back")),
                CopyPart.in("origins", this::origins),
                TimelinePart.not("where somebody came from has not happened to them")),
                new RecordKind(
                        List.of(RecordTable.of("earlier_records")
                                .leavesOut("id client_id import_id source_key", RecordTable.OWN_KEYS)),
                        CopyPart.in("earlier_records", client -> earlier(client, Integer.MAX_VALUE).reversed().stream()
                                .map(EarlierRecord::copy).toList()),
                        TimelinePart.in(TimelineEntry.Tab.INTAKE, (client, most) -> earlier(client, most).stream()
                                .map(EarlierRecord::entry).toList())));
    }

    private List<EarlierRecord> earlier(ClientId client, int most) {
        return jdbc.sql("""
                select kind, told_at, words from earlier_records where client_id = :client
                order by told_at desc, id fetch first :most rows only""")
                .param("client", client.value()).param("most", most)
                .query((row, _) -> new EarlierRecord(
                        Coded.require(EarlierKind.class, row.getString(1)),
                        Moments.read(row, 2), row.getString(3)))
                .list();
    }

    /** What a client told before the practice began to use the program; for people to read, no rule does. */
    private record EarlierRecord(EarlierKind kind, Instant at, String words) {

        CopyRow copy() {
            return CopyRow.begin().code("kind", kind).at("told_at", at).text("words", words);
        }

        TimelineEntry entry() {
            return new TimelineEntry(at, Texts.label(kind), words, Optional.empty(), "edit")
                    .withBadge("info", Texts.of("imports.earlier"));
        }
    }

    enum EarlierKind implements Coded {
        INTAKE,
        FEEDBACK
    }

    private List<CopyRow> origins(ClientId client) {
        return jdbc.sql("""
                select r.source, min(i.begun_at) from import_records r join imports i on i.id = r.import_id
                where r.client_id = :client group by r.source order by r.source""")
                .param("client", client.value())
                .query((row, _) -> CopyRow.begin()
                        .code("source", row.getString(1), Texts.of("imports.source." + row.getString(1)))
                        .at("brought_in_at", Moments.read(row, 2)))
                .list();
    }
}
