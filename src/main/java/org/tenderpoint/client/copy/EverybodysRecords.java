package org.tenderpoint.client.copy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordErasure;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.DocumentId;

/**
 * The copies of all clients, restricted ones included, one after the other; whoever was erased has no row any more.
 * Checks no permission: its caller has asked who is there.
 */
@Component
public class EverybodysRecords {

    private final ClientCopyService.Contents contents;
    private final RecordErasure records;
    private final List<RecordKinds> kinds;
    private final JdbcClient jdbc;

    EverybodysRecords(
            ClientCopyService.Contents contents, RecordErasure records, List<RecordKinds> kinds, JdbcClient jdbc) {
        this.contents = contents;
        this.records = records;
        this.kinds = List.copyOf(kinds);
        this.jdbc = jdbc;
    }

    public int count() {
        return jdbc.sql("select count(*) from clients").query(Integer.class).single();
    }

    /** The next so many, in the order of their keys. */
    public List<ClientId> after(Optional<ClientId> last, int most) {
        var after = last.isPresent() ? " where id > :last" : "";
        var found = jdbc.sql("select id from clients" + after + " order by id fetch first :most rows only")
                .param("most", most);
        return last.map(one -> found.param("last", one.value())).orElse(found)
                .query(UUID.class)
                .list()
                .stream()
                .map(ClientId::new)
                .toList();
    }

    /** Empty if they were erased meanwhile. */
    public Optional<ClientCopy> copy(ClientId client, CopyForm form, Instant now) {
        return contents.copy(client, List.of(), form, now);
    }

    public List<DocumentId> files(ClientId client) {
        return records.files(client).stream().map(DocumentId::new).toList();
    }

    public List<String> chapters() {
        return contents.chapters();
    }

    /** The tables of which a client's copy holds something; rows about nobody, or about somebody erased, left out. */
    public List<StoredTable> tables() {
        return kinds.stream()
                .flatMap(one -> one.kinds().stream())
                .flatMap(kind -> kind.tables().stream())
                .filter(table -> table.notCopied().isEmpty())
                .map(table -> new StoredTable(table.name(), "select * from " + table.name() + ofSomebody(table)))
                .toList();
    }

    private static String ofSomebody(RecordTable table) {
        boolean belongs = table.owner().flatMap(RecordTable.Owner::table).isPresent();
        boolean person = table.name().equals("clients");
        return belongs || person ? "" : " where client_id in (select id from clients)";
    }

    /**
     * A table as it is stored.
     *
     * @param query for its rows; nothing of it was typed by anybody
     */
    public record StoredTable(String name, String query) {}
}
