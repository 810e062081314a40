package org.tenderpoint.intake.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.StandingAtArrival;
import org.tenderpoint.intake.StandingFacts;
import org.tenderpoint.platform.draft.Drafts.Draft;
import org.tenderpoint.platform.draft.Drafts;

/** The intake's screens for an arrival. */
@Component
class IntakeAtArrival implements StandingAtArrival {

    private final IntakeService intakes;
    private final ClientService clients;
    private final Drafts drafts;

    IntakeAtArrival(IntakeService intakes, ClientService clients, Drafts drafts) {
        this.intakes = intakes;
        this.clients = clients;
        this.drafts = drafts;
    }

    @Override
    public Optional<Screens> of(Visit visit, Runnable changed) {
        return intakes.latest(visit.client()).flatMap(before -> {
            var facts = new StandingFacts(before, visit.day());
            if (facts.allToldToday()) {
                return Optional.empty();
            }
            // what was typed on top of another version is asked again
            var draft = drafts.load(ArrivalDraft.key(visit.session()), ArrivalDraft.class)
                    .map(Draft::value)
                    .filter(typed -> typed.base().equals(before.id()));
            var model = new ArrivalModel(
                    before, facts, draft, clients.birthDate(visit.client()), visit.day());
            if (draft.isEmpty()) {
                model.answeredBefore(visit.since());
            }
            return Optional.of(new ArrivalScreens(model, visit, drafts, changed));
        });
    }
}
