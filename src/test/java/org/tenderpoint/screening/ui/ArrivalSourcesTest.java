package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.tenderpoint.intake.Intakes.harmless;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.ScreeningChangeService;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanAdjustmentService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.ui.ArrivalSources.Source;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** Whatever cannot be looked up while the page of an arrival is built is said there, and the client is screened. */
@ScreenTest
@ViewPackages(classes = ScreeningView.class)
@As(Role.THERAPIST)
@Tag("UC-08")
class ArrivalSourcesTest extends SpringBrowserlessTest {

    private static final AtomicInteger DAY = new AtomicInteger(250);

    @Autowired
    private Visits visits;
    @Autowired
    private BrokenQuestions broken;
    @StandIn(partly = true)
    private PlanService plans;
    @StandIn(partly = true)
    private VisitService visitAnswers;
    @StandIn(partly = true)
    private IntakeService intakes;
    @StandIn(partly = true)
    private ScreeningService screenings;
    @StandIn(partly = true)
    private ScreeningPreviewService previews;
    @StandIn(partly = true)
    private HoldService holds;
    @StandIn(partly = true)
    private PracticeService practice;
    @StandIn(partly = true)
    private Drafts drafts;
    @StandIn(partly = true)
    private PlanAdjustmentService advice;
    @StandIn(partly = true)
    private LimitService limits;
    @StandIn(partly = true)
    private ScreeningChangeService changes;

    @AfterEach
    void mended() {
        broken.where = "";
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREED", "LIMITS", "LAST_ANSWERS", "KEPT_ANSWERS", "CHANGES", "NUMBER"})
    void thePageOfTheScreeningSaysWhatItCouldNotLookUpAndShowsTheResult(Source source) {
        var session = booked();
        arrival(session);
        answer();
        fail(source);

        test(find(Button.class).withText("Confirm and screen").single()).click();

        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
        assertThat(getCurrentView()).isInstanceOf(ScreeningView.class);
        assertThat(find(ArrivalSources.class).single().getElement().getTextRecursively()).contains(
                Texts.of("screening.arrival.without." + source.name().toLowerCase(Locale.ROOT)));
        assertThat(find(Verdict.class).single().getElement().getTextRecursively()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"AGREED", "LIMITS", "LAST_ANSWERS", "KEPT_ANSWERS", "CHANGES"})
    void aSourceThatFailsIsNamedAndTheClientIsScreened(Source source) {
        var session = booked();
        fail(source);

        arrival(session);
        if (source == Source.NUMBER) {
            flags().getFirst().setValue(Recorded.YES);
            assertThat(find(AlertStrip.class).exists()).as("the emergency is said all the same").isTrue();
        }
        assertThat(find(ArrivalSources.class).single().getElement().getTextRecursively()).contains(
                Texts.of("screening.arrival.without"),
                Texts.of("screening.arrival.without." + source.name().toLowerCase(Locale.ROOT)));

        screened(session);
    }

    @Test
    void whatASourceGivesAndCannotShowIsNamedToo() {
        for (var where : List.of("title", "content", "missing", "confirm")) {
            var session = booked();
            broken.where = where;
            arrival(session);
            if (!where.equals("missing") && !where.equals("confirm")) {
                assertThat(find(ArrivalSources.class).single().getElement().getTextRecursively()).as(where)
                        .contains(Texts.of("screening.arrival.without.questions"));
            }
            answer();
            test(find(Button.class).withText("Confirm and screen").single()).click();
            assertThat(plans.byId(session).orElseThrow().state()).as(where).isEqualTo(SessionState.SCREENED);
        }
    }

    @Test
    void aDraftThatCannotBeKeptHoldsNobodyUp() {
        var session = booked();
        arrival(session);
        doThrow(BrokenQuestions.FAULT).when(drafts).save(any(), any());

        flags().getFirst().setValue(Recorded.NO);
        assertThat(find(Button.class).withText("Try again").exists()).isTrue();

        screened(session);
    }

    private void fail(Source source) {
        switch (source) {
            case BEFORE -> doThrow(BrokenQuestions.FAULT).when(plans).previous(any(), any());
            case EARLIER_ANSWERS -> doThrow(BrokenQuestions.FAULT).when(drafts).load(any(), any());
            case EMERGENCY_HERE -> doThrow(BrokenQuestions.FAULT).when(holds).emergencyHere(any());
            case QUESTIONS -> broken.where = "open";
            case STANDING -> doThrow(BrokenQuestions.FAULT).when(intakes).latest(any());
            case MEANING -> doThrow(BrokenQuestions.FAULT).when(previews).previewArrival(any(), any(), any());
            case NUMBER -> doThrow(BrokenQuestions.FAULT).when(practice).emergencyNumber();
            case AGREED -> doThrow(BrokenQuestions.FAULT).when(advice).of(any());
            case LIMITS -> doThrow(BrokenQuestions.FAULT).when(limits).agreed(any(SessionId.class));
            case LAST_ANSWERS -> doThrow(BrokenQuestions.FAULT).when(screenings).lastAnswers(any(), any());
            case KEPT_ANSWERS -> doThrow(BrokenQuestions.FAULT).when(screenings).keptAnswers(any());
            case CHANGES -> doThrow(BrokenQuestions.FAULT).when(changes).of(any());
        }
    }

    private void screened(SessionId session) {
        answer();
        test(find(Button.class).withText("Confirm and screen").single()).click();
        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
        assertThat(getCurrentView()).isInstanceOf(ScreeningView.class);
    }

    /** All screens to the last one, each line denied. */
    private void answer() {
        flags().forEach(field -> field.setValue(Recorded.NO));
        while (find(Button.class).withText("Next").exists()) {
            test(find(Button.class).withText("Next").single()).click();
            find(AnswerField.class).all().forEach(field -> field.setValue(Recorded.NO));
        }
    }

    private SessionId booked() {
        var client = visits.client("Hannah Lindqvist", harmless());
        return visits.planned(
                client, visits.today().plusDays(DAY.incrementAndGet()).atTime(9, 0),
                new Work(BodyPart.of(Region.UPPER_BACK), Modality.SWEDISH, 3, 30));
    }

    private void arrival(SessionId session) {
        navigate(ArrivalView.class, Map.of(ScreeningNavigation.SESSION, session.toString()));
    }

    private List<AnswerField> flags() {
        return children(find(RedFlagQuestions.class).single()).filter(AnswerField.class::isInstance)
                .map(AnswerField.class::cast).toList();
    }

    private static Stream<Component> children(Component root) {
        return root.getChildren().flatMap(child -> Stream.concat(Stream.of(child), children(child)));
    }
}
