package org.tenderpoint.followup.ui;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/**
 * Alerts that cannot wait: whom to call now, and the outcome. It shows name and level; the answers are one step
 * further. It updates when an alert comes or somebody acts on one, and keeps what is being typed.
 */
@Route("alerts")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class AlertsView extends Page {

    private final AlertService alerts;
    private final RecordedAnswerService recordedAnswers;
    private final CurrentUser user;
    private final PracticeTime time;
    private final Drafts drafts;
    private final Div list = new Div();
    private final EmptyState none = new EmptyState(Icons.OK, Texts.of("followup.alert.none"),
            Texts.of("followup.alert.none_why"));
    private final Map<AlertId, AlertPanel> shown = new HashMap<>();

    AlertsView(AlertService alerts, RecordedAnswerService recordedAnswers, PracticeTime time, CurrentUser user,
            FollowUpNews news, Drafts drafts) {
        super("followup.alert.title");
        this.alerts = alerts;
        this.recordedAnswers = recordedAnswers;
        this.user = user;
        this.time = time;
        this.drafts = drafts;
        back(Texts.of("followup.call.back"), FollowUpNavigation::list);
        var pane = styled(new Pane(Texts.of("followup.alert.title")), "alerts");
        pane.add(list, none);
        panes(Columns.ONE, pane);
        refresh();
        UpToDate.keep(this, news::listen, this::refresh);
    }

    private void refresh() {
        var open = alerts.open();
        subtitle(Texts.of("followup.alert.count", open.size()));
        var live = open.stream().map(AlertRow::id).collect(Collectors.toSet());
        List.copyOf(shown.keySet()).stream().filter(id -> !live.contains(id)).forEach(this::removeEnded);
        for (int i = 0; i < open.size(); i++) {
            var panel = panel(open.get(i));
            if (list.indexOf(panel) < 0) {
                // existing panels keep their place: somebody may be typing in one
                list.addComponentAtIndex(Math.min(i, list.getComponentCount()), panel);
            }
        }
        none.setVisible(shown.isEmpty());
    }

    private AlertPanel panel(AlertRow alert) {
        var panel = shown.computeIfAbsent(
                alert.id(),
                id -> new AlertPanel(alert, time.now(), time.zone(), alerts, drafts, this::read, this::refresh));
        panel.show(alert, time.now(), time.zone());
        return panel;
    }

    private Optional<Runnable> read(AlertRow alert) {
        return user.has(Role.THERAPIST) && !alert.level().atLeast(TriageLevel.URGENT)
                ? Optional.of(() -> RecordedToast.show(
                        recordedAnswers.recordRead(alert.followUp(), Quote.readBy(user.name(), time.today())),
                        recordedAnswers, this::refresh))
                : Optional.empty();
    }

    /** Removes it, unless somebody here was recording a contact. */
    private void removeEnded(AlertId id) {
        var panel = requireNonNull(shown.get(id));
        if (panel.hasBegun()) {
            panel.closedElsewhere(() -> putAway(id));
        } else {
            putAway(id);
        }
    }

    private void putAway(AlertId id) {
        list.remove(shown.remove(id));
        none.setVisible(shown.isEmpty());
    }
}
