package org.tenderpoint.outcome.report;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.DocumentId;
import org.tenderpoint.platform.id.Id.OutcomeReportId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.ClientsLeaving;

/** The kept reports. It uses plain SQL, since the unique key decides which node keeps one. */
@Component
class ReportStore {

    private static final String SELECT = "select id, report_month, made_at, made_by, sessions, made_up from outcome_reports";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final EntityManager entities;

    ReportStore(JdbcClient jdbc, Documents documents, EntityManager entities) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.entities = entities;
    }

    /**
     * @param madeFor a unique key; only one report is kept for it
     * @return false if one was kept for it before, by any node; then the transaction must roll back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(OutcomeReport report, String madeFor, byte[] pdf) {
        var file = documents.keep(CheckedFile.ofProgram(pdf));
        // the plain SQL below refers to the file
        entities.flush();
        return jdbc
                .sql("""
                        insert into outcome_reports (id, report_month, made_for, made_at, made_by, sessions, made_up, document_id)
                        values (:id, :month, :madeFor, :madeAt, :madeBy, :sessions, :madeUp, :file)
                        on conflict do nothing""")
                .param("id", report.id().value())
                .param("month", report.month().atDay(1))
                .param("madeFor", madeFor)
                .param("madeAt", Moments.utc(report.madeAt()))
                .param("madeBy", report.by().map(UserId::value).orElse(null), Types.OTHER)
                .param("sessions", report.sessions())
                .param("madeUp", report.madeUp())
                .param("file", file.value())
                .update() > 0;
    }

    /** The latest month first. */
    List<OutcomeReport> latest(int most) {
        return jdbc.sql(SELECT + " order by report_month desc, made_at desc limit :most")
                .param("most", most)
                .query((row, _) -> report(row))
                .list();
    }

    Optional<OutcomeReport> find(OutcomeReportId id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id.value()).query((row, _) -> report(row)).optional();
    }

    boolean exists(String madeFor) {
        return jdbc.sql("select count(*) from outcome_reports where made_for = :madeFor")
                .param("madeFor", madeFor)
                .query(Integer.class)
                .single() > 0;
    }

    Optional<Document> file(OutcomeReportId id) {
        return jdbc.sql("select document_id from outcome_reports where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(file -> documents.read(new DocumentId(file)));
    }

    /** Whether a month has anything to report; asked each minute, so it counts nothing. */
    boolean sessionsIn(YearMonth month) {
        return jdbc.sql("select 1 from outcome_rows where session_day between :first and :last limit 1")
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean monthly() {
        return jdbc.sql("select monthly from outcome_report_settings where id = 1").query(Boolean.class).single();
    }

    void setMonthly(boolean on) {
        jdbc.sql("update outcome_report_settings set monthly = :on where id = 1").param("on", on).update();
    }

    boolean samplePresent() {
        return jdbc.sql("select count(*) from sample_clients").query(Integer.class).single() > 0;
    }

    /** Reports that count made-up sessions are deleted with the sample practice. */
    @EventListener(ClientsLeaving.class)
    void eraseMadeUp() {
        var files = jdbc.sql("select document_id from outcome_reports where made_up").query(UUID.class).list();
        jdbc.sql("delete from outcome_reports where made_up").update();
        documents.erase(files.stream().map(DocumentId::new).toList());
    }

    private static OutcomeReport report(ResultSet row) throws SQLException {
        return new OutcomeReport(
                new OutcomeReportId(row.getObject("id", UUID.class)),
                YearMonth.from(row.getObject("report_month", LocalDate.class)),
                Moments.read(row, "made_at"),
                Optional.ofNullable(row.getObject("made_by", UUID.class)).map(UserId::new),
                row.getInt("sessions"),
                row.getBoolean("made_up"));
    }
}
