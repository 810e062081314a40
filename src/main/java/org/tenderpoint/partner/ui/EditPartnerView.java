package org.tenderpoint.partner.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerDraft;
import org.tenderpoint.partner.PartnerRecord;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.practice.PracticeTime;

@Route("partners/:partner/edit")
@RolesAllowed({"THERAPIST", "MANAGER"})
class EditPartnerView extends PartnerEditing implements BeforeEnterObserver {

    private Optional<PartnerId> self = Optional.empty();

    EditPartnerView(PartnerService partners, Drafts drafts, PracticeTime time) {
        super("partner.edit.title", partners, drafts, time);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event,
                PartnerView.partner(event).flatMap(partners::open).filter(found -> found.mergedInto().isEmpty()),
                this::show);
    }

    private void show(PartnerRecord partner) {
        self = Optional.of(partner.id());
        startAnew();
        person(partner.details().name());
        back(Texts.of("partner.back_to_partner"), this::leave);
        begin("partner:" + partner.id(), partner.version(), PartnerDraft.of(partner.details()));
    }

    @Override
    Optional<PartnerId> self() {
        return self;
    }

    @Override
    PartnerId keep(int seen, PartnerDetails details, Set<PartnerId> apart) {
        return partners.update(self.orElseThrow(), seen, details, apart).id();
    }

    @Override
    PartnerId mergeInto(PartnerId into, int itsVersion, PartnerDetails merged, Set<PartnerId> apart) {
        return partners.merge(into, itsVersion, merged, self.orElseThrow(), version(), apart).id();
    }

    @Override
    void leave() {
        self.ifPresent(PartnerNavigation::open);
    }
}
