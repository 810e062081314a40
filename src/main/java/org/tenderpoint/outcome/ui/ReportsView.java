package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.tenderpoint.outcome.report.OutcomeReport;
import org.tenderpoint.outcome.report.OutcomeReportService;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.MissingLetters;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StoredFileHandler;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;

/** The kept monthly reports, a form to make one by hand, and the switch for the automatic ones. */
@Route("outcomes/reports")
@RolesAllowed("MANAGER")
class ReportsView extends Page implements BeforeEnterObserver {

    private final OutcomeReportService reports;
    private final PracticeService practice;
    private final PracticeTime time;
    private final Pane kept = new Pane(Texts.of("outcome.reports.kept")).padded();
    private final Div making = div("stack");
    private final Select<YearMonth> month = new Select<>();
    private final Button makeNow = Buttons.primary(Texts.of("outcome.reports.make_now"), _ -> start());

    ReportsView(OutcomeReportService reports, PracticeService practice, PracticeTime time) {
        super("outcome.reports.title");
        this.reports = reports;
        this.practice = practice;
        this.time = time;
        making.getElement().setAttribute("role", "status");
        subtitle(Texts.of("outcome.reports.subtitle"));
        back(Texts.of("outcome.behind.back"), OutcomeNavigation::open);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var side = new Pane(Texts.of("outcome.reports.make")).quiet().padded();
        side.add(section("outcome.reports.make", make()), section("outcome.reports.monthly", monthly()));
        list();
        panes(Columns.SIDE_RIGHT, kept, side);
    }

    private void list() {
        var all = reports.list();
        kept.removeAll();
        if (all.isEmpty()) {
            kept.add(new EmptyState(Icons.DOCUMENT, Texts.of("outcome.reports.none"),
                    Texts.of("outcome.reports.none_why")));
            return;
        }
        var names = reports.makers(all);
        var list = styled(new UnorderedList(), "list");
        all.forEach(report -> list.add(new ReportRow(reports, report, names, time)));
        // a report names no people, so only the practice's own texts are checked
        practice.current().ifPresent(set -> kept.add(MissingLetters.in(set.onPaper(Locale.ENGLISH))));
        kept.add(list);
    }

    private Div make() {
        var months = reports.months();
        var part = div("stack");
        if (months.isEmpty()) {
            part.add(new Paragraph(Texts.of("outcome.reports.no_month")));
            return part;
        }
        month.setLabel(Texts.of("outcome.reports.month"));
        month.setItems(months);
        month.setItemLabelGenerator(Dates::longMonth);
        month.setValue(months.getFirst());
        // a second click would make the same report again
        makeNow.setDisableOnClick(true);
        part.add(month, makeNow, making, note("outcome.reports.month_why"));
        return part;
    }

    private void start() {
        var asked = month.getValue();
        var run = reports.start(asked);
        making.removeAll();
        making.add(
                new BackgroundProgress(Texts.of("outcome.reports.making", Dates.longMonth(asked)), run::progress,
                        () -> finished(asked, run)),
                Buttons.plain(Texts.of("outcome.cancel"), _ -> run.stop()));
    }

    private void finished(YearMonth asked, BackgroundRun<OutcomeReport, ?> run) {
        making.removeAll();
        makeNow.setEnabled(true);
        if (run.result().isPresent()) {
            Toasts.done(Texts.of("outcome.reports.made", Dates.longMonth(asked)));
        } else if (run.stopping()) {
            making.add(new NoteBox(State.INFO, Texts.of("outcome.cancelled"), Texts.of("outcome.cancelled_why")));
        } else {
            making.add(new NoteBox(State.STOP, Texts.of("outcome.reports.failed"),
                    Texts.of("outcome.reports.failed_why")));
        }
        list();
    }

    private Div monthly() {
        var on = new Checkbox(Texts.of("outcome.reports.monthly.on"), reports.monthly());
        ByHand.changed(on, value -> {
            reports.setMonthly(value);
            Toasts.done(Texts.of(value
                    ? "outcome.reports.monthly.switched_on"
                    : "outcome.reports.monthly.switched_off"));
        });
        return div("stack", on, note("outcome.reports.monthly.why"));
    }

    private static Div section(String title, Div what) {
        return div("stack outcome-section", new H2(Texts.of(title)), what);
    }

    private static Paragraph note(String key) {
        return paragraph("meta measure", Texts.of(key));
    }

    private static class ReportRow extends ListItem {

        ReportRow(OutcomeReportService reports, OutcomeReport report, Map<UserId, String> names, PracticeTime time) {
            addClassName("list-row");
            var month = span("strong", Dates.longMonth(report.month()));
            var made = Dates.in(time.zone()).dateTime(report.madeAt(), time.now());
            var how = span("small muted",
                    OneLine.of(
                            Texts.of("outcome.reports.sessions", report.sessions()),
                            report.by()
                                    .map(who -> Texts.of("outcome.reports.by", made, names.getOrDefault(who, "")))
                                    .orElse(Texts.of("outcome.reports.by_itself", made)),
                            report.madeUp() ? Texts.of("outcome.reports.made_up") : ""));
            var words = div("grow stack tight", month, how);
            var file = new FileLink(
                    Texts.of("outcome.reports.download"),
                    new StoredFileHandler("outcomes-" + report.month(), () -> reports.open(report.id()))).plain();
            file.setAriaLabel(Texts.of("outcome.reports.download.of", Dates.longMonth(report.month()), made));
            add(words, div("list-action", file));
        }
    }
}
