package org.tenderpoint.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.client.RecordKind;
import org.tenderpoint.client.RecordKind.Copied;
import org.tenderpoint.client.RecordKind.Shown;
import org.tenderpoint.client.RecordKind.TimelineEntry;
import org.tenderpoint.client.RecordKinds;
import org.tenderpoint.client.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.EarlierVisit;
import org.tenderpoint.screening.EarlierVisit.VisitState;
import org.tenderpoint.screening.PlannedSessionRepository;

/** Where a client came from, and their visits before the practice began to use the program. */
@Component
@Order(110)
class ImportRecordKinds implements RecordKinds {

    private final PlannedSessionRepository visits;
    private final JdbcClient jdbc;

    ImportRecordKinds(PlannedSessionRepository visits, JdbcClient jdbc) {
        this.visits = visits;
        this.jdbc = jdbc;
    }

    @Override
    public String about() {
        return "imports";
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(
                new RecordKind(
                        List.of(RecordTable.of("earlier_visits")
                                .leavesOut("id client_id import_id source_key", RecordTable.OWN_KEYS)),
                        Copied.in("earlier_visits", client -> newest(client, Integer.MAX_VALUE).reversed()
                                .stream().map(ImportRecordKinds::copy).toList()),
                        Shown.in(TimelineEntry.Tab.SESSIONS, (client, most) -> newest(client, most).stream()
                                .map(ImportRecordKinds::shown)
                                .toList())),
                new RecordKind(
                        List.of(
                                RecordTable.of("import_records")
                                        .leavesOut("id import_id client_id session_id source_key brought version",
                                                RecordTable.OWN_KEYS),
                                RecordTable.of("import_moves").notCopied(
                                        "where sessions were before a file moved them, to take it back")),
                        Copied.in("origins", this::origins),
                        Shown.not("where somebody came from has not happened to them")));
    }

    private List<EarlierVisit> newest(ClientId client, int most) {
        return visits.earlierVisits(client.value(), Limit.of(most));
    }

    private List<CopyRow> origins(ClientId client) {
        return jdbc.sql("select distinct source from import_records where client_id = :client order by source")
                .param("client", client.value())
                .query(String.class)
                .list().stream()
                .map(source -> CopyRow.begin().code("source", source, Texts.of("imports.source." + source)))
                .toList();
    }

    private static CopyRow copy(EarlierVisit visit) {
        return CopyRow.begin()
                .at("started_at", visit.startedAt())
                .number("minutes", visit.minutes())
                .text("therapist", visit.therapist())
                .text("treatment", visit.treatment())
                .code("state", visit.state())
                .code("source", visit.source(), Texts.of("imports.source." + visit.source()));
    }

    private static TimelineEntry shown(EarlierVisit visit) {
        var detail = Stream.of(visit.treatment(), visit.therapist()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        var title = visit.minutes() > 0
                ? Texts.of("imports.visit.minutes", visit.minutes())
                : Texts.of("imports.visit.title");
        return new TimelineEntry(visit.startedAt(), title, detail, Optional.empty(), Optional.empty(), "calendar")
                .withBadge(visit.state() == VisitState.KEPT ? "info" : "adapt",
                        visit.state() == VisitState.KEPT
                                ? Texts.of("imports.visit.before")
                                : Texts.of("imports.visit." + visit.state().code()));
    }
}
