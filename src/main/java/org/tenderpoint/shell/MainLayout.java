package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.client.KnownDeathService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.store.database.DatabaseHealth;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.DemoSignIn;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.shell.Rail.SampleNote;

/**
 * The frame of every view that does not opt out: a rail with the places that this user may go to, and the sheet. The
 * frame itself shows no personal data, so it is open to all; each view decides for itself.
 */
@JsModule("context://components/line-is-back.js")
@JsModule("context://components/typed-once.js")
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT_ID = "content";

    private final Main main = styled(new Main(), "main");
    private final Rail rail;
    /** May be missing: pages of samples have no practice behind them. */
    private final ObjectProvider<AlertService> alerts;
    private final ObjectProvider<KnownDeathService> deaths;
    private final ObjectProvider<DatabaseHealth> database;
    private final boolean staff;
    private List<UUID> about = List.of();
    private boolean opened;

    MainLayout(
            ObjectProvider<NavItem> items, AuthenticationContext user, SamplePractice sample,
            ObjectProvider<AlertService> alerts, ObjectProvider<KnownDeathService> deaths,
            ObjectProvider<FollowUpNews> news,
            ObjectProvider<DatabaseHealth> database, ObjectProvider<DemoSignIn> demo) {
        this.database = database;
        this.alerts = alerts;
        this.deaths = deaths;
        staff = user.hasAnyRole(Stream.of(Role.values()).map(Role::name).toList());
        addClassName("shell");
        // times are longer where the clock has twelve hours
        setClassName("twelve-hours", Formats.here().twelveHours());
        var allowed = items.stream()
                .filter(item -> user.hasAnyRole(item.roles()))
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
        rail = new Rail(allowed, user, new SampleNote(sample, user));
        main.setId(CONTENT_ID);
        var skip = styled(new Anchor("#" + CONTENT_ID, Texts.of("shell.skip")), "skip-link");
        skip.setRouterIgnore(true);
        add(skip, rail, main);
        demo.stream().filter(DemoSignIn::on).forEach(on -> {
            var note = span("demo-note", Texts.of("shell.demo.note"));
            note.getElement().setAttribute("role", "note");
            add(note);
        });
        news.ifAvailable(found -> UpToDate.keep(this, found::listen, this::showAlerts));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.add((Component) content);
        // a browser reads out a page that it has just loaded by itself; it does not notice when we change the page
        if (opened && content instanceof Page page) {
            page.focusTitle();
        }
        opened = true;
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rail.showCurrent(event.getLocation().getFirstSegment());
        about = event.getRouteParameters().getParameterNames().stream()
                .flatMap(name -> event.getRouteParameters().get(name).stream())
                // of any kind: a client, or a record of one
                .flatMap(text -> Id.parse(text, ClientId::new).stream())
                .map(ClientId::value)
                .toList();
        showAlerts();
    }

    /** Shows what cannot wait about the client at the top of the page, wherever the client appears. */
    private void showAlerts() {
        if (staff) {
            main.getChildren()
                    .filter(Page.class::isInstance)
                    .map(Page.class::cast)
                    .forEach(page -> page.standing(Stream.concat(
                            fullDisk(), about.stream().flatMap(id -> strips(id, page))).toList()));
        }
    }

    private Stream<AlertStrip> strips(UUID id, Page page) {
        return Stream.concat(
                alerts.stream().flatMap(service -> FollowUpNavigation.alertStrips(service, id, page).stream()),
                deaths.stream().flatMap(service -> ClientNavigation.deathStrip(service, id).stream()));
    }

    private Stream<AlertStrip> fullDisk() {
        return database.stream().filter(DatabaseHealth::full)
                .map(_ -> new AlertStrip(Texts.of("shell.disk_full"), Texts.of("shell.disk_full_why")));
    }
}
