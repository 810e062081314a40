package org.tenderpoint.backup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tenderpoint.backup.BackupService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.backup.StoredBackup;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** The backups that there are, the last one first, and a button to make one now. */
@Route(BackupPages.ROUTE)
@RolesAllowed("MANAGER")
class BackupsView extends Page {

    private final transient BackupService backups;
    private final PracticeTime time;
    private final Div state = div("stack");
    private final Div list = div("kept-backups");

    BackupsView(BackupService backups, PracticeTime time) {
        super("backup.title");
        this.backups = backups;
        this.time = time;
        state.getElement().setAttribute("role", "status");
        back(Texts.of("backup.back"), PracticeNavigation::openSettings);
        var head = div("section stack", new Paragraph(Texts.of("backup.what")), state);
        var pane = new Pane(Texts.of("backup.title")).with(head, list);
        if (backups.possible()) {
            pane.add(places());
        }
        panes(Columns.ONE, pane);
        show();
    }

    private void show() {
        state.removeAll();
        list.removeAll();
        actions();
        if (!backups.possible()) {
            state.add(new NoteBox(State.INFO, Texts.of("backup.none"), Texts.of("backup.memory")));
            return;
        }
        if (backups.progress().isPresent()) {
            state.add(new BackgroundProgress(Texts.of("backup.making"), backups::progress, this::show));
        } else {
            var now = Buttons.primary(Texts.of("backup.now"), click -> begin());
            now.setDisableOnClick(true);
            actions(now);
        }
        backups.failure().ifPresent(failure -> state.add(new NoteBox(
                State.STOP, Texts.of("backup.today.failed"), BackupWords.explain(failure))));
        if (!backups.nightly()) {
            state.add(new NoteBox(State.INFO, Texts.of("backup.by_hand"), Texts.of("backup.by_hand_why")));
        }
        var strange = backups.unknownFiles();
        if (!strange.isEmpty()) {
            state.add(new NoteBox(State.ADAPT, Texts.of("backup.strange"), Texts.of("backup.strange_why",
                    strange.stream().map(BackupWords::fileName).collect(Collectors.joining(", ")))));
        }
        var kept = backups.verifiedBackups();
        if (kept.isEmpty()) {
            if (backups.progress().isPresent()) {
                return;
            }
            list.add(new EmptyState(Icons.DOCUMENT, Texts.of("backup.none"),
                    backups.nightly() ? Texts.of("backup.none_why") : ""));
            return;
        }
        if (kept.getFirst().unfit() > 0) {
            state.add(
                    new NoteBox(State.ADAPT, Texts.of("backup.today.unfit", BackupWords.unfit(kept.getFirst().unfit())),
                            Texts.of("backup.unfit_why")));
        }
        var rows = styled(new UnorderedList(), "list");
        kept.forEach(one -> rows.add(row(one)));
        list.add(Pane.heading(Texts.of("backup.kept"), String.valueOf(kept.size())), rows);
    }

    private void begin() {
        backups.begin();
        show();
    }

    private ListItem row(StoredBackup kept) {
        var dates = Dates.in(time.zone());
        var taken = span("strong", dates.dateTime(kept.taken(), time.now()));
        var more = span("meta",
                Texts.of("backup.row", Texts.of("backup.why." + kept.why().name().toLowerCase(Locale.ROOT)),
                        BackupWords.size(kept.bytes()), BackupWords.duration(kept.seconds()), kept.rows()));
        var words = div("grow stack tight", taken, more);
        var verified = styled(new StateBadge(
                State.OK, Texts.of("backup.verified", dates.dateTime(kept.verified(), time.now()))), "list-state");
        if (kept.unfit() > 0) {
            words.add(new StateBadge(State.ADAPT, BackupWords.unfit(kept.unfit())));
        }
        return styled(new ListItem(words, verified), "list-row");
    }

    private Component places() {
        var places = new Div(line("backup.folder", backups.folder().toString()));
        backups.second().ifPresent(second -> places.add(line("backup.second", second.toString())));
        backups.keyFile().ifPresent(file -> places.add(line("backup.key", file.toString())));
        places.add(line("backup.kept_how"), line("backup.how_to_restore"));
        places.addClassNames("section", "stack", "tight");
        return places;
    }

    private static Paragraph line(String key, Object... arguments) {
        return paragraph("muted small measure", Texts.of(key, arguments));
    }
}
