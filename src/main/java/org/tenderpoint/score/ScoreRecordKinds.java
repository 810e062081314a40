package org.tenderpoint.score;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.id.Id.ClientId;

/** What a client has answered to scored measures. */
@Component
@Order(26)
record ScoreRecordKinds(ScoreRepository rows, Scores scores) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(RecordTable.of("scores").leavesOut("id client_id version", RecordTable.OWN_KEYS)
                        .leavesOut("measure_id", "by its name and version")
                        .leavesOut("answers", "item by item, in its words")),
                CopyPart.in("scores", this::copies),
                TimelinePart.not("they stand on the page of the client's course")));
    }

    private List<CopyRow> copies(ClientId client) {
        var versions = scores.versions();
        return rows.kept(client.value()).stream()
                .map(row -> row.copy(requireNonNull(versions.get(row.measure())))).toList();
    }
}
