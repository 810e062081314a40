package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.tenderpoint.intake.Intakes.harmless;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
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
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanAdjustmentService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.ui.ArrivalSources.Source;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** Whatever cannot be looked up while the page of an arrival is built is said there, and the client is screened. */
@ScreenTest
@Import({Visits.class, ArrivalSourcesTest.Broken.class})
@ViewPackages(classes = ScreeningView.class)
@As(Role.THERAPIST)
@Tag("UC-08")
class ArrivalSourcesTest extends SpringBrowserlessTest {

    private static final AtomicInteger DAY = new AtomicInteger(250);
    private static final RuntimeException FAULT = new IllegalStateException("a source that is broken");

    @Autowired
    private Visits visits;
    @Autowired
    private Broken broken;
    @MockitoSpyBean
    private PlanService plans;
    @MockitoSpyBean
    private VisitService visitAnswers;
    @MockitoSpyBean
    private IntakeService intakes;
    @MockitoSpyBean
    private ScreeningService screenings;
    @MockitoSpyBean
    private ScreeningPreviewService previews;
    @MockitoSpyBean
    private HoldService holds;
    @MockitoSpyBean
    private PracticeService practice;
    @MockitoSpyBean
    private Drafts drafts;
    @MockitoSpyBean
    private PlanAdjustmentService advice;
    @MockitoSpyBean
    private LimitService limits;
    @MockitoSpyBean
    private ScreeningChangeService changes;

    @AfterEach
    void mended() {
        broken.where = "";
        reset(plans, visitAnswers, intakes, screenings, previews, holds, practice, drafts, advice, limits, changes);
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREED", "LIMITS", "LAST_ANSWERS", "CHANGES", "NUMBER"})
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"AGREED", "LIMITS", "LAST_ANSWERS", "CHANGES"})
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
        doThrow(FAULT).when(drafts).save(any(), any());

        flags().forEach(field -> field.setValue(Recorded.NO));
        assertThat(find(Button.class).withText("Try again").exists()).isTrue();

        screened(session);
    }

    private void fail(Source source) {
        switch (source) {
            case BEFORE -> doThrow(FAULT).when(plans).previous(any(), any());
            case EARLIER_ANSWERS -> doThrow(FAULT).when(drafts).load(any(), any());
            case EMERGENCY_HERE -> doThrow(FAULT).when(holds).emergencyHere(any());
            case QUESTIONS -> broken.where = "open";
            case STANDING -> doThrow(FAULT).when(intakes).latest(any());
            case MEANING -> doThrow(FAULT).when(previews).previewArrival(any(), any(), any());
            case NUMBER -> doThrow(FAULT).when(practice).emergencyNumber();
            case AGREED -> doThrow(FAULT).when(advice).of(any());
            case LIMITS -> doThrow(FAULT).when(limits).agreed(any(SessionId.class));
            case LAST_ANSWERS -> doThrow(FAULT).when(screenings).lastAnswers(any(), any());
            case CHANGES -> doThrow(FAULT).when(changes).of(any());
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

    /** Another feature's questions, broken where a test says. */
    @TestComponent
    static class Broken implements ArrivalQuestions {

        private volatile String where = "";

        @Override
        public Optional<Section> open(ClientId client, SessionId session) {
            if (where.isEmpty()) {
                return Optional.empty();
            }
            at("open");
            return Optional.of(new Section() {
                @Override
                public String title() {
                    at("title");
                    return "Broken";
                }

                @Override
                public Component content() {
                    at("content");
                    return new Div();
                }

                @Override
                public Optional<String> missing() {
                    at("missing");
                    return Optional.empty();
                }

                @Override
                public void confirm() {
                    at("confirm");
                }
            });
        }

        private void at(String part) {
            if (where.equals(part)) {
                throw FAULT;
            }
        }
    }
}
