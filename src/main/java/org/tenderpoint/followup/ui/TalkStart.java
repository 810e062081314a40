package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.hold.HoldKind;

/** Beside a plan that waits for a doctor's answer or a conversation: links to the page that records it. */
@Configuration(proxyBeanMethods = false)
class TalkStart {

    @Bean
    RecordAction recordTalk(HoldService holds, AssessmentService assessments) {
        return new EndOfHold(HoldKind.THERAPIST_TALK, "followup.plan.record_talk", holds, assessments);
    }

    @Bean
    RecordAction recordDoctorsAnswer(HoldService holds, AssessmentService assessments) {
        return new EndOfHold(HoldKind.DOCTOR_ANSWER, "followup.plan.record.doctor_answer", holds, assessments);
    }

    /** Beside a next session that nothing holds, for who was sent to a doctor before or instead of another. */
    @Bean
    RecordAction askDoctorsAnswer(RecordedAnswerService recorded, HoldService holds) {
        return new Unheld(recorded, holds);
    }

    private record Unheld(RecordedAnswerService recorded, HoldService holds) implements RecordAction {

        @Override
        public Place place() {
            return Place.NEXT_SESSION;
        }

        @Override
        public Optional<Anchor> link(Id client) {
            var id = new ClientId(client.value());
            return recorded.awaited(id)
                    .filter(_ -> holds.openHolds(id).stream()
                            .noneMatch(hold -> hold.kind() == HoldKind.DOCTOR_ANSWER))
                    .map(_ -> new Anchor(
                            ClientNavigation.doctorRoute(id), Texts.of("followup.plan.record.doctor_answer")));
        }
    }

    /** Leads to the result whose hold of this kind keeps the next session from starting. */
    private record EndOfHold(HoldKind kind, String labelKey, HoldService holds, AssessmentService assessments)
            implements RecordAction {

        @Override
        public Place place() {
            return Place.WAITING_TALK;
        }

        @Override
        public Optional<Anchor> link(Id client) {
            return holds.openHolds(new ClientId(client.value())).stream()
                    .filter(hold -> hold.kind() == kind)
                    .flatMap(hold -> assessments.newest(new FollowUpId(hold.origin())).stream())
                    .map(result -> new Anchor(FollowUpNavigation.route(result), Texts.of(labelKey)))
                    .findFirst();
        }
    }

    /** What doctors said lately, with their limits, beside each next session. */
    @Component
    record DoctorsWords(RecordedAnswerService recorded, AssessmentService assessments) implements RecordAction {

        @Override
        public Place place() {
            return Place.NEXT_SESSION;
        }

        @Override
        public Optional<Anchor> link(Id client) {
            var id = new ClientId(client.value());
            var words = recorded.doctorsWords(id);
            return Optional.of(words).filter(some -> !some.isEmpty()).map(some -> new Anchor(
                    some.reversed().stream().flatMap(one -> one.followUp().stream())
                            .flatMap(followUp -> assessments.newest(followUp).stream())
                            .map(FollowUpNavigation::route)
                            .findFirst().orElse(ClientNavigation.doctorRoute(id)),
                    OneLine.of(some.stream().map(one -> SaidWords.of(one.kind(), one.said())))));
        }
    }

    /** What was said, in a line. */
    static final class SaidWords {

        private SaidWords() {}

        static String of(AnswerKind kind, Quote said) {
            return OneLine.of(
                    Texts.of("followup.plan.said", Texts.label(kind), said.by(), said.words()),
                    said.ended().map(Texts::label).orElse(""),
                    said.againFrom().map(day -> Texts.of("followup.plan.said.again_from", Dates.date(day))).orElse(""),
                    said.limits().isEmpty() ? "" : Texts.of("followup.plan.said.limits", said.limits()));
        }
    }
}
