package org.tenderpoint.daysheet.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tenderpoint.daysheet.DaySheetService;
import org.tenderpoint.daysheet.DaySheetService.Standing;
import org.tenderpoint.daysheet.DaySheetTrouble;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** The next day on paper: printed by its password; managers set that, make one now, or switch it off. */
@Route(DaySheetView.ROUTE)
@RolesAllowed({"FRONT_DESK", "MANAGER"})
class DaySheetView extends Page {

    static final String ROUTE = "power-cut";

    private final transient DaySheetService sheets;
    private final PracticeTime time;
    private final boolean manages;
    private final Div state = div("section flat stack");
    private final Div print = new Div();

    DaySheetView(DaySheetService sheets, CurrentUser user, PracticeTime time) {
        super("daysheet.title");
        this.sheets = sheets;
        this.time = time;
        manages = user.has(Role.MANAGER);
        var pane = new Pane(Texts.of("daysheet.title")).padded()
                .with(paragraph("meta measure", Texts.of("daysheet.what")));
        sheets.knownPassword().ifPresent(known -> pane.add(div("section flat",
                new NoteBox(State.INFO, Texts.of("daysheet.demo", known), Texts.of("daysheet.demo.else")))));
        pane.add(state, print);
        if (manages) {
            back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
            pane.add(new DaySheetPasswordForm(sheets, this::showResult),
                    paragraph("muted small measure", Texts.of("daysheet.folder", sheets.folder().toString())));
        }
        state.getElement().setAttribute("role", "status");
        panes(Columns.ONE, pane);
        show();
    }

    private void show() {
        state.removeAll();
        state.setVisible(true);
        print.removeAll();
        if (!sheets.isOn()) {
            state.add(new NoteBox(State.INFO, Texts.of("daysheet.off"),
                    Texts.of(manages ? "daysheet.off_why" : "daysheet.off_ask")));
            return;
        }
        if (manages) {
            sheets.standing().ifPresent(this::show);
        }
        state.setVisible(manages);
        print.add(new DaySheetPrint(sheets));
    }

    private void show(Standing standing) {
        standing.trouble().ifPresent(why -> state.add(new NoteBox(
                State.STOP, Texts.of("daysheet.failed"), DaySheetNotice.words(why))));
        var dates = Dates.in(time.zone());
        standing.madeAt().ifPresent(at -> state.add(new Paragraph(Texts.of(
                "daysheet.made", Dates.longDay(standing.madeFor().orElseThrow()), dates.dateTime(at, time.now())))));
        var now = Buttons.soft(Texts.of("daysheet.now"), _ -> showResult(sheets.make()));
        now.setDisableOnClick(true);
        state.add(div("row wrap", now, Buttons.quiet(Texts.of("daysheet.switch_off"), _ -> switchOff())));
    }

    private void showResult(Optional<DaySheetTrouble> trouble) {
        if (trouble.isEmpty()) {
            Toasts.done(Texts.of("daysheet.is_made"));
        }
        show();
    }

    private void switchOff() {
        sheets.switchOff();
        Toasts.done(Texts.of("daysheet.switched_off"));
        show();
    }
}
