package org.tenderpoint.followup.home;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;

/** What a client was given to do at home. */
@Component
@Order(62)
record HomeCareRecordKinds(HomeCares cares) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(RecordTable.of("home_cares").leavesOut("id client_id version", RecordTable.OWN_KEYS)
                        .leavesOut("things", "by their names")),
                CopyPart.in("home_cares", client -> cares.all(client).stream().map(HomeCare::copy).toList()),
                TimelinePart.not("it stands on the aftercare sheet of its session")));
    }
}
