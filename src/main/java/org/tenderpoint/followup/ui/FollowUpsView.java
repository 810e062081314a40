package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.CheckInLinkService;
import org.tenderpoint.followup.FollowUpFilter.Scope;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserService;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.EmptyState;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;
import org.tenderpoint.shared.ui.Segments;
import org.tenderpoint.shared.ui.Toasts;

/** Whom to ring, the most urgent first. */
@Route("follow-ups")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class FollowUpsView extends Page {

    private final WorklistService worklist;
    private final UserService users;
    private final PracticeTime time;
    private final CheckInLinkService links;
    private final Segments<Boolean> whose;
    private final Segments<Scope> scope;
    private final VirtualList<FollowUpRow> list = new VirtualList<>();
    private final Div nothing = new Div();
    private final Div giving = new Div();
    private final CallbackDataProvider<FollowUpRow, Void> rows;

    FollowUpsView(
            WorklistService worklist, AlertService alerts, CheckInLinkService links, UserService users, CurrentUser user,
            PracticeTime time) {
        super("followup.list.title");
        this.worklist = worklist;
        this.users = users;
        this.time = time;
        this.links = links;
        whose = new Segments<>(null, List.of(true, false),
                mine -> Texts.of(mine ? "followup.list.mine" : "followup.list.everybody"));
        whose.labelledElsewhere(Texts.of("followup.list.whose"));
        // who treats clients starts with their own; everybody else rings for all
        whose.setValue(user.has(Role.THERAPIST) && !user.has(Role.MANAGER));
        scope = new Segments<>(null, List.of(Scope.values()), what -> Texts.of("followup.list.scope." + what.code()));
        scope.labelledElsewhere(Texts.of("followup.list.scope"));
        scope.setValue(Scope.DUE);
        whose.addValueChangeListener(change -> refresh());
        scope.addValueChangeListener(change -> refresh());
        rows = DataProvider.fromCallbacks(
                query -> worklist.due(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> worklist.count(filter()));
        list.setRenderer(new ComponentRenderer<Component, FollowUpRow>(row -> new FollowUpLine(
                row, time.now(), time.zone(),
                user.has(Role.MANAGER) ? Optional.of(() -> giveAway(row)) : Optional.empty(),
                Optional.of(() -> handOver(row)))));
        list.setDataProvider(rows);
        list.addClassName("follow-ups");
        var filters = new Div(whose, scope);
        filters.addClassNames("row", "wrap", "follow-up-filters");
        var pane = new Pane(Texts.of("followup.list.title"));
        pane.top(filters);
        pane.add(giving, nothing, list);
        panes(Columns.ONE, pane);
        alerts(FollowUpNavigation.alertStrips(alerts));
        refresh();
    }

    void giveAway(FollowUpRow row) {
        giving.removeAll();
        giving.add(new OwnerForm(row, users.therapists(), (owner, reason) -> {
            worklist.reassign(row.id(), owner.id(), reason);
            giving.removeAll();
            Toasts.done(Texts.of("followup.list.given", row.clientName(), owner.name()));
            refresh();
        }, giving::removeAll));
    }

    void handOver(FollowUpRow row) {
        giving.removeAll();
        giving.add(new CheckInLinkPanel(links, row, time, giving::removeAll));
    }

    private FollowUpFilter filter() {
        return new FollowUpFilter(Boolean.TRUE.equals(whose.getValue()), scope.getValue() == null ? Scope.DUE : scope.getValue());
    }

    private void refresh() {
        int count = worklist.count(filter());
        subtitle(Texts.of("followup.list.count." + filter().scope().code(), count));
        nothing.removeAll();
        nothing.setVisible(count == 0);
        list.setVisible(count > 0);
        rows.refreshAll();
        if (count == 0) {
            nothing.add(empty());
        }
    }

    private EmptyState empty() {
        if (filter().mine()) {
            return new EmptyState(Icons.FOLLOW_UP, Texts.of("followup.list.empty_mine"),
                    Texts.of("followup.list.empty_mine_why"),
                    new Button(Texts.of("followup.list.show_all"), click -> whose.setValue(false)));
        }
        return filter().scope() == Scope.DUE
                ? new EmptyState(Icons.FOLLOW_UP, Texts.of("followup.list.empty"), Texts.of("followup.list.empty_why"),
                        new Button(Texts.of("followup.list.show_coming"), click -> scope.setValue(Scope.COMING)))
                : new EmptyState(Icons.FOLLOW_UP, Texts.of("followup.list.empty_coming"),
                        Texts.of("followup.list.empty_coming_why"));
    }
}
