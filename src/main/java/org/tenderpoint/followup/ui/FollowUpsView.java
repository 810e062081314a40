package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.FollowUpRow;
import org.tenderpoint.followup.TaskRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** Whom to ring, the most urgent first; it changes by itself when somebody else takes a call or an answer comes. */
@Route("follow-ups")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class FollowUpsView extends Page implements AfterNavigationObserver, FollowUpList.Listener {

    private static final int PAGE = 50;

    private final WorklistService worklist;
    private final AlertService alerts;
    private final CallService calls;
    private final CheckInLinkService links;
    private final UserService users;
    private final PracticeTime time;
    private final boolean manager;
    private final FollowUpFilter usual;
    private final FollowUpFilters filters;
    private final FollowUpList list = new FollowUpList(this);
    private final Div nothing = new Div();
    private final Div giving = new Div();
    private final Button more = Buttons.plain(Texts.of("followup.list.show_more"), click -> showMore());
    private int most = PAGE;

    FollowUpsView(
            WorklistService worklist, AlertService alerts, CallService calls, CheckInLinkService links,
            UserService users,
            CurrentUser user, PracticeTime time, FollowUpNews news,
            SamplePractice sample) {
        super("followup.list.title");
        this.worklist = worklist;
        this.alerts = alerts;
        this.calls = calls;
        this.links = links;
        this.users = users;
        this.time = time;
        manager = user.has(Role.MANAGER);
        usual = FollowUpFilter.usual(user.has(Role.THERAPIST), manager);
        filters = new FollowUpFilters(user.has(Role.THERAPIST), users.therapists(), this::filtered);
        var keys = new Paragraph(Texts.of("followup.list.keys"));
        keys.addClassNames("meta", "keys-hint");
        var pane = new Pane(Texts.of("followup.list.title"));
        pane.top(new Div(filters, keys));
        more.addClassName("show-more");
        pane.add(PracticeNavigation.sampleInTheMaking(sample, this::refresh), giving, nothing, list, more);
        panes(Columns.ONE, pane);
        var next = Buttons.primary(Texts.of("followup.list.call_next"), click -> callNext());
        next.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        next.setSuffixComponent(new KeyHint("Alt N"));
        actions(next);
        UpToDate.keep(this, news::listen, this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.show(FilterAddress.read(event.getLocation(), usual));
        refresh();
        list.focusFirst();
    }

    @Override
    public void call(FollowUpRow row) {
        row.takenBy().ifPresentOrElse(
                name -> Toasts.failed(Texts.of("followup.call.taken", name)),
                () -> FollowUpNavigation.call(row.id(), filters.value()));
    }

    @Override
    public void open(TaskRow row) {
        row.route().ifPresent(UI.getCurrent()::navigate);
    }

    @Override
    public void callNext() {
        FollowUpNavigation.callNext(calls, filters.value(), Optional.empty());
    }

    @Override
    public void handOver(FollowUpRow row) {
        giving.removeAll();
        giving.add(new CheckInLinkPanel(links, row, time, giving::removeAll));
    }

    @Override
    public Optional<Runnable> giveAway(FollowUpRow row) {
        return manager ? Optional.of(() -> give(row)) : Optional.empty();
    }

    private void give(FollowUpRow row) {
        giving.removeAll();
        giving.add(new OwnerForm(row, users.therapists(), (owner, reason) -> {
            worklist.reassign(row.id(), owner.id(), reason);
            giving.removeAll();
            Toasts.done(Texts.of("followup.list.given", row.clientName(), owner.name()));
            refresh();
        }, giving::removeAll));
    }

    private void filtered(FollowUpFilter filter) {
        most = PAGE;
        refresh();
        // replaced, not navigated to: the field that was just used keeps the focus
        UI.getCurrent().getPage().getHistory()
                .replaceState(null, new Location("follow-ups", FilterAddress.parameters(filter)));
    }

    private void showMore() {
        most += PAGE;
        refresh();
    }

    private void refresh() {
        var filter = filters.value();
        int count = worklist.workCount(filter);
        alerts(FollowUpNavigation.alertStrips(alerts));
        subtitle(FilterWords.count(filter, count));
        list.show(worklist.work(filter, 0, most), time.now(), time.zone());
        list.setVisible(count > 0);
        more.setVisible(count > most);
        nothing.setVisible(count == 0);
        nothing.removeAll();
        if (count == 0) {
            nothing.add(FilterWords.empty(filter, other -> {
                filters.show(other);
                filtered(other);
            }));
        }
    }
}
