package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.tenderpoint.screening.hold.HoldRecord;

/**
 * Links beside a client's next session: to where one records what it waits for, or what the doctor said to whom the
 * client was sent; and what doctors said lately, with their limits. Read once for all of them.
 */
@Component
record NextSessionLinks(HoldService holds, AssessmentService assessments, RecordedAnswerService recorded)
        implements RecordAction {

    private static final String RECORD = "followup.plan.record.doctor_answer";

    @Override
    public Place place() {
        return Place.NEXT_SESSION;
    }

    @Override
    public List<Anchor> links(Id client) {
        var id = new ClientId(client.value());
        var open = holds.openHolds(id);
        boolean held = open.stream().anyMatch(hold -> hold.kind() == HoldKind.DOCTOR_ANSWER);
        return Stream.of(
                resultBehind(open, HoldKind.THERAPIST_TALK, "followup.plan.record_talk"),
                held ? resultBehind(open, HoldKind.DOCTOR_ANSWER, RECORD) : doctorsAnswer(id),
                doctorsWords(id))
                .flatMap(Optional::stream).toList();
    }

    /** To the result whose hold of this kind keeps the next session from starting. */
    private Optional<Anchor> resultBehind(List<HoldRecord> open, HoldKind kind, String labelKey) {
        return open.stream()
                .filter(hold -> hold.kind() == kind)
                .flatMap(hold -> assessments.newest(new FollowUpId(hold.origin())).stream())
                .map(result -> new Anchor(FollowUpNavigation.route(result), Texts.of(labelKey)))
                .findFirst();
    }

    /** Where nothing holds this session, but the client was sent to a doctor before it or instead of another. */
    private Optional<Anchor> doctorsAnswer(ClientId client) {
        return recorded.awaited(client).map(_ -> new Anchor(ClientNavigation.doctorRoute(client), Texts.of(RECORD)));
    }

    private Optional<Anchor> doctorsWords(ClientId client) {
        var words = recorded.doctorsWords(client);
        return Optional.of(words).filter(some -> !some.isEmpty()).map(some -> new Anchor(
                some.reversed().stream().flatMap(one -> one.followUp().stream())
                        .flatMap(followUp -> assessments.newest(followUp).stream())
                        .map(FollowUpNavigation::route)
                        .findFirst().orElse(ClientNavigation.doctorRoute(client)),
                OneLine.of(some.stream().map(one -> SaidWords.of(one.kind(), one.said())))));
    }

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
