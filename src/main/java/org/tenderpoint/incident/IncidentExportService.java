package org.tenderpoint.incident;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.incident.IncidentRecord.IncidentTime;
import org.tenderpoint.incident.IncidentRecord.Review;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.platform.table.Csv;

/**
 * The book as a file that names nobody: what was tapped, the month, and the words that a reviewer wrote for others.
 * What was typed on the day stays here, since it may name anybody. Cases follow in a table of their own, also those
 * whose client was erased since.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class IncidentExportService {

    private static final UUID BOOK = new UUID(0, 0);
    private static final List<String> INCIDENT = List.of(
            "kind", "choice", "phase", "month", "harm", "rules", "result", "lesson");
    private static final List<String> CASE = List.of(
            "kind", "choice", "phase", "month", "harm", "rules", "planned", "spoke", "lesson");

    private final IncidentRepository incidents;
    private final IncidentCaseRepository cases;
    private final ApplicationEventPublisher events;

    IncidentExportService(
            IncidentRepository incidents, IncidentCaseRepository cases, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.cases = cases;
        this.events = events;
    }

    /** Formulas for spreadsheets are written as text. */
    @Transactional
    public byte[] csv() {
        events.publishEvent(AuditEvent.of("exported", IncidentService.RECORD, BOOK));
        var file = new ByteArrayOutputStream();
        try (var table = new Csv(file); var all = incidents.all(); var kept = cases.all()) {
            write(table, INCIDENT, all.map(Incident::toRecord).map(IncidentExportService::incident));
            write(table, CASE, kept.map(IncidentCase::toRow).map(IncidentExportService::cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Csv table, List<String> columns, Stream<List<Cell>> rows) throws IOException {
        table.begin("", columns.stream().map(column -> Texts.of("incident.export." + column)).toList());
        for (var row : (Iterable<List<Cell>>) rows::iterator) {
            table.row(row);
        }
    }

    private static List<Cell> incident(IncidentRecord one) {
        var what = one.what();
        return Stream.concat(
                tapped(what.kind(), what.choice(), what.time(), YearMonth.from(what.day()), what.harm(),
                        one.ruleSet()),
                Stream.of(
                        one.review().map(Review::result).map(Texts::label).orElse(""),
                        one.review().map(Review::lesson).orElse("")))
                .map(Cell::of)
                .toList();
    }

    private static List<Cell> cells(IncidentCase.Row one) {
        return Stream.concat(
                tapped(one.kind(), one.choice(), one.time(), one.month(), one.harm(), one.ruleSet()),
                Stream.of(one.planned(), String.join(" ", one.spoke()), one.lesson()))
                .map(Cell::of)
                .toList();
    }

    private static Stream<String> tapped(
            IncidentKind kind, String choice, IncidentTime time, YearMonth month, Harm harm, String ruleSet) {
        return Stream.of(
                Texts.label(kind), choice.isEmpty() ? "" : IncidentWords.choice(choice), Texts.label(time),
                month.toString(), Texts.label(harm), ruleSet);
    }
}
