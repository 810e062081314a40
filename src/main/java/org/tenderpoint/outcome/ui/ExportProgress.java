package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.tenderpoint.outcome.report.ExportRequest;
import org.tenderpoint.outcome.report.ExportRun;
import org.tenderpoint.outcome.report.OutcomeExportService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.MadeFileHandler;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;

/** The progress of an export with a way to stop it, then the file or what went wrong. */
class ExportProgress extends Div {

    private final transient OutcomeExportService exports;
    private final transient ExportRun run;
    private final PracticeTime time;
    private final transient Runnable again;

    /** @param again shows the form again */
    ExportProgress(OutcomeExportService exports, ExportRun run, PracticeTime time, Runnable again) {
        this.exports = exports;
        this.run = run;
        this.time = time;
        this.again = again;
        addClassNames("stack", "loose");
        add(new BackgroundProgress(Texts.of("outcome.export.running"), run::progress, this::finished)
                .telling(this::rows),
                Buttons.plain(Texts.of("outcome.cancel"), _ -> run.cancel()));
    }

    private String rows() {
        var key = run.request().content() == ExportRequest.Content.SESSIONS
                ? "outcome.export.rows"
                : "outcome.export.steps";
        return Texts.of(key, run.rows(), Math.max(run.rows(), run.all()));
    }

    private void finished() {
        removeAll();
        switch (run.state()) {
            case RUNNING -> {
                // still running
            }
            case READY -> {
                add(new NoteBox(State.OK, Texts.of("outcome.export.ready"), run.keptUntil()
                        .map(until -> Texts.of("outcome.export.ready_why", Dates.in(time.zone()).time(until)))
                        .orElse("")));
                add(file());
            }
            case CANCELLED ->
                    add(new NoteBox(State.INFO, Texts.of("outcome.cancelled"), Texts.of("outcome.cancelled_why")));
            case FAILED -> add(
                    new NoteBox(State.STOP, Texts.of("outcome.export.failed"), Texts.of("outcome.export.failed_why")));
            case GONE ->
                    add(new NoteBox(State.INFO, Texts.of("outcome.export.gone"), Texts.of("outcome.export.gone_why")));
        }
        add(new Div(Buttons.plain(Texts.of("outcome.export.another"), _ -> again.run())));
    }

    private Anchor file() {
        return new FileLink(
                Texts.of("outcome.export.download", run.request().form().code().toUpperCase(Locale.ROOT)),
                new MadeFileHandler(run.request().fileName(), run.request().form().mediaType(),
                        out -> exports.fetch(run, out)));
    }
}
