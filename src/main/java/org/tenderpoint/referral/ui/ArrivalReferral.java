package org.tenderpoint.referral.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.referral.LoopService;
import org.tenderpoint.screening.plan.ArrivalQuestions;

/** Asks at the next visit whether the client went, and how it was (REF-165). */
@Component
record ArrivalReferral(LoopService loop) implements ArrivalQuestions {

    @Override
    public Optional<Section> open(ClientId client, SessionId session) {
        var asked = loop.atVisit(client);
        return asked.isEmpty() ? Optional.empty() : Optional.of(new VisitSection(asked, loop));
    }
}
