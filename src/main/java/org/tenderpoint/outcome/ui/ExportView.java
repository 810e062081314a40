package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.report.ExportRun;
import org.tenderpoint.outcome.report.OutcomeExportService;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeTime;

/** Exports the sessions or figures of a filter; asks for the password again and a reason. */
@Route("outcomes/export")
@RolesAllowed("MANAGER")
class ExportView extends Page implements BeforeEnterObserver {

    private final OutcomeExportService exports;
    private final OutcomeChoices choices;
    private final PracticeTime time;
    private final Pane making = new Pane(Texts.of("outcome.export.make")).quiet().padded();
    private Optional<ExportRun> run = Optional.empty();

    ExportView(OutcomeExportService exports, OutcomeChoices choices, PracticeTime time) {
        super("outcome.export.title");
        this.exports = exports;
        this.choices = choices;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cancel();
        back(Texts.of("outcome.behind.back"), () -> UI.getCurrent().getPage().getHistory().back());
        var filter = OutcomeAddress.read(event.getLocation().getQueryParameters(), choices.today()).filter();
        subtitle(Texts.of("outcome.period.shown", Dates.shortDate(filter.from()), Dates.shortDate(filter.to())));
        var size = exports.size(filter);
        var holds = new Pane(Texts.of("outcome.export.of")).padded();
        making.removeAll();
        if (size.sessions() == 0) {
            holds.add(new EmptyState(Icons.CHART, Texts.of("outcome.empty_filtered"),
                    Texts.of("outcome.empty_filtered_why")));
            panes(Columns.ONE, holds);
            return;
        }
        holds.add(titled("outcome.export.of", list(
                Texts.of("outcome.export.of.sessions", size.sessions()),
                Texts.of("outcome.export.of.therapist", filter.therapist().map(choices::name).orElse(all())),
                Texts.of("outcome.export.of.condition", filter.condition().map(Texts::label).orElse(all())),
                Texts.of("outcome.export.of.modality", filter.modality().map(Texts::label).orElse(all())))));
        holds.add(titled("outcome.export.rules", list(
                Texts.of("outcome.export.nobody"), Texts.of("outcome.export.unknown"),
                Texts.of("outcome.export.sessions.small", SmallNumbers.HIDDEN_BELOW),
                Texts.of("outcome.export.figures.small"),
                Texts.of("outcome.export.noted"))));
        ask(filter, size.enough());
        panes(Columns.SIDE_RIGHT, holds, making);
    }

    private void ask(OutcomeFilter filter, boolean enough) {
        making.removeAll();
        making.add(titled("outcome.export.make", new ExportForms(exports, filter, enough, this::follow)));
    }

    private void follow(ExportRun started) {
        run = Optional.of(started);
        making.removeAll();
        making.add(titled("outcome.export.make", new ExportProgress(exports, started, time, () -> {
            cancel();
            ask(started.request().filter(), exports.size(started.request().filter()).enough());
        })));
        making.scrollIntoView();
    }

    /** Leaving the page, or the end of the session, cancels the export. */
    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
    }

    private void cancel() {
        run.ifPresent(ExportRun::cancel);
        run = Optional.empty();
    }

    private static Div titled(String title, Component what) {
        return div("stack outcome-section", new H2(Texts.of(title)), what);
    }

    private static String all() {
        return Texts.of("outcome.filter.all");
    }

    private static UnorderedList list(String... lines) {
        return styled(new UnorderedList(
                Stream.of(lines).map(line -> new ListItem(new Paragraph(line))).toArray(ListItem[]::new)),
                "export-list");
    }
}
