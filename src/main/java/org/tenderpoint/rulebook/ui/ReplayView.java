package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.rulebook.ReplayRequest;
import org.tenderpoint.rulebook.ReplayResult;
import org.tenderpoint.rulebook.ReplayService;
import org.tenderpoint.rulebook.ReplayService.RowChange;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.replay.ReplayCheck;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.ui.RecordLooks;

/**
 * Which past decisions would differ under other rules. The request is in the address; the result stays on the page.
 */
@Route("rules/replay")
@RolesAllowed("MANAGER")
class ReplayView extends Page implements BeforeEnterObserver {

    private final ReplayService replays;
    private final PracticeTime time;
    private final ReplayLook look;
    private final Pane asked = new Pane(Texts.of("rulebook.replay.asked")).quiet().padded();
    private final Div found = div("stack loose replay-found");
    private Optional<BackgroundRun<ReplayResult, ?>> run = Optional.empty();

    ReplayView(ReplayService replays, RecordLooks looks, PracticeTime time) {
        super("rulebook.replay.title");
        this.replays = replays;
        this.time = time;
        look = new ReplayLook(replays, looks, time);
        subtitle(Texts.of("rulebook.replay.subtitle"));
        back(Texts.of("rulebook.print.back"), () -> UI.getCurrent().navigate(RulesView.class));
        var result = new Pane(Texts.of("rulebook.replay.found")).padded().with(found);
        panes(Columns.SIDE_LEFT, asked, result);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cancel();
        var request = ReplayRequest.of(event.getLocation().getQueryParameters().getParameters(), time.today());
        asked.removeAll();
        asked.add(new ReplayForm(
                request, time.today(), RuleSetVersion.KNOWN, replays::canBeLeftOut, this::start));
        found.removeAll();
        found.add(
                new EmptyState(Icons.REPEAT, Texts.of("rulebook.replay.empty"), Texts.of("rulebook.replay.empty_why")));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
    }

    private void cancel() {
        run.ifPresent(BackgroundRun::stop);
        run = Optional.empty();
    }

    private void start(ReplayRequest request) {
        cancel();
        // replaced, not navigated to: the fields keep their values
        UI.getCurrent().getPage().getHistory().replaceState(
                null, new Location("rules/replay", new QueryParameters(request.parameters())));
        var started = replays.start(request);
        run = Optional.of(started);
        found.removeAll();
        found.add(
                new BackgroundProgress(Texts.of("rulebook.replay.under_way"), started::progress,
                        () -> showEnd(started)),
                new Div(Buttons.plain(Texts.of("rulebook.replay.cancel"), event -> started.stop())));
        // on a phone the result is below the form
        found.scrollIntoView();
    }

    private void showEnd(BackgroundRun<ReplayResult, ?> finished) {
        if (run.filter(finished::equals).isEmpty()) {
            return;
        }
        found.removeAll();
        finished.result().ifPresentOrElse(
                this::show,
                () -> found.add(new NoteBox(
                        State.STOP, Texts.of("rulebook.replay.failed"), Texts.of("rulebook.replay.failed_why"))));
    }

    private void show(ReplayResult result) {
        if (result.decisions() == 0 && result.whole()) {
            found.add(new EmptyState(
                    Icons.CALENDAR, Texts.of("rulebook.replay.nothing"), Texts.of("rulebook.replay.nothing_why")));
            return;
        }
        if (!result.whole()) {
            found.add(new NoteBox(State.ADAPT, Texts.of("rulebook.replay.cancelled", result.decisions())));
        }
        found.add(new ReplayFound(result, look, replays.rows(result.request().asked())));
    }

    /**
     * The result of a replay: whether the program still decides as it did, then each book with its counts and
     * decisions.
     */
    static class ReplayFound extends Div {

        ReplayFound(ReplayResult result, ReplayLook look, Map<String, RowChange> rows) {
            addClassNames("stack", "loose");
            add(check(result));
            unchecked("rulebook.replay.unreadable", State.STOP, result.checked(ReplayCheck.UNREADABLE));
            unchecked("rulebook.replay.unknown_version", State.INFO, result.checked(ReplayCheck.UNKNOWN_VERSION));
            if (result.request().acrossVersions()) {
                add(new NoteBox(
                        State.INFO, Texts.of("rulebook.replay.not_asked_then"),
                        Texts.of("rulebook.replay.not_asked_then_why")));
            }
            result.books().stream().filter(book -> book.decisions() > 0)
                    .forEach(book -> add(part(result, book, look, rows)));
        }

        /** Decisions are pure: if their own version no longer reproduces them, that is a bug in the program. */
        private static NoteBox check(ReplayResult result) {
            long faults = result.checked(ReplayCheck.FAULT);
            return faults == 0
                    ? new NoteBox(
                            State.OK, Texts.of("rulebook.replay.check.ok"),
                            Texts.of("rulebook.replay.check.ok_why", result.checked(ReplayCheck.AS_RECORDED)))
                    : new NoteBox(
                            State.URGENT, Texts.of("rulebook.replay.check.fault", faults),
                            Texts.of("rulebook.replay.check.fault_why"));
        }

        private void unchecked(String key, State state, long count) {
            if (count > 0) {
                add(new NoteBox(state, Texts.of(key, count), Texts.of(key + "_why")));
            }
        }

        private static Div part(
                ReplayResult result, ReplayResult.Book book, ReplayLook look, Map<String, RowChange> rows) {
            var code = book.book().code();
            var part = div("stack section replay-book", new H2(Texts.of("rulebook.replay.book." + code)),
                    new Paragraph(Texts.of(
                            "rulebook.replay.differ", book.differing(), book.decisions())));
            if (book.differing() > 0) {
                part.add(ReplayTables.changes(book));
                if (book.count(ReplayChange.GRAVER) + book.count(ReplayChange.MILDER) > 0) {
                    part.add(new H3(Texts.of("rulebook.replay.moved")), ReplayTables.moved(book));
                }
                if (!book.rules().isEmpty()) {
                    part.add(new H3(Texts.of("rulebook.replay.by_rule")), ReplayTables.byRule(book, rows));
                }
            }
            if (result.request().asked().against().isPresent()) {
                long silent = rows.values().stream()
                        .filter(row -> row.kind() != RowChange.RowKind.SAME && ReplayTables.ofBook(book, row))
                        .filter(row -> !book.rules().containsKey(row.id()))
                        .count();
                part.add(new Paragraph(Texts.of("rulebook.replay.silent", silent)));
            }
            if (book.differing() > 0 || !book.faults().isEmpty()) {
                part.add(new H3(Texts.of("rulebook.replay.decisions")), new ReplayList(result.request(), book, look));
            }
            return part;
        }
    }
}
