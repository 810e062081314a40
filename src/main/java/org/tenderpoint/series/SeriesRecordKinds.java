package org.tenderpoint.series;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/** Which sessions were planned together, and how they were judged. */
@Component
@Order(27)
record SeriesRecordKinds(SeriesRepository series) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(RecordTable.of("series").openFor("open_for").leavesOut(
                        "id client_id session_ids open_for version", RecordTable.OWN_KEYS)),
                CopyPart.in("series", client -> series.findByClientIdOrderByPlannedAtDesc(client.value()).reversed()
                        .stream().map(Series::copy).toList()),
                TimelinePart.in(TimelineEntry.Tab.SESSIONS, this::timeline)));
    }

    /** What came of each; a series is planned beside its sessions, which stand there themselves. */
    private List<TimelineEntry> timeline(ClientId client, int most) {
        return series.findByClientIdOrderByPlannedAtDesc(client.value()).stream()
                .map(Series::toRecord)
                .filter(one -> one.way().filter(way -> way != SeriesWay.MISTAKE).isPresent())
                .limit(most)
                .map(one -> new TimelineEntry(
                        one.judgedAt().orElseThrow(), Texts.of("series.timeline", one.sessions().size()),
                        Texts.label(one.way().orElseThrow()), Optional.empty(), "ok"))
                .toList();
    }
}
