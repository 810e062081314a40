package org.tenderpoint.intake.evening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.CallsOfDay;
import org.tenderpoint.followup.CallsOfDay.DueCall;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.followup.NextCallService;
import org.tenderpoint.followup.WorklistGroup;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ArrivalOfAnother;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.plan.PlanWithdrawal;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.page.TypedBirth;
import org.tenderpoint.vocabulary.say.Phrase;

/** A link that is answered the evening before: by whom, for how long, and who hears of it. */
@DatabaseTest
@Moment("2026-03-09T19:00:00Z")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-39")
class EveningQuestionsTest {

    private static final Instant EVENING = Instant.parse("2026-03-09T19:00:00Z");
    private static final String BORN = "12/4/1985";

    @Autowired
    Moment.Shared clock;
    @Autowired
    EveningLinks links;
    @Autowired
    EveningService evenings;
    @Autowired
    ToldByLinkService told;
    @Autowired
    WorklistService worklist;
    @Autowired
    NextCallService phone;
    @Autowired
    VisitService visits;
    @Autowired
    PlanService plans;
    @Autowired
    ArrivalOfAnother ofAnother;
    @Autowired
    ScreeningService screenings;
    @Autowired
    PlanWithdrawal withdrawal;
    @Autowired
    CurrentUser user;
    @Autowired
    TestUsers users;
    @Autowired
    Sessions make;
    @Autowired
    RecordedAnswerService recordedAnswers;
    @Autowired
    CallsOfDay ofDay;
    @Autowired
    EntityManager entities;
    @Autowired
    JdbcClient jdbc;

    private ClientId client;
    private SessionId session;
    private LinkTicket ticket;

    @BeforeEach
    void aClientComesTomorrow() {
        users.practiceByLink();
        client = make.client("Eva Evening", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        jdbc.sql("update sessions set state = 'MISSED' where state = 'PLANNED'").update();
        session = plans.plan(new NewSession(
                client, user.id(),
                LocalDateTime.ofInstant(EVENING.plus(Duration.ofHours(19)), TestUsers.SETTINGS.zone()), 60,
                List.of(Sessions.GENTLE_BACK)));
        ticket = ticket("b");
    }

    @Test
    void beforeTheBirthDateNothingIsAskedAndFiveWrongOnesEndTheLink() {
        assertThat(evenings.open(ticket).orElseThrow().open()).isFalse();
        answer("flags", Map.of("go", List.of("none")));
        assertThat(told.of(session)).as("answered without the birth date").isEmpty();

        for (int tried = 4; tried >= 0; tried--) {
            assertThat(evenings.recognise(ticket, new TypedBirth("1/1/1990", ""))).contains("birth");
            assertThat(evenings.open(ticket).map(EveningOpened::triesLeft)).isEqualTo(
                    tried == 0 ? Optional.empty() : Optional.of(tried));
        }
        assertThat(evenings.recognise(ticket, new TypedBirth(BORN, ""))).isEmpty();
        assertThat(evenings.open(ticket)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1074, true", "1086, false"})
    void answeredAt17Point9HoursItCountsAndAt18Point1ItDoesNot(int minutes, boolean counts) {
        noneOfThese();
        clock.set(EVENING.plus(Duration.ofMinutes(minutes)));

        assertThat(told.of(session).isPresent()).isEqualTo(counts);
        assertThat(told.among(List.of(session)).containsKey(session)).isEqualTo(counts);
    }

    @Test
    void aRedFlagThatIsNotSureReachesTheCallsAtOnceAlsoThoseOfTheFrontDesk() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("dont_know"), "go", List.of("none")));

        assertThat(calls()).extracting(WorklistRow.OfTask::group).containsExactly(WorklistGroup.PROMISED);
        users.as(users.make("evening.desk", Role.FRONT_DESK), () -> {
            var call = calls().getFirst();
            assertThat(call.route()).contains("sessions/" + session + "/told");
            assertThat(call.about()).as("what it is about is for those who read the record").isEmpty();
            assertThat(told.call(session).orElseThrow().flags())
                    .isEqualTo(Map.of(RedFlag.FEVER_NOW.code(), Recorded.DONT_KNOW));
            assertThatThrownBy(() -> told.called(told.call(session).orElseThrow(), " "))
                    .isInstanceOf(IllegalArgumentException.class);
            told.called(told.call(session).orElseThrow(), "No fever, comes as planned");
            return true;
        });
        assertThat(calls()).isEmpty();
        assertThat(told.of(session).orElseThrow().answers().of(RedFlag.FEVER_NOW)).isEqualTo(Recorded.DONT_KNOW);
        assertThat(told.among(List.of(session)).get(session).calls()).as("the therapist decides by it")
                .containsExactly("No fever, comes as planned");
    }

