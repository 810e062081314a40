package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.StandingAtArrival;
import org.tenderpoint.intake.StandingFacts;
import org.tenderpoint.intake.ui.ArrivalModel.ArrivalDraft;
import org.tenderpoint.intake.ui.IntakeModel.IntakeDraft;
import org.tenderpoint.platform.draft.Draft;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

@Component
record IntakeAtArrival(IntakeService intakes, ClientService clients, Drafts drafts) implements StandingAtArrival {

    @Override
    public Optional<Screens> of(Visit visit, Runnable changed) {
        return intakes.latest(visit.client()).flatMap(before -> {
            var facts = new StandingFacts(before, visit.day());
            if (facts.allToldToday()) {
                return Optional.empty();
            }
            // what was typed on top of another version is asked again
            var draft = drafts.load(StandingAtArrival.form(visit.session()), ArrivalDraft.class)
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

    @Override
    public Details details(IntakeVersionRecord before, Condition condition, LocalDate today) {
        var model = new IntakeModel(
                new IntakeDraft(Optional.of(before.id()), before.answers(), Map.of(), Optional.empty()),
                before.answers(), clients.birthDate(before.client()), today);
        model.answer(condition, Recorded.YES);
        return new DetailsOfOne(model, condition);
    }

    private record DetailsOfOne(IntakeModel model, Condition condition) implements Details {

        @Override
        public com.vaadin.flow.component.Component content() {
            var rows = div("question-details", DetailFields.of(model, condition)
                    .toArray(com.vaadin.flow.component.Component[]::new));
            rows.setVisible(rows.getComponentCount() > 0);
            return rows;
        }

        @Override
        public ConditionAnswer answer() {
            return model.answers().of(condition);
        }

        @Override
        public boolean readable() {
            return !model.hasUnread()
                    && model.problems().stream().noneMatch(problem -> problem.condition() == condition);
        }
    }
}
