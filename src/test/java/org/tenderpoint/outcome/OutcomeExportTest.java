package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.tenderpoint.outcome.ExportFile.value;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.outcome.report.ExportMaker;
import org.tenderpoint.outcome.report.ExportRequest;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.Role;

/** What stands in the files. */
@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-21")
class OutcomeExportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final OutcomeFilter YEAR = OutcomeFilter.days(365, LocalDate.of(2026, 11, 20));

    @Autowired
    ExportMaker maker;
    @Autowired
    OutcomeTable table;
    @Autowired
    OutcomeMemory memory;

    private final List<UUID> therapists = Stream.generate(UUID::randomUUID).limit(4).toList();
    private final Map<UserId, String> names = IntStream.range(0, 4).boxed().collect(Collectors.toMap(
            no -> new UserId(therapists.get(no)), no -> "=Therapist " + no));
    private OutcomeCounts counts;

    @BeforeEach
    void aPractice() {
        var rows = new RandomOutcomes(therapists, NOW).rows(2_500);
        table.replace(table.waitForTurn(), clients(rows), rows);
        counts = new OutcomeCounts(memory.rows(), NOW);
    }

    @Test
    void everyFigureCanBeCountedAgainFromTheRows() throws IOException {
        var rows = rows(YEAR);

        assertThat(rows).hasSize(counts.totals(YEAR).sessions());
        counts.totals(YEAR).shares().forEach((measure, share) -> {
            var told = rows.stream()
                    .map(row -> row.get("counts_" + measure.code()))
                    .collect(Collectors.groupingBy(word -> word, Collectors.summingInt(_ -> 1)));
            int yes = told.getOrDefault("yes", 0);
            assertThat(new Share(yes, yes + told.getOrDefault("no", 0), told.getOrDefault("unknown", 0)))
                    .as(measure.code())
                    .isEqualTo(share);
        });
    }

    @Test
    void whatIsNotKnownIsEmptyOrSaysSoAndIsNeverNo() throws IOException {
        var silent = rows(YEAR).stream().filter(row -> row.get("answered").equals("no")).toList();

        assertThat(silent).isNotEmpty().allSatisfy(row -> {
            assertThat(value(row, "worst")).isEmpty();
            assertThat(row.get("warning_sign")).isEqualTo("unknown");
            assertThat(row.get("would_return")).isEqualTo("unknown");
            assertThat(row.get("counts_marked")).isIn("unknown", "left_out");
        });
    }

    @Test
    void noClientNoDayAndNoIdLeaves() throws IOException {
        var csv = csv(ExportRequest.Content.SESSIONS, YEAR);
        var table = csv.substring(csv.lastIndexOf("\r\n\r\n"));

        assertThat(table).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
        assertThat(csv).contains("'=Therapist 1").doesNotContain(",=Therapist");
    }

    @Test
    void whatFewerThanFiveClientsShareIsHeldBack() throws IOException {
        var season = OutcomeFilter.days(120, LocalDate.of(2026, 11, 20));
        var clients = new HashMap<String, Set<UUID>>();
        counts.rows().clients().flatMap(Arrays::stream).filter(season::takes).forEach(row -> row.conditions()
                .forEach(one -> clients.computeIfAbsent(one.code(), _ -> new HashSet<>()).add(row.client())));
        var rare = codes(clients, 0, 4);
        var common = codes(clients, 5, Integer.MAX_VALUE);

        assertThat(conditions(rows(season))).containsAll(common).doesNotContainAnyElementsOf(rare).contains("few");
    }

    private static Set<String> codes(Map<String, Set<UUID>> clients, int least, int most) {
        return clients.entrySet().stream()
                .filter(one -> one.getValue().size() >= least && one.getValue().size() <= most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void theFilterHolds() throws IOException {
        var narrow = YEAR.with(Optional.of(new UserId(therapists.getFirst())));

        assertThat(rows(narrow)).hasSize(counts.totals(narrow).sessions())
                .extracting(row -> row.get("therapist"))
                .containsOnly("'=Therapist 0");
    }

    @Test
    void theFirstSheetSaysWhatIsInItAndTheLastHoldsTheSameRows() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var made = maker.make(ExportFile.run(ExportRequest.Content.SESSIONS, ExportRequest.Form.XLSX, YEAR),
                ExportFile.facts(counts, YEAR, names))) {
            made.copyTo(file);
        }

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("About this file", "Columns",
                    "Sessions");
            var about = book.getFirstSheet().read();
            assertThat(about).extracting(row -> row.getCellText(0)).contains("Sessions ended", "Answered (response)",
                    "Small numbers");
            assertThat(about).extracting(row -> row.getCellText(1)).contains("2025-11-21 \u2013 2026-11-20",
                    "Linden Street Bodywork");
            assertThat(about).extracting(row -> row.getCellText(1)).as("each word of its cells")
                    .anyMatch(words -> words.contains("left_out: the measure does not apply"));
            assertThat(about.size()).isGreaterThan(Measure.values().length + 10);
            var rows = book.findSheet("Sessions").orElseThrow().read();
            assertThat(rows).hasSize(counts.totals(YEAR).sessions() + 1);
            assertThat(book.findSheet("Columns").orElseThrow().read()).hasSize(rows.getFirst().getCellCount() + 1);
        }
    }

    @Test
    void figuresThatAreHiddenOnTheScreenAreHiddenInTheFile() throws IOException {
        var rows = ExportFile.rows(csv(ExportRequest.Content.FIGURES, YEAR));

        assertThat(rows).extracting(row -> row.get("shown")).contains("hidden", "count", "rate");
        assertThat(rows).filteredOn(row -> row.get("shown").equals("hidden")).allSatisfy(
                row -> assertThat(Stream.of("so", "known", "rate", "low", "high", "not_known").map(row::get))
                        .containsOnly(""));
        assertThat(rows).filteredOn(row -> row.get("shown").equals("count")).allSatisfy(row -> {
            assertThat(row.get("rate")).isEmpty();
            assertThat(Integer.parseInt(row.get("known"))).isBetween(5, 19);
        });
        var response = rows.stream().filter(row -> row.get("of").equals("all") && row.get("measure").equals("response"))
                .findFirst().orElseThrow();
        var share = counts.totals(YEAR).shares().get(Measure.RESPONSE);
        assertThat(response.get("so")).isEqualTo(String.valueOf(share.count()));
        assertThat(response.get("known")).isEqualTo(String.valueOf(share.of()));
        assertThat(Double.parseDouble(response.get("low"))).isCloseTo(share.interval().low(), offset(0.0001));
        assertThat(rows).filteredOn(row -> row.get("of").equals("all")).hasSize(Measure.values().length);
        assertThat(rows).extracting(row -> row.get("of"))
                .contains("all_before", "month", "therapist", "modality", "work", "region", "condition", "asked");
    }

    private Set<String> conditions(List<CSVRecord> rows) {
        return rows.stream().flatMap(row -> Stream.of(row.get("condition").split(" "))).filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    private List<CSVRecord> rows(OutcomeFilter filter) throws IOException {
        return ExportFile.rows(csv(ExportRequest.Content.SESSIONS, filter));
    }

    private String csv(ExportRequest.Content content, OutcomeFilter filter) throws IOException {
        return ExportFile.text(maker, ExportFile.run(content, ExportRequest.Form.CSV, filter),
                ExportFile.facts(counts, filter, names));
    }

    private static Set<UUID> clients(Collection<SessionOutcome> rows) {
        return rows.stream().map(SessionOutcome::client).collect(Collectors.toSet());
    }
}
