package org.tenderpoint.followup.page;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;

/** What a client was handed over with an aftercare sheet. */
@Component
@Order(63)
record ClientPageRecordKinds(ClientPageRepository pages) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(RecordTable.of("client_pages")
                        .leavesOut("id client_id version", RecordTable.OWN_KEYS)
                        .leavesOut("token_hash wrong_births browser_hash recognised_at revoked_at",
                                "how the page is kept from others")
                        .leavesOut("therapist_id session_end", "stand with the session")
                        .leavesOut("language", "of the sheet, whose words are there")
                        .leavesOut("sheets", "in words, as the client read them")),
                CopyPart.in("client_pages", client -> pages.of(client.value()).stream().map(ClientPage::copy).toList()),
                TimelinePart.not("it stands on the aftercare sheet of its session")));
    }
}
