package org.tenderpoint.outcome.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeCounts;
import org.tenderpoint.outcome.TellableGroups;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.SealedFile;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.platform.table.TableWriter;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.account.UserService;

@Component
public class ExportMaker {

    private final SessionExport sessions;
    private final PracticeService practice;
    private final UserService users;

    ExportMaker(SessionExport sessions, PracticeService practice, UserService users) {
        this.sessions = sessions;
        this.practice = practice;
        this.users = users;
    }

    /**
     * What the file says in addition to its rows.
     *
     * @param madeAt in words
     */
    public record Facts(String practice, String madeAt, OutcomeCounts counts, TellableGroups groups,
            Map<UserId, String> therapists) {}

    Facts facts(ExportRequest request, OutcomeCounts counts) {
        var therapists = new HashSet<>(counts.clients(Dimension.THERAPIST, request.filter().anyDay()).keySet());
        request.filter().therapist().ifPresent(therapists::add);
        return new Facts(
                practice.current().map(PracticeRecord::name).orElse(""),
                Formats.stamp(counts.now(), practice.zone()),
                counts, TellableGroups.of(counts, request.filter()), Map.copyOf(users.names(therapists)));
    }

    /**
     * Writes the file until it is complete or the export is cancelled. @throws IOException if the disk is full or
     * fails; no file is left
     */
    public SealedFile make(ExportRun run, Facts facts) throws IOException {
        var file = SealedFile.create();
        try {
            write(run, facts, file);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void write(ExportRun run, Facts facts, SealedFile file) throws IOException {
        var request = run.request();
        try (var tables = request.form().tables(file.out())) {
            ExportAbout.write(tables, request, facts.practice(), facts.madeAt(), facts.groups().size(),
                    facts.therapists());
            switch (request.content()) {
                case SESSIONS -> {
                    var columns = new SessionColumns(facts.groups(), facts.therapists(), facts.counts().now());
                    ExportAbout.columns(tables, columns.columns());
                    tables.begin(Texts.of("outcome.export.sessions"), columns.header());
                    sessions.write(tables, request.filter(), columns, run::rows, run::cancelled);
                }
                case FIGURES -> {
                    tables.begin(Texts.of("outcome.export.figures"), FigureExport.HEADER);
                    new FigureExport(facts.counts(), request.filter(), facts.therapists())
                            .write(tables, run::rows, run::cancelled);
                }
            }
        }
    }

    /**
     * The first table of an export: what the file holds, for which sessions, under which rules, and what each measure
     * counts.
     */
    record ExportAbout(TableWriter to) {

        /** @param madeAt in the practice's time, in words */
        static void write(
                TableWriter to, ExportRequest request, String practice, String madeAt, TellableGroups.Size size,
                Map<UserId, String> therapists)
                throws IOException {
            to.begin(Texts.of("outcome.export.about"),
                    List.of(Texts.of("outcome.export.about"), Texts.of("outcome.export.said")));
            var about = new ExportAbout(to);
            var filter = request.filter();
            about.line("holds", Texts.of("outcome.export." + request.content().code() + ".holds"));
            about.line("practice", practice);
            about.line("made", madeAt);
            about.line("period", filter.from() + " \u2013 " + filter.to());
            about.line("therapist", filter.therapist().map(id -> therapists.getOrDefault(id, "")).orElse(all()));
            about.line("condition", filter.condition().map(Texts::label).orElse(all()));
            about.line("modality", filter.modality().map(Texts::label).orElse(all()));
            about.line("size", String.valueOf(size.sessions()));
            about.line("nobody", Texts.of("outcome.export.nobody"));
            about.line("unknown", Texts.of("outcome.export.unknown"));
            about.line("small",
                    Texts.of("outcome.export." + request.content().code() + ".small", TellableGroups.LEAST_CLIENTS));
            if (request.content() == ExportRequest.Content.SESSIONS) {
                about.line("counts", Texts.of("outcome.export.counts"));
            }
            for (var measure : Measure.values()) {
                var key = "outcome.measure." + measure.code();
                about.row(Texts.of("outcome.export.measure", Texts.of(key), measure.code()),
                        Texts.of(key + ".definition"));
            }
        }

        /** Explains each column of the session rows. */
        static void columns(TableWriter to, List<SessionColumns.Column> columns) throws IOException {
            to.begin(Texts.of("outcome.export.columns"),
                    List.of(Texts.of("outcome.export.columns"), Texts.of("outcome.export.said")));
            for (var column : columns) {
                to.row(List.of(Cell.of(column.code()), Cell.of(column.what())));
            }
        }

        private void line(String key, String words) throws IOException {
            row(Texts.of("outcome.export.about." + key), words);
        }

        private void row(String label, String words) throws IOException {
            to.row(List.of(Cell.of(label), Cell.of(words)));
        }

        private static String all() {
            return Texts.of("outcome.filter.all");
        }
    }
}
