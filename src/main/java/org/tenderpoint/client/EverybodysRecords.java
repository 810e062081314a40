package org.tenderpoint.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientCopyService.ClientCopy;
import org.tenderpoint.client.ClientCopyService.CopyForm;
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
        return contents.copy(client, form, now);
    }

    public List<DocumentId> files(ClientId client) {
        return records.files(client).stream().map(DocumentId::new).toList();
    }

    public List<String> chapters() {
        return contents.chapters();
    }

    /** The tables of which a client's copy holds something. */
    public List<String> tables() {
        return kinds.stream()
                .flatMap(one -> one.kinds().stream())
                .flatMap(kind -> kind.tables().stream())
                .filter(table -> table.notCopied().isEmpty())
                .map(RecordTable::name)
                .toList();
    }
}
