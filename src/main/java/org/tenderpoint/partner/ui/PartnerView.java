package org.tenderpoint.partner.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.partner.PartnerRecord;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** One partner: what they do, how to reach them, the results of referrals to them. */
@Route("partners/:partner")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class PartnerView extends Page implements BeforeEnterObserver {

    private final transient PartnerService partners;
    private final boolean writes;

    PartnerView(PartnerService partners, CurrentUser user) {
        super("partner.page.title");
        this.partners = partners;
        writes = user.has(Role.THERAPIST) || user.has(Role.MANAGER);
    }

    static RouteParameters parameters(PartnerId partner) {
        return new RouteParameters("partner", partner.toString());
    }

    /** The partner that an address names; empty if it is not an id. */
    static Optional<PartnerId> partner(BeforeEnterEvent event) {
        return Addressed.id(event, "partner", PartnerId::new);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, partner(event).flatMap(partners::open), found -> found.mergedInto().ifPresentOrElse(
                other -> event.forwardTo(PartnerNavigation.route(other)), () -> show(found)));
    }

    private void show(PartnerRecord partner) {
        startAnew();
        person(partner.details().name());
        back(Texts.of("partner.back"), PartnerNavigation::list);
        subtitle(PartnerWords.labels(partner.details().disciplines()));
        if (writes) {
            actions(
                    partner.active()
                            ? Buttons.plain(Texts.of("partner.page.close"), click -> close(partner))
                            : Buttons.plain(Texts.of("partner.page.reopen"), click -> reopen(partner.id())),
                    Buttons.with(Icons.EDIT, Buttons.primary(
                            Texts.of("partner.page.edit"), click -> PartnerNavigation.edit(partner.id()))));
            var figure = Optional.ofNullable(partners.figures(List.of(partner.id())).get(partner.id()));
            panes(Columns.SIDE_RIGHT, PartnerPanes.known(partner), PartnerPanes.figures(figure));
        } else {
            panes(Columns.ONE, PartnerPanes.known(partner));
        }
    }

    private void close(PartnerRecord partner) {
        partners.deactivate(partner.id());
        partners.open(partner.id()).ifPresent(this::show);
        Toasts.undo(Texts.of("partner.page.closed", partner.details().name()), () -> reopen(partner.id()));
    }

    private void reopen(PartnerId partner) {
        partners.reactivate(partner);
        partners.open(partner).ifPresent(this::show);
        Toasts.done(Texts.of("partner.page.reopened"));
    }
}
