package org.tenderpoint.partner.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerDraft;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.practice.PracticeTime;

@Route("partners/new")
@RolesAllowed({"THERAPIST", "MANAGER"})
class NewPartnerView extends PartnerEditing {

    NewPartnerView(PartnerService partners, Drafts drafts, PracticeTime time) {
        super("partner.new.title", partners, drafts, time);
        back(Texts.of("partner.back"), PartnerNavigation::list);
        begin("partner:new", 0, PartnerDraft.empty());
    }

    @Override
    Optional<PartnerId> self() {
        return Optional.empty();
    }

    @Override
    PartnerId keep(int seen, PartnerDetails details, Set<PartnerId> apart) {
        return partners.create(details, apart);
    }

    @Override
    PartnerId mergeInto(PartnerId into, int itsVersion, PartnerDetails merged, Set<PartnerId> apart) {
        return partners.update(into, itsVersion, merged, apart).id();
    }

    @Override
    void leave() {
        PartnerNavigation.list();
    }
}
