package org.tenderpoint.outcome;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;

/** The counted rows of a client's sessions, which are derived from other records. */
@Component
@Order(95)
record OutcomeRecordKinds(OutcomeTable table) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of("outcome_rows").notCopied("worked out from sessions and answers")
                                .staysInMerge("worked out anew for both"),
                        RecordTable.of("outcome_stale").notCopied("for whom rows are to be worked out anew")
                                .staysInMerge("worked out anew for both")),
                CopyPart.not(),
                TimelinePart.not("told by the sessions themselves")));
    }

    /** Makes every program that holds rows in memory read them again. */
    @Override
    public void erasing(List<UUID> clients) {
        table.noteDeleted();
    }
}