    /** Nobody knows whether they stayed away because of it. */
    @ParameterizedTest(name = "{0}, {1}: asked whether they were seen: {2}")
    @CsvSource({
            "yes, put off, true",
            "yes, called off, true",
            "yes, missed, true",
            "yes, taken back as soon as planned, false",
            "dont_know, called off, false",
            "no, called off, false"
    })
    void whoToldAWarningSignByLinkIsAskedWhetherADoctorSawThemHoweverTheSessionFallsThrough(
            String flag, String how, boolean asked) {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("recent_major_trauma", List.of("yes"), "go", List.of("none")));
        told.called(told.call(session).orElseThrow(), "A doctor should look at it first");
        answer("flags", Map.of("recent_major_trauma", List.of(flag), "go", List.of("none")));
        clock.set(EVENING.plus(Duration.ofHours(20)));

        switch (how) {
            case "put off" -> plans.defer(session, "an accident", Optional.empty());
            case "called off" -> plans.cancel(session, Phrase.typed("goes to a doctor"));
            case "missed" -> plans.missed(session);
            default -> plans.cancel(session, PlanService.UNDONE);
        }

        assertThat(recordedAnswers.awaited(client).isPresent()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restricted = true", "birth_date = null"})
    void nothingIsAskedOfSomebodyWhomNobodyWouldRingOrTellFromOthers(String since) {
        assertThat(evenings.recognise(ticket, new TypedBirth(BORN, ""))).isEmpty();
        entities.flush();
        entities.clear();
        jdbc.sql("update clients set " + since + " where id = :id").param("id", client.value()).update();

        assertThat(evenings.open(ticket)).isEmpty();
        answer("flags", Map.of("fever_now", List.of("yes"), "go", List.of("none")));
        assertThat(told.of(session)).isEmpty();
    }

    @Test
    void aSessionThatWasCalledOffAsksNothing() {
        plans.cancel(session, Phrase.typed("has a cold"));

        assertThat(evenings.open(ticket)).isEmpty();
    }

    @Test
    void aSessionThatTheClientWasAskedAboutIsNotTakenBackWithoutATrace() {
        entities.flush();

        assertThat(withdrawal.workedOn(List.of(session))).containsExactly(session);
    }

    @Test
    void aCallAboutASessionThatWasMovedNamesItsNewTime() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("yes"), "go", List.of("none")));
        var planned = plans.byId(session).orElseThrow();
        var later = planned.start().plus(Duration.ofDays(1));

        plans.move(session, planned.version(), new NewSession(
                client, user.id(), LocalDateTime.ofInstant(later, TestUsers.SETTINGS.zone()), 60,
                List.of(Sessions.GENTLE_BACK)));

        assertThat(told.call(session).orElseThrow().visit().start()).isEqualTo(later);
    }

    @Test
    void aCallAboutASessionThatSomebodyElseTookOverIsTheirs() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("yes"), "go", List.of("none")));
        var other = users.make("evening.other", Role.THERAPIST);

        users.as(other, () -> plans.takeOver(session));

        assertThat(told.call(session).orElseThrow().visit().therapist()).isEqualTo(other.id());
    }

    /** As on a schedule. */
    @Test
    void aCallThatSomebodyIsOnStandsOnTheSheetForAPowerCutToo() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("yes"), "go", List.of("none")));
        told.take(session);

        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            assertThat(ofDay.dueBefore(EVENING.plus(Duration.ofHours(1)))).extracting(DueCall::client).contains(client);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Test
    void aRedFlagToldForSureStandsAmongTheAlerts() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("yes"), "go", List.of("none")));

        assertThat(calls()).extracting(WorklistRow.OfTask::group).containsExactly(WorklistGroup.ALERT);
        assertThat(calls(FollowUpFilter.usual(true).about(WorkKind.ALERT))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "dont_know"})
    void whateverElseIsNewIsACallAndNoAlert(String answer) {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of(RedFlag.OTHER_NEW_TODAY, List.of(answer), "go", List.of("none")));

        assertThat(calls()).extracting(WorklistRow.OfTask::group).containsExactly(WorklistGroup.PROMISED);
        var call = told.call(session).orElseThrow();
        assertThat(call.flags()).containsOnlyKeys(RedFlag.OTHER_NEW_TODAY);
        told.called(call, "Rings in the ear, has seen the doctor");
        answer("flags", Map.of(RedFlag.OTHER_NEW_TODAY, List.of(answer), "go", List.of("next")));
        assertThat(calls()).as("nothing else told").isEmpty();
    }

    @Test
    void whoCallsTheNextIsLedToItFirst() {
        var list = FollowUpFilter.usual(true);
        assertThat(phone.otherFirst(list, Optional.empty())).isEmpty();
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("yes"), "go", List.of("none")));

        assertThat(phone.otherFirst(list, Optional.empty())).contains("sessions/" + session + "/told");
    }

    @Test
    void whatNobodyAnsweredLetsOthersComeFirstAndIsRungAboutAgainWithinTheHour() {
        var list = FollowUpFilter.usual(true);
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("yes"), "go", List.of("none")));

        told.nobodyAnswered(told.call(session).orElseThrow());

        assertThat(phone.otherFirst(list, Optional.empty())).isEmpty();
        assertThat(calls()).as("stays on the list").extracting(WorklistRow.OfTask::tries).containsExactly(1);
        clock.set(EVENING.plus(Duration.ofHours(1)));
        assertThat(phone.otherFirst(list, Optional.empty())).contains("sessions/" + session + "/told");
    }

    @Test
    void aCallInVainShortlyBeforeMidnightStaysOnTheListOfThatDay() {
        clock.set(EVENING.plus(Duration.ofHours(4).plusMinutes(30)));
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("yes"), "go", List.of("none")));

        told.nobodyAnswered(told.call(session).orElseThrow());

        assertThat(calls()).hasSize(1);
    }

    @Test
    void whoIsOnTheCallIsNamedToOthersWhoAreLedToTheNextUntilItIsLeft() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("yes"), "go", List.of("none")));
        var desk = users.make("evening.second", Role.FRONT_DESK);
        var first = user.name();

        assertThat(told.take(session)).isEmpty();
        assertThat(calls().getFirst().onIt()).as("one's own").isEmpty();
        users.as(desk, () -> {
            assertThat(told.take(session)).contains(first);
            assertThat(calls().getFirst().onIt()).contains(first);
            return assertThat(phone.otherFirst(FollowUpFilter.usual(false), Optional.empty())).isEmpty();
        });
        told.release(session);
        users.as(desk, () -> {
            assertThat(phone.otherFirst(FollowUpFilter.usual(false), Optional.empty())).isPresent();
            return assertThat(told.take(session)).isEmpty();
        });
        clock.set(EVENING.plus(TakenCall.TAKEN_FOR));
        assertThat(told.take(session)).as("a taking runs out").isEmpty();
    }

    @Test
    void whatIsToldAfterACallThatNobodyAnsweredIsRungAboutAtOnce() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("dont_know"), "go", List.of("none")));
        told.nobodyAnswered(told.call(session).orElseThrow());

        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("yes"), "go", List.of("next")));

        assertThat(phone.otherFirst(FollowUpFilter.usual(true), Optional.empty())).isPresent();
    }

    @Test
    void whenTwoRingAboutTheSameTheWordsOfBothAreKept() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("dont_know"), "go", List.of("none")));
        var first = told.call(session).orElseThrow();
        var second = told.call(session).orElseThrow();

        assertThat(told.rungBy(session)).isEmpty();
        told.called(first, "No fever, was only warm");
        assertThat(told.rungBy(session)).contains(user.name());
        told.called(second, "Has a fever now, stays at home");

        assertThat(calls()).isEmpty();
        assertThat(callWords()).contains("was only warm", "stays at home");
    }

    @Test
    void whatIsTakenBackIsRungAboutAllTheSame() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("yes"), "go", List.of("none")));
        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("no"), "go", List.of("next")));

        assertThat(calls()).hasSize(1);
        assertThat(told.call(session).orElseThrow().flags()).isEmpty();
    }

    @Test
    void whatIsToldAfterTheCallIsRungAboutAgain() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("dont_know"), "go", List.of("none")));
        told.called(told.call(session).orElseThrow(), "No fever, was only warm");
        answer("flags", Map.of("fever_now", List.of("dont_know"), "go", List.of("next")));
        assertThat(calls()).as("nothing else told").isEmpty();

        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("yes"), "go", List.of("next")));

        assertThat(calls()).extracting(WorklistRow.OfTask::group).containsExactly(WorklistGroup.ALERT);
        assertThat(told.call(session).orElseThrow().before()).containsExactly("No fever, was only warm");
        told.called(told.call(session).orElseThrow(), "Pain in the chest, has called 999");
        assertThat(calls()).isEmpty();
        assertThat(callWords()).contains("was only warm", "has called 999");
    }

    @Test
    void whatIsToldDuringTheCallIsReadBeforeTheCallIsDone() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("dont_know"), "go", List.of("none")));
        var shown = told.call(session).orElseThrow();
        answer("flags", Map.of("chest_pain_or_breathless_now", List.of("yes"), "go", List.of("next")));

        assertThatThrownBy(() -> told.called(shown, "No fever, was only warm")).isInstanceOf(EditedByOther.class);

        assertThat(calls()).hasSize(1);
        told.called(told.call(session).orElseThrow(), "No fever, has called 999");
        assertThat(calls()).isEmpty();
    }

    @Test
    void nobodyRingsForDenialsAndPainAndWhatIsNewAreToldBeforeTheVisit() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("go", List.of("none")));
        answer("pain", Map.of("pain_now", List.of("6"), "regions", List.of("neck"), "go", List.of("next")));
        answer("since", Map.of("medicine", List.of("yes"), "go", List.of("none")));

        assertThat(calls()).isEmpty();
        assertThat(ToldByLinkWords.all(told.of(session).orElseThrow().answers()))
                .containsExactly("pain 6 (Neck)", "a new medicine");
    }

    @Test
    void aWarningSignStandsFirstInWhatIsToldBeforeTheVisit() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("yes"), "go", List.of("none")));
        answer("pain", Map.of("pain_now", List.of("6"), "go", List.of("next")));

        assertThat(ToldByLinkWords.all(told.of(session).orElseThrow().answers()))
                .containsExactly("fever now", "pain 6");
    }

    @Test
    void anotherBrowserSeesNothingOfItAndIsAskedForTheBirthDate() {
        noneOfThese();
        var elsewhere = new LinkTicket(ticket.token(), "c".repeat(43));

        assertThat(evenings.open(elsewhere).orElseThrow().open()).isFalse();
        evenings.recognise(elsewhere, new TypedBirth(BORN, ""));
        assertThat(evenings.open(elsewhere).orElseThrow().answers().redFlags()).isEmpty();
        evenings.answer(elsewhere, new SelfIntakeTap("flags", Map.of("fever_now", List.of("yes"))));
        assertThat(told.of(session).orElseThrow().answers().of(RedFlag.FEVER_NOW)).isEqualTo(Recorded.YES);
    }

    @Test
    void onceTheClientIsHereTheLinkIsOverAndSoIsTheCall() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));
        answer("flags", Map.of("fever_now", List.of("yes")));
        plans.arrive(session);
        visits.confirm(session, client, Sessions.calmVisit());

        assertThat(calls()).isEmpty();
        assertThat(evenings.open(ticket)).isEmpty();

        ofAnother.takeBack(session, screenings.screen(session).id());
        assertThat(calls()).as("it was another who was asked").hasSize(1);
    }

    @Test
    void whoWasNotTheOneAtTheDoorAnswersByTheLinkThatTheyHave() {
        plans.arrive(session);
        visits.confirm(session, client, Sessions.calmVisit());
        assertThat(evenings.open(ticket)).isEmpty();

        ofAnother.takeBack(session, screenings.screen(session).id());

        assertThat(evenings.recognise(ticket, new TypedBirth(BORN, ""))).isEmpty();
        answer("flags", Map.of("fever_now", List.of("yes")));
        assertThat(told.of(session).orElseThrow().answers().of(RedFlag.FEVER_NOW)).isEqualTo(Recorded.YES);
    }

    @Test
    void aLinkThatHadEndedBeforeTheWrongClientWasAskedStaysClosed() {
        for (int wrong = 0; wrong < 5; wrong++) {
            evenings.recognise(ticket, new TypedBirth("13/4/1985", ""));
        }
        clock.pass(Duration.ofHours(1));
        plans.arrive(session);
        visits.confirm(session, client, Sessions.calmVisit());

        ofAnother.takeBack(session, screenings.screen(session).id());

        assertThat(evenings.open(ticket)).isEmpty();
    }

    @Test
    void withoutAnAnswerByLinkNothingStandsAtTheDoor() {
        evenings.recognise(ticket, new TypedBirth(BORN, ""));

        assertThat(told.of(session)).isEmpty();
        assertThat(evenings.open(new LinkTicket("x".repeat(43), "b".repeat(43)))).isEmpty();
    }

    /** What came of the calls about this session. */
    private String callWords() {
        return jdbc.sql("select call_words from evening_answers where session_id = ?").param(session.value())
                .query(String.class).single();
    }

    private List<WorklistRow.OfTask> calls() {
        return calls(FollowUpFilter.usual(true));
    }

    private List<WorklistRow.OfTask> calls(FollowUpFilter wanted) {
        return worklist.work(wanted, 50).stream()
                .filter(WorklistRow.OfTask.class::isInstance).map(WorklistRow.OfTask.class::cast)
                .filter(task -> task.client().equals(client))
                .toList();
    }

    private void noneOfThese() {
        assertThat(evenings.recognise(ticket, new TypedBirth(BORN, ""))).isEmpty();
        for (var screen : List.of("flags", "pain", "since")) {
            answer(screen, Map.of("go", List.of("none")));
        }
        var shown = evenings.open(ticket).orElseThrow();
        assertThat(EveningScreen.of(shown.answers())).hasSize(shown.next());
    }

    private void answer(String screen, Map<String, List<String>> typed) {
        evenings.answer(ticket, new SelfIntakeTap(screen, typed));
    }

    private LinkTicket ticket(String browser) {
        var address = links.link(
                new EveningVisit(session, client, user.id(), EVENING.plus(Duration.ofHours(19))), Locale.ENGLISH,
                EVENING);
        return new LinkTicket(address.substring(address.lastIndexOf('/') + 1), browser.repeat(43));
    }
}
