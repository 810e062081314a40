package org.tenderpoint.imports;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.client.RecordKind;
import org.tenderpoint.client.RecordKind.Copied;
import org.tenderpoint.client.RecordKind.Shown;
import org.tenderpoint.client.RecordKinds;
import org.tenderpoint.client.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/** Which program a client came from. */
@Component
@Order(110)
class ImportRecordKinds implements RecordKinds {

    private final JdbcClient jdbc;

    ImportRecordKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String about() {
        return "imports";
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of("import_records")
                                .leavesOut("id import_id client_id session_id source_key brought version",
                                        RecordTable.OWN_KEYS),
                        RecordTable.of("import_moves").notCopied(
                                "where sessions were before a file moved them, to take it back")),
                Copied.in("origins", this::origins),
                Shown.not("where somebody came from has not happened to them")));
    }

    private List<CopyRow> origins(ClientId client) {
        return jdbc.sql("""
                select r.source, min(i.begun_at) from import_records r join imports i on i.id = r.import_id
                where r.client_id = :client group by r.source order by r.source""")
                .param("client", client.value())
                .query((row, _) -> CopyRow.begin()
                        .code("source", row.getString(1), Texts.of("imports.source." + row.getString(1)))
                        .at("brought_in_at", row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }
}
