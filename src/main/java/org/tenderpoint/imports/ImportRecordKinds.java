package org.tenderpoint.imports;

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
        return jdbc.sql("select distinct source from import_records where client_id = :client order by source")
                .param("client", client.value())
                .query(String.class)
                .list().stream()
                .map(source -> CopyRow.begin().code("source", source, Texts.of("imports.source." + source)))
                .toList();
    }
}
