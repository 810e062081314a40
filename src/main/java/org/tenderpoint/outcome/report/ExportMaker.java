package org.tenderpoint.outcome.report;

import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderpoint.outcome.OutcomeCounts;
import org.tenderpoint.outcome.TellableGroups;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.SealedFile;
import org.tenderpoint.platform.id.UserId;

/** Makes the file of an export. */
@Component
public class ExportMaker {

    private final SessionExport sessions;

    ExportMaker(SessionExport sessions) {
        this.sessions = sessions;
    }

    /**
     * What the file says beside its rows.
     *
     * @param madeAt in words
     */
    public record Facts(String practice, String madeAt, OutcomeCounts counts, TellableGroups groups,
            Map<UserId, String> therapists) {}

    /** Writes until it is over or cancelled. @throws IOException if the disk is full or fails; then there is no file */
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
}
