package org.tenderpoint.outcome.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.tenderpoint.outcome.ExportFile;
import org.tenderpoint.outcome.OutcomeCounts;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeRows;
import org.tenderpoint.outcome.OutcomeTable;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.outcome.SessionOutcome;
import org.tenderpoint.outcome.TellableGroups;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.platform.table.TableWriter;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.account.UserService;

/** How rows of sessions are written: a page at a time, stopped at any time, and nothing left of what failed. */
@Tag("UC-21")
class SessionExportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final OutcomeFilter ALL = OutcomeFilter.days(4 * 365, LocalDate.of(2026, 11, 20));

    private final OutcomeTable table = mock();
    private final SessionExport export = new SessionExport(table);
    private final ExportMaker maker = new ExportMaker(export, mock(PracticeService.class), mock(UserService.class));
    private final List<SessionOutcome> page = new RandomOutcomes(List.of(UUID.randomUUID()), NOW)
            .rows(SessionExport.PAGE);
    private final OutcomeCounts none = new OutcomeCounts(OutcomeRows.NONE, NOW);
    private final SessionColumns columns = new SessionColumns(TellableGroups.of(none, ALL), Map.of(), NOW);
    private final CountingWriter writer = new CountingWriter();
    private final AtomicLong delivered = new AtomicLong();
    private long mostHeld;
    private int pages;

    @BeforeEach
    void aTableOfManyPages() {
        when(table.page(any(), any(), any(), anyInt())).thenAnswer(_ -> {
            // what was handed over and is not written yet, if the next page comes now
            mostHeld = Math.max(mostHeld, delivered.get() - writer.rows + SessionExport.PAGE);
            boolean last = delivered.get() / SessionExport.PAGE == pages - 1L;
            delivered.addAndGet(SessionExport.PAGE);
            return last ? page.subList(0, SessionExport.PAGE - 1) : page;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void howManyRowsThereAreNoMoreThanOnePageIsHeld(int many) throws IOException {
        pages = many;

        export.write(writer, ALL, columns, _ -> {}, () -> false);

        assertThat(writer.rows).isEqualTo((long) many * SessionExport.PAGE - 1);
        assertThat(mostHeld).isEqualTo(SessionExport.PAGE);
    }

    @Test
    void itTellsHowFarItIsAndStopsWhenItIsAskedTo() throws IOException {
        pages = 100;
        var told = new ArrayList<Long>();

        export.write(writer, ALL, columns, told::add, () -> told.size() == 3);

        assertThat(told).containsExactly((long) SessionExport.PAGE, 2L * SessionExport.PAGE, 3L * SessionExport.PAGE);
        assertThat(writer.rows).isEqualTo(3L * SessionExport.PAGE);
    }

    @Test
    void ofWhatFailsHalfWayNothingIsLeft() throws IOException {
        when(table.page(any(), any(), any(), anyInt()))
                .thenReturn(page)
                .thenThrow(new DataAccessResourceFailureException("gone"));
        var before = files();
        var run = ExportFile.run(ExportRequest.Content.SESSIONS, ExportRequest.Form.XLSX, ALL);

        assertThatThrownBy(() -> maker.make(run, ExportFile.facts(none, ALL, Map.of())))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(files()).isSubsetOf(before);
        assertThat(run.rows()).isEqualTo(SessionExport.PAGE);
    }

    @Test
    void whatIsCancelledHalfWayIsThrownAway() throws IOException {
        pages = 50;
        var before = files();
        var run = ExportFile.run(ExportRequest.Content.SESSIONS, ExportRequest.Form.CSV, ALL);
        when(table.page(any(), any(), any(), anyInt())).thenAnswer(_ -> {
            run.cancel();
            return page;
        });

        run.ready(maker.make(run, ExportFile.facts(none, ALL, Map.of())), NOW);

        assertThat(run.state()).isEqualTo(ExportRun.State.CANCELLED);
        assertThat(run.keptUntil()).isEmpty();
        assertThat(run.copyTo(java.io.OutputStream.nullOutputStream(), NOW.minusSeconds(1))).isFalse();
        assertThat(files()).isSubsetOf(before);
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("tenderpoint"))
                    .collect(Collectors.toSet());
        }
    }

    private static final class CountingWriter implements TableWriter {

        private long rows;

        @Override
        public void begin(String name, List<String> header) {
            // only rows are counted
        }

        @Override
        public void row(List<Cell> cells) {
            rows++;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
