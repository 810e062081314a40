package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/** Visits from before the practice began to use the program. */
@Component
@Order(45)
record EarlierVisitRecordKinds(PlannedSessionRepository visits) implements RecordKinds {

    @Override
    public String about() {
        return "earlier_visits";
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(RecordTable.of("earlier_visits")
                        .leavesOut("id client_id import_id source_key", RecordTable.OWN_KEYS)
                        .leavesOut("source", "stands with where the entry came from")),
                CopyPart.in("earlier_visits", client -> newest(client, Integer.MAX_VALUE).reversed()
                        .stream().map(EarlierVisitRecordKinds::copy).toList()),
                TimelinePart.in(TimelineEntry.Tab.SESSIONS, (client, most) -> newest(client, most).stream()
                        .map(EarlierVisitRecordKinds::timeline)
                        .toList())));
    }

    private List<EarlierVisit> newest(ClientId client, int most) {
        return visits.earlierVisits(client.value(), Limit.of(most));
    }

    private static CopyRow copy(EarlierVisit visit) {
        return CopyRow.begin()
                .at("started_at", visit.startedAt())
                .number("minutes", visit.minutes())
                .text("therapist", visit.therapist())
                .text("treatment", visit.treatment())
                .code("state", visit.state());
    }

    private static TimelineEntry timeline(EarlierVisit visit) {
        var detail = OneLine.of(visit.treatment(), visit.therapist());
        var title = visit.minutes() > 0
                ? Texts.of("screening.earlier_visit.minutes", visit.minutes())
                : Texts.of("screening.earlier_visit.title");
        return new TimelineEntry(visit.startedAt(), title, detail, Optional.empty(), "calendar")
                .withBadge(visit.state() == VisitState.KEPT ? "info" : "adapt",
                        Texts.of("screening.earlier_visit.badge." + visit.state().code()));
    }
}
