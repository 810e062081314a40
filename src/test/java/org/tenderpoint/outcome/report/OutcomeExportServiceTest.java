package org.tenderpoint.outcome.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.outcome.ExportFile;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeTable;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.outcome.SessionOutcome;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.say.Phrase;

/** Who may take outcomes away, what is noted of it, and how long a file waits. */
@DatabaseTest
@Moment("2026-11-20T12:00:00Z")
@As(Role.MANAGER)
@Tag("UC-21")
class OutcomeExportServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final OutcomeFilter YEAR = OutcomeFilter.days(365, LocalDate.of(2026, 11, 20));

    @Autowired
    OutcomeExportService exports;
    @Autowired
    OutcomeTable table;
    @Autowired
    TestUsers users;
    @Autowired
    TestTrail trail;
    @Autowired
    Moment.Shared clock;

    @BeforeEach
    void aPractice() {
        write(300);
    }

    @Test
    void theReasonAndTheNumberOfSessionsAreNotedBeforeAnythingLeaves() {
        start(ExportRequest.Content.SESSIONS);

        assertThat(noted()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("exported_sessions_as_csv");
            assertThat(entry.why()).isEqualTo(Phrase.of(
                    "audit.why.sessions", exports.size(YEAR).sessions(), Phrase.typed("For the yearly talk")));
            assertThat(entry.who()).isPresent();
        });
    }

    @Test
    void withAWrongPasswordNothingIsMadeAndNothingNoted() {
        assertThat(exports.start(request(ExportRequest.Content.FIGURES), "not my password")).isEmpty();
        assertThat(noted()).isEmpty();
    }

    @Test
    void aReasonHasSomeWords() {
        assertThatThrownBy(
                () -> new ExportRequest(ExportRequest.Content.FIGURES, ExportRequest.Form.CSV, YEAR, "  because  "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                () -> new ExportRequest(ExportRequest.Content.FIGURES, ExportRequest.Form.CSV, YEAR, "x".repeat(401)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofFewerThanFiveClientsThereAreFiguresAndNoRows() {
        var day = OutcomeFilter.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2));
        assertThat(exports.size(day).enough()).isFalse();

        assertThatThrownBy(() -> exports.start(
                new ExportRequest(ExportRequest.Content.SESSIONS, ExportRequest.Form.CSV, day, ExportFile.REASON),
                TestUsers.PASSWORD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(exports.start(
                new ExportRequest(ExportRequest.Content.FIGURES, ExportRequest.Form.CSV, day, ExportFile.REASON),
                TestUsers.PASSWORD))
                .isPresent();
    }

    @Test
    void theFileWaitsTenMinutesAndEachFetchIsNoted() throws IOException {
        var run = ready();
        var file = new ByteArrayOutputStream();

        assertThat(exports.fetch(run, file)).isTrue();
        assertThat(file.size()).isPositive();
        assertThat(noted()).extracting(AuditRecord::action).contains("fetched_figures_as_csv");

        clock.set(NOW.plus(Duration.ofMinutes(10)).minusMillis(1));
        assertThat(exports.fetch(run, OutputStream.nullOutputStream())).isTrue();
        clock.set(NOW.plus(Duration.ofMinutes(10)));
        assertThat(exports.fetch(run, OutputStream.nullOutputStream())).isFalse();
        assertThat(noted()).extracting(AuditRecord::action).filteredOn(action -> action.startsWith("fetched"))
                .hasSize(2);
    }

    @Test
    void itsWordsAreInTheLanguageOfWhoeverMakesItAndItsCodesAreThoseOfEverybody() throws IOException {
        var run = Texts.speaking(Locale.GERMAN, this::ready);
        var file = new ByteArrayOutputStream();
        exports.fetch(run, file);

        assertThat(file.toString(StandardCharsets.UTF_8)).contains("Über diese Datei", ",marked,Deutlicher Muskelkater")
                .doesNotContain("About this file", "Clearly sore");
    }

    @Test
    void anotherManagerDoesNotGetIt() throws IOException {
        var run = ready();
        var other = users.make("other.manager", Role.MANAGER);

        users.as(other, () -> {
            assertThatThrownBy(() -> exports.fetch(run, OutputStream.nullOutputStream()))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void whatWasThrownAwayIsNotThere() throws IOException {
        var run = ready();
        run.cancel();

        assertThat(run.state()).isEqualTo(ExportRun.State.GONE);
        assertThat(exports.fetch(run, OutputStream.nullOutputStream())).isFalse();
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistTakesNothingAway() {
        var request = request(ExportRequest.Content.FIGURES);
        assertThatThrownBy(() -> exports.start(request, TestUsers.PASSWORD)).isInstanceOf(AccessDeniedException.class);
    }

    private ExportRun ready() {
        var run = start(ExportRequest.Content.FIGURES);
        await().atMost(Duration.ofSeconds(30)).until(() -> run.state() != ExportRun.State.RUNNING);
        assertThat(run.state()).isEqualTo(ExportRun.State.READY);
        return run;
    }

    private ExportRun start(ExportRequest.Content content) {
        return exports.start(request(content), TestUsers.PASSWORD).orElseThrow();
    }

    private static ExportRequest request(ExportRequest.Content content) {
        return new ExportRequest(content, ExportRequest.Form.CSV, YEAR, ExportFile.REASON);
    }

    private List<AuditRecord> noted() {
        return trail.about(new UUID(0, 0)).stream().filter(entry -> entry.recordType().equals("Outcomes")).toList();
    }

    private void write(int about) {
        var rows = new RandomOutcomes(List.of(UUID.randomUUID(), UUID.randomUUID()), NOW).rows(about);
        table.replace(table.waitForTurn(), rows.stream().map(SessionOutcome::client).collect(Collectors.toSet()), rows);
    }
}
