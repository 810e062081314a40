package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenderpoint.client.ui.ClientNavigation.ClientPage;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.words.LevelWords;

/** A session's current screening for managers: read-only. */
@Route("sessions/:session/screening/review")
@RolesAllowed("MANAGER")
class ScreeningReviewView extends ClientPage implements BeforeEnterObserver {

    private final NamedSession named;
    private final ScreeningService screenings;
    private final ToldNotes told;

    ScreeningReviewView(NamedSession named, ScreeningService screenings, ToldNotes told) {
        super("screening.title");
        this.named = named;
        this.screenings = screenings;
        this.told = told;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        named.in(event).ifPresent(this::show);
    }

    private void show(PlannedSessionRecord session) {
        var found = screenings.review(session.id());
        var name = named.clientName(session);
        about(session.client(), name);
        subtitle(NamedSession.dayAndTime(session));
        var why = new Pane(Texts.of("screening.findings"));
        if (found.isEmpty()) {
            why.add(new EmptyState(Icons.INFO, Texts.of("screening.review.none"),
                    Texts.of("screening.review.none_why")));
            panes(Columns.ONE, why);
            return;
        }
        show(session, found.get(), why);
    }

    private void show(PlannedSessionRecord session, ScreeningRecord screening, Pane why) {
        var verdict = new Verdict();
        var panel = new ScreeningPanel();
        if (screening.waits().isPresent()) {
            NoIntake.show(verdict);
        } else {
            LevelWords.show(verdict, screening.decision(), screening.provisional());
            panel.readOnly(screening, told);
        }
        why.top(verdict);
        why.add(
                list(screening.overrides().stream()
                        .map(one -> Texts.of("screening.override.made",
                                screening.words().name(one.findingId()), one.whyInWords()))
                        .toList()),
                panel);
        var work = new Pane(Texts.of("screening.plan_against"));
        var map = new CeilingMap();
        map.show(Limits.of(screening, WorkLimits.NONE), session.plan());
        work.add(map, list(session.plan().stream()
                .map(line -> Texts.of("screening.timeline.work",
                        Texts.label(line.modality()), line.part().label(), line.pressure()))
                .toList()));
        panes(Columns.SIDE_LEFT, why, work);
    }

    private static UnorderedList list(List<String> lines) {
        var list = styled(lines(lines.stream()), "findings");
        list.setVisible(!lines.isEmpty());
        return list;
    }
}
