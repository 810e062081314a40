package org.tenderpoint.screening.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.intake.evening.EveningService;
import org.tenderpoint.intake.evening.EveningVisit;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.intake.evening.ToldByLinkService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.page.TypedBirth;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** The door, where a client has answered by link the evening before. */
@ScreenTest
@ViewPackages(classes = ScreeningView.class)
@As(Role.THERAPIST)
@Tag("UC-39")
class ArrivalByLinkTest extends SpringBrowserlessTest {

    private static final AtomicInteger DAY = new AtomicInteger(100);

    @Autowired
    private Visits visits;
    @Autowired
    private PlanService plans;
    @Autowired
    private VisitService answers;
    @Autowired
    private EveningLinks links;
    @Autowired
    private EveningService evenings;
    @StandIn(partly = true)
    private ToldByLinkService told;
    @Autowired
    private TestUsers users;
    @Autowired
    private TransactionOperations transaction;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private ClientId client;
    private SessionId session;
    private LinkTicket ticket;

    @BeforeEach
    void aClientComesBack() {
        users.practiceByLink();
        client = visits.client("Lina Link", Visits.harmless());
        var first = visits.planned(client, visits.today().plusDays(DAY.incrementAndGet()).atTime(16, 0),
                Visits.swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(first, client);
        plans.finish(first, plans.start(first).startedAt().orElseThrow().plusSeconds(3600));
        session = visits.planned(client, visits.today().plusDays(DAY.incrementAndGet()).atTime(16, 0),
                Visits.swedish(Region.UPPER_BACK, 3));
        var planned = plans.byId(session).orElseThrow();
        var address = requireNonNull(transaction.execute(_ -> links.link(
                new EveningVisit(session, client, planned.therapist(), planned.start()), Locale.ENGLISH,
                clock.instant())));
        ticket = new LinkTicket(address.substring(address.lastIndexOf('/') + 1), "b".repeat(43));
        assertThat(evenings.recognise(ticket, new TypedBirth(visits.today().minusYears(46).toString(), ""))).isEmpty();
    }

    @Test
    void whoDeniedEverythingByLinkIsAskedOneQuestionAndScreened() {
        byLink("flags", Map.of());
        byLink("pain", Map.of());
        byLink("since", Map.of());
        arrival();

        assertThat(heading()).startsWith("Answered by link, ");
        nothingNew();
        tap("Confirm and screen");

        assertThat(plans.byId(session).orElseThrow().state()).isEqualTo(SessionState.SCREENED);
        var kept = answers.of(session).orElseThrow().answers();
        assertThat(kept.redFlags()).hasSize(RedFlag.values().length).containsValue(Recorded.NO)
                .doesNotContainValue(Recorded.DONT_KNOW);
        assertThat(kept.since()).hasSize(SinceLastTime.values().length);
        assertThat(kept.painNow()).hasValue(0);
        assertThat(kept.asked(ToldByLink.NEW_SINCE_LINK)).isEqualTo(Recorded.NO);
    }

    @Test
    void withoutTheAnswerAtTheDoorAllThatWasDeniedCountsAsNotAsked() {
        byLink("flags", Map.of());
        byLink("pain", Map.of());
        byLink("since", Map.of());
        arrival();

        tap("Next");
        assertThat(find(RedFlagQuestions.class).single().answers()).isEmpty();
        for (var shown : find(Button.class).withText("Next").all()) {
            test(shown).click();
        }
        assertThat(plans.byId(session).orElseThrow().state()).isNotEqualTo(SessionState.SCREENED);
    }

    @Test
    void whatWasNotDeniedIsShownWithItsAnswerAndAskedAgain() {
        byLink("flags", Map.of("fever_now", List.of("dont_know")));
        byLink("pain", Map.of("pain_now", List.of("3"), "regions", List.of("neck")));
        byLink("since", Map.of("medicine", List.of("yes")));
        arrival();

        nothingNew();
        assertThat(shown()).containsExactly("Fever now");
        assertThat(find(RedFlagQuestions.class).single().answers())
                .containsEntry(RedFlag.FEVER_NOW, Recorded.DONT_KNOW)
                .containsEntry(RedFlag.SADDLE_NUMBNESS, Recorded.NO);
        assertThat(find(Button.class).withText("None of the others").all()).as("no other is open").isEmpty();
        tap("Next");
        assertThat(find(PainQuestions.class).single().pain()).hasValue(3);
        tap("Next");
        assertThat(shown()).contains("A new medicine").doesNotContain("A blood clot, now or suspected");
    }

    @Test
    void whatCameOfTheCallAboutItIsReadAtTheDoor() {
        byLink("flags", Map.of("calf_swelling_one_side", List.of("yes")));
        told.called(told.call(session).orElseThrow(), "Leg swollen since yesterday, sees a doctor first");
        arrival();

        assertThat(find(SinceLinkQuestion.class).single().getElement().getTextRecursively())
                .contains("On the phone: Leg swollen since yesterday, sees a doctor first");
    }

    @Test
    void somethingNewAsksEverythingAgainAndKeepsWhatWasTold() {
        byLink("flags", Map.of("fever_now", List.of("yes")));
        byLink("since", Map.of());
        arrival();

        nothingNew();
        tap("Previous screen");
        find(AnswerField.class).single().setValue(Recorded.YES);
        tap("Next");

        var flags = new EnumMap<>(find(RedFlagQuestions.class).single().answers());
        assertThat(flags).isEqualTo(Map.of(RedFlag.FEVER_NOW, Recorded.YES));
        assertThat(shown()).hasSize(RedFlag.values().length + 1);
    }

    /** The page was left with "nothing new", and is opened again when the answers are too old. */
    @Test
    void whatWasTakenUpFromTheLinkAndNotConfirmedIsAskedAgainOnceItIsTooOld() {
        byLink("flags", Map.of("fever_now", List.of("yes")));
        byLink("pain", Map.of());
        byLink("since", Map.of());
        arrival();
        nothingNew();
        jdbc.sql("update evening_answers set answered_at = ? where client_id = ?")
                .params(clock.instant().minus(ToldByLink.COUNTS).atOffset(ZoneOffset.UTC), client.value()).update();
        navigate(ScreeningView.class, Map.of(ScreeningNavigation.SESSION, session.toString()));
        arrival();

        assertThat(find(RedFlagQuestions.class).single().answers())
                .isEqualTo(Map.of(RedFlag.FEVER_NOW, Recorded.YES));
        tap("None of the others");
        assertThat(find(PainQuestions.class).single().pain()).isEmpty();
        tap("No pain, no hard training");
        assertThat(find(AnswerField.class).all()).hasSize(SinceLastTime.values().length)
                .allSatisfy(field -> assertThat(field.getValue()).isEqualTo(Recorded.NOT_ASKED));
    }

    @Test
    void somethingNewTakesBackADenialBesideWhatWasTold() {
        byLink("flags", Map.of());
        byLink("pain", Map.of("pain_now", List.of("0"), "strenuous_48h", List.of("yes")));
        arrival();
        nothingNew();
        assertThat(find(PainQuestions.class).single().pain()).hasValue(0);

        tap("Previous screen");
        find(AnswerField.class).single().setValue(Recorded.YES);
        tap("Next");
        tap("Next");

        assertThat(find(PainQuestions.class).single().pain()).isEmpty();
        assertThat(find(PainQuestions.class).single().strenuous()).isEqualTo(Recorded.YES);
    }

    @Test
    void somethingNewAsksAgainWhetherThePainIsKnown() {
        byLink("pain", Map.of("pain_now", List.of("6"), "regions", List.of("neck")));
        evenings.answer(ticket, new SelfIntakeTap("known", Map.of("pain_known", List.of("yes"))));
        arrival();
        nothingNew();
        tap("Next");
        assertThat(find(PainQuestions.class).single().known()).isEqualTo(Recorded.YES);

        tap("Previous screen");
        tap("Previous screen");
        find(AnswerField.class).single().setValue(Recorded.DONT_KNOW);
        tap("Next");
        tap("Next");

        assertThat(find(PainQuestions.class).single().pain()).hasValue(6);
        assertThat(find(PainQuestions.class).single().known()).isEqualTo(Recorded.NOT_ASKED);
    }

    /** From the waiting room, or while somebody prepares the arrival the evening before. */
    @Test
    void whatIsToldByLinkWhileThePageIsOpenIsReadBeforeItIsConfirmed() {
        byLink("flags", Map.of());
        byLink("pain", Map.of());
        byLink("since", Map.of());
        arrival();
        nothingNew();
        byLink("flags", Map.of("fever_now", List.of("yes")));
        byLink("since", Map.of("medicine", List.of("yes")));

        tap("Confirm and screen");
        assertThat(answers.of(session)).isEmpty();
        assertThat(told.call(session)).isPresent();

        tap("Next");
        assertThat(shown()).containsExactly("Fever now");
        assertThat(find(RedFlagQuestions.class).single().answers())
                .containsEntry(RedFlag.FEVER_NOW, Recorded.YES)
                .containsEntry(RedFlag.SADDLE_NUMBNESS, Recorded.NO);
        tap("Next");
        assertThat(shown()).contains("A new medicine").doesNotContain("A blood clot, now or suspected");
    }

    @Test
    void whatIsToldByLinkAfterThePageHasLookedIsReadBeforeItIsConfirmed() {
        byLink("flags", Map.of());
        byLink("pain", Map.of());
        byLink("since", Map.of());
        arrival();
        nothingNew();
        afterTheLook(() -> byLink("flags", Map.of("fever_now", List.of("yes"))));

        tap("Confirm and screen");
        assertThat(answers.of(session)).isEmpty();
        assertThat(told.call(session)).isPresent();

        tap("Next");
        assertThat(shown()).containsExactly("Fever now");
    }

    @Test
    void whatIsToldByTheFirstAnswerByLinkAfterThePageHasLookedIsReadToo() {
        arrival();
        tap("None of these");
        tap("No pain, no hard training");
        tap("None of these");
        afterTheLook(() -> byLink("flags", Map.of("fever_now", List.of("yes"))));
        tap("Confirm and screen");

        assertThat(answers.of(session)).isEmpty();
        assertThat(heading()).startsWith("Answered by link, ");
    }

    /** It does not wait, and nothing that was told is lost to who corrects it. */
    @Test
    void anEmergencyIsStoredWithWhatWasToldByLinkMeanwhile() {
        arrival();
        find(AnswerField.class).all().getFirst().setValue(Recorded.YES);
        byLink("flags", Map.of("fever_now", List.of("yes")));

        tap("Save these answers");

        assertThat(answers.of(session).orElseThrow().answers().redFlags())
                .containsEntry(RedFlag.FEVER_NOW, Recorded.YES).containsValue(Recorded.YES);
    }

    @Test
    void whoAnswersByLinkWhileTheAnswersOfTheDoorAreStoredComesTooLate() throws InterruptedException {
        byLink("flags", Map.of());
        var late = new Thread(() -> byLink("flags", Map.of("fever_now", List.of("yes"))));
        told.against(told.of(session).orElseThrow().answers(), session, () -> {
            answers.confirm(session, client, VisitAnswers.empty());
            late.start();
            while (late.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            return session;
        });
        late.join();

        assertThat(told.of(session).orElseThrow().answers().of(RedFlag.FEVER_NOW)).isEqualTo(Recorded.NO);
    }

    @Test
    void whoWasAskedAtTheDoorAndTellsMoreByLinkThenIsNotTakenAtTheFirstWord() {
        arrival();
        tap("None of these");
        byLink("flags", Map.of("fever_now", List.of("yes")));
        tap("No pain, no hard training");
        tap("None of these");
        tap("Confirm and screen");
        assertThat(answers.of(session)).isEmpty();

        nothingNew();
        assertThat(find(RedFlagQuestions.class).single().answers())
                .containsEntry(RedFlag.FEVER_NOW, Recorded.YES)
                .containsEntry(RedFlag.SADDLE_NUMBNESS, Recorded.NO);
    }

    /** Two have answered, and the first is too old: what the second left out was denied by nobody who counts. */
    @Test
    void ofTwoBrowsersTheOneThatIsTooOldIsTakenBack() {
        byLink("flags", Map.of());
        byLink("pain", Map.of());
        byLink("since", Map.of());
        var first = ticket;
        ticket = new LinkTicket(first.token(), "c".repeat(43));
        assertThat(evenings.recognise(ticket, new TypedBirth(visits.today().minusYears(46).toString(), ""))).isEmpty();
        byLink("pain", Map.of());
        arrival();
        nothingNew();
        jdbc.sql("update evening_answers set answered_at = ? where browser_hash = ?")
                .params(clock.instant().minus(ToldByLink.COUNTS).atOffset(ZoneOffset.UTC), first.browserHash())
                .update();
        navigate(ScreeningView.class, Map.of(ScreeningNavigation.SESSION, session.toString()));
        arrival();

        tap("Next");
        assertThat(find(RedFlagQuestions.class).single().answers()).isEmpty();
    }

    @Test
    void withoutAnAnswerByLinkTheDoorIsAsEver() {
        arrival();

        assertThat(heading()).isEqualTo("Do you have any of these?");
        assertThat(find(SinceLinkQuestion.class).all()).isEmpty();
    }

    private void afterTheLook(Runnable client) {
        doAnswer(_ -> {
            reset(told);
            client.run();
            return Map.of();
        }).when(told).among(any());
    }

    private void byLink(String screen, Map<String, List<String>> typed) {
        var sent = new HashMap<>(typed);
        sent.put("go", List.of("none"));
        evenings.answer(ticket, new SelfIntakeTap(screen, sent));
    }

    private void arrival() {
        navigate(ArrivalView.class, Map.of(ScreeningNavigation.SESSION, session.toString()));
    }

    private String heading() {
        return find(H2.class).all().getFirst().getText();
    }

    private List<String> shown() {
        return find(Question.class).all().stream().map(question -> question.getElement().getTextRecursively())
                .map(words -> Stream.of("Fever now", "A new medicine", "A blood clot, now or suspected")
                        .filter(words::startsWith).findFirst().orElse(words))
                .toList();
    }

    private void nothingNew() {
        find(AnswerField.class).single().setValue(Recorded.NO);
    }

    private void tap(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
