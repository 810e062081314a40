package org.tenderpoint.followup.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.AnswersSoFar;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.followup.CheckInTap;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.UnfinishedCall;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.assessment.AssessmentKeeper;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/**
 * What a client answers by link counts for the practice from the first dangerous answer on, before anything is given.
 */
@DatabaseTest
// what is due next depends on the hour
@Moment("2026-11-24T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-13")
class PartialAnswersTest {

    private static final int SEEDS = 4;
    private static final int MANY_SEEDS = 24;
    private static final int SCREENS = 12;

    @Autowired
    CheckInLinkService links;
    @Autowired
    CheckInService checkIns;
    @Autowired
    AnswersSoFar soFar;
    @Autowired
    WorklistService worklist;
    @Autowired
    AlertService alerts;
    @Autowired
    CallService calls;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AssessmentService assessments;
    @Autowired
    RecordedAnswerService recordedAnswers;
    @Autowired
    TimelineService timeline;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    FeedbackRepository feedbacks;
    @Autowired
    AssessmentKeeper keeper;
    @Autowired
    FollowUpScene scene;
    @Autowired
    TestUsers users;
    @Autowired
    Moment.Shared clock;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    @BeforeEach
    void reachable() {
        users.practiceByLink();
    }

    @Test
    void whatIsSaidOfChestPainAndWhatIsAskedForStandsEverywhereAfterTheFirstAnswer() {
        var made = scene.finishedLight("Ada", Duration.ofHours(60));
        var ticket = ticket(made);
        tap(ticket, CheckInScript.SORE, Map.of("sore", List.of("never")));
        tap(ticket, CheckInScript.SAFETY, Map.of("line", List.of("line_a"), "go", List.of("all")));

        var ticked = alerts.open().getFirst();
        assertThat(ticked.level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(ClientReportWords.said(ticked.told().getFirst().said()))
                .contains("Ticked: Chest pain, hard to breathe, coughing blood, not told which");

        tap(ticket, "line_a", Map.of("chest_pain", List.of("yes"), "breathless", List.of("no"), "coughing_blood",
                List.of("no"), "go", List.of("next")));
        tap(ticket, CheckInScript.EMERGENCY, Map.of("emergency", List.of("phone_me")));

        var row = worklist.due(FollowUpFilter.due(false), 50).getFirst();
        assertThat(row.clientName()).isEqualTo("Ada");
        assertThat(row.level()).contains(TriageLevel.EMERGENCY);
        assertThat(row.told().orElseThrow().wish()).contains(ClientReport.Wish.PHONE_ME);
        assertThat(ClientReportWords.said(row.told().orElseThrow().said())).contains("Yes: Chest pain or tightness");
        assertThat(alerts.about(made.client().value()).getFirst().told())
                .startsWith("Cannot call the emergency number and asks for a call")
                .contains("By link", "not finished", "Chest pain or tightness");
        assertThat(alerts.about(made.id().value())).hasSize(1);
        assertThat(alerts.among(Set.of(made.client()))).containsKey(made.client());
        assertThat(calls.open(made.id()).orElseThrow().told()).hasSize(1);
        assertThat(feedback.assess(made.id(), GivenAnswers.NONE).shownLevel()).contains(TriageLevel.EMERGENCY);
        assertThat(shown(made.client())).extracting(TimelineEntry::detail)
                .anyMatch(words -> words.contains("Chest pain or tightness") && words.contains("asks for a call"));
    }

    @Test
    void theFrontDeskLearnsHowGraveItIsAndWhatIsAskedForButNotWhatWasAnswered() {
        var made = scene.finishedLight("Ben", Duration.ofHours(60));
        var ticket = ticket(made);
        tellOfChestPain(ticket);
        tap(ticket, CheckInScript.EMERGENCY, Map.of("emergency", List.of("phone_me")));

        users.as(users.make("desk", Role.FRONT_DESK), () -> {
            var row = worklist.due(FollowUpFilter.due(false), 50).getFirst();
            assertThat(row.level()).contains(TriageLevel.EMERGENCY);
            assertThat(row.told().orElseThrow().said()).isEqualTo(GivenAnswers.NONE);
            assertThat(row.told().orElseThrow().wish()).contains(ClientReport.Wish.PHONE_ME);
            assertThat(alerts.headings().getFirst().told()).contains("asks for a call").doesNotContain("Chest");
            assertThat(alerts.open().getFirst().told()).allMatch(one -> one.said().equals(GivenAnswers.NONE));
            assertThat(calls.open(made.id()).orElseThrow().told())
                    .allMatch(one -> one.said().equals(GivenAnswers.NONE));
            return made;
        });
    }

    @Test
    void aLineThatWasOnlyTickedIsTakenBackWhenItsItemsAreDeniedAndNoCallTakesItBackBefore() {
        var made = scene.finishedLight("Cy", Duration.ofHours(60));
        var ticket = ticket(made);
        tap(ticket, CheckInScript.SORE, Map.of("sore", List.of("never")));
        tap(ticket, CheckInScript.SAFETY, Map.of("line", List.of("line_a"), "go", List.of("all")));
        calls.take(made.id());
        feedback.saveDraft(made.id(), FollowUpScene.draft(GivenAnswers.NONE.with(CallScript.GOOD_TIME, "yes")));
        assertThat(alerts.about(made.client().value())).hasSize(1);

        tap(ticket, "line_a", Map.of("chest_pain", List.of("no"), "breathless", List.of("no"), "coughing_blood",
                List.of("no"), "go", List.of("next")));
        assertThat(alerts.about(made.client().value())).isEmpty();
    }

    @Test
    void aFollowUpThatIsOverComesBackIntoTheListWithTheFirstDangerousAnswer() {
        var made = scene.finishedLight("Dora", Duration.ofHours(60));
        calls.take(made.id());
        feedback.give(made.id(), FollowUpScene.draft(FollowUpScene.fine()));
        assertThat(followUps.findById(made.id().value()).orElseThrow().state()).isEqualTo(FollowUpState.CLOSED);

        var ticket = ticket(made);
        tellOfChestPain(ticket);

        assertThat(worklist.due(FollowUpFilter.due(false), 50)).extracting(WorklistRow.OfFollowUp::level)
                .containsExactly(Optional.of(TriageLevel.EMERGENCY));
        assertThat(shown(made.client())).extracting(TimelineEntry::detail)
                .allMatch(words -> words.startsWith(Texts.of("followup.level.emergency")));
    }

    @Test
    void whoseDoctorHasAnsweredIsRungNoMore() {
        var made = scene.finishedLight("Fay", Duration.ofHours(60));
        var ticket = ticket(made);
        tellOfChestPain(ticket);
        calls.take(made.id());
        feedback.give(made.id(), FollowUpScene.draft(FollowUpScene.fine()));
        alerts.open().forEach(
                one -> alerts.contacted(one.id(), AlertOutcome.REACHED_ADVISED, "Fay", "Was seen in the night"));
        recordedAnswers.recordDoctorAnswer(
                made.id(), new Quote("Dr Moss", java.time.LocalDate.of(2026, 1, 2), "A pulled muscle"));

        assertThat(worklist.due(FollowUpFilter.due(false), 50)).extracting(WorklistRow.OfFollowUp::clientName)
                .doesNotContain("Fay");
        assertThat(alerts.about(made.client().value())).isEmpty();
        assertThat(followUps.findById(made.id().value()).orElseThrow().state()).isEqualTo(FollowUpState.CLOSED);

        stopAnswering();
        assertThat(alerts.about(made.client().value())).as("what was answered before somebody spoke with them")
                .isEmpty();
        assertThat(followUps.findById(made.id().value()).orElseThrow().state()).isEqualTo(FollowUpState.CLOSED);
        assertThat(feedbacks.findAll()).as("and it is kept").hasSize(2).allMatch(Feedback::given);
    }

    @Test
    void whatSomebodyHasSpokenAboutIsAssessedWithoutAnAlertAndWhatIsAnsweredLaterRaisesOne() {
        var made = scene.finishedLight("Gil", Duration.ofHours(60));
        var ticket = ticket(made);
        tellOfChestPain(ticket);
        alerts.open()
                .forEach(one -> alerts.contacted(one.id(), AlertOutcome.REACHED_SEEN, "Gil", "Was seen in the night"));

        stopAnswering();
        assertThat(alerts.about(made.client().value())).isEmpty();
        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.level()).contains(TriageLevel.EMERGENCY);
        assertThat(followUp.nextKind()).contains(ContactKind.DOCTORS_ANSWER);

        clock.pass(Duration.ofMinutes(20));
        feedback.give(made.id(),
                FollowUpScene.draft(FollowUpScene.fine().with("line_a", "yes").with("chest_pain", "yes")));
        assertThat(alerts.about(made.client().value())).as("told on the phone after that").hasSize(1);
    }

    /** A quarter of an hour after the client's last answer. */
    private void stopAnswering() {
        feedbacks.findAll().stream().filter(one -> !one.given())
                .forEach(one -> soFar.stopped(one, clock.instant()));
    }

    @Test
    void whoIsFineInACallIsNotReassuredWhileAnEarlierAnswerWaitsForSomebody() {
        var made = scene.finishedLight("Eve", Duration.ofHours(60));
        var ticket = ticket(made);
        tellOfChestPain(ticket);
        calls.take(made.id());
        var result = feedback.give(made.id(), FollowUpScene.draft(FollowUpScene.fine()));

        assertThat(result.text().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(result.aloud()).noneMatch(words -> words.contains("Good to hear"));
        assertThat(result.offers()).isEmpty();
    }

    @Test
    void aCallTakesOverWhatWasAnsweredByLinkWithinTheHourAndAsksAnewWhatIsNotSure() {
        var made = scene.finishedLight("Fay", Duration.ofHours(60));
        var ticket = ticket(made);
        tap(ticket, CheckInScript.SORE, Map.of("sore", List.of("never")));
        tap(ticket, CheckInScript.SAFETY, Map.of("line", List.of("line_e"), "go", List.of("all")));
        tap(ticket, "line_e", Map.of(
                "fever", List.of("no"), "chills", List.of("no"), "nausea", List.of("yes"), "vomiting",
                List.of("unknown"),
                "dizziness", List.of("no"), "go", List.of("next")));

        var sheet = calls.open(made.id()).orElseThrow();
        assertThat(sheet.said().given())
                .containsEntry("line_a", "no").containsEntry("nausea", "yes").containsEntry(CallScript.NOW, "0")
                .doesNotContainKeys("vomiting", CallScript.GOOD_TIME, CheckInScript.SORE);
        assertThat(sheet.from("nausea", "yes"))
                .hasValueSatisfying(told -> assertThat(told.way()).isEqualTo(AnswerWay.LINK));

        var told = sheet.told();
        assertThat(
                ClientReport.current(told, told.getFirst().at().plus(Duration.ofHours(1)).plusSeconds(1)).given())
                .isEmpty();
        users.as(users.make("desk2", Role.FRONT_DESK), () -> {
            assertThat(calls.open(made.id()).orElseThrow().said()).isEqualTo(GivenAnswers.NONE);
            return made;
        });
    }

    @Test
    void aCallThatIsGoneOnWithHoursLaterAsksAnewWhatWasDeniedAndKeepsWhatWasThere() {
        var draft = GivenAnswers.NONE.with("line_a", "no").with("line_e", "yes").with("nausea", "yes")
                .with(CallScript.NOW, "2")
                .with(CallScript.PRESSURE, "right");
        var at = clock.instant();

        assertThat(draft.resumed(at, at.plus(Duration.ofMinutes(20)))).isEqualTo(draft);
        assertThat(draft.resumed(at, at.plus(Duration.ofHours(5))).given())
                .containsOnlyKeys("line_e", "nausea", CallScript.PRESSURE);
    }

    @Test
    void anArrivalIsHeardAlthoughAColleagueIsOnTheCallAndTouchesNothingOfTheirs() {
        var made = scene.finishedLight("Gil", Duration.ofHours(60));
        var nils = users.make("nils2", Role.THERAPIST);
        users.as(nils, () -> {
            calls.take(made.id());
            return feedback.saveDraft(
                    made.id(),
                    FollowUpScene.draft(GivenAnswers.NONE.with(CallScript.GOOD_TIME, "yes").with("line_a", "no")));
        });

        assertThat(feedback.giveAtArrival(made.id(), FollowUpScene.fine())).isEqualTo(TriageLevel.EXPECTED);
        assertThat(feedbacks.findByDraftOf(made.id().value()).orElseThrow().givenAnswers().given()).containsEntry(
                "line_a",
                "no");
    }

    @Test
    void nothingMilderThanTheGravestOfPartialAnswersStandsAnywhere() {
        nothingMilder(SEEDS);
    }

    @Test
    @Tag("night")
    @Tag("random")
    void nothingMilderStandsAnywhereInManyCases() {
        nothingMilder(MANY_SEEDS);
    }

    private void nothingMilder(int seeds) {
        var grave = 0;
        for (int seed = 0; seed < seeds; seed++) {
            var random = new Random(seed);
            var made = scene.finishedLight("Client " + seed, Duration.ofHours(49 + seed));
            if (random.nextBoolean()) {
                calls.take(made.id());
                feedback.give(made.id(), FollowUpScene.draft(FollowUpScene.fine()));
            }
            var ticket = ticket(made);
            for (int i = 0; i < SCREENS; i++) {
                var said = checkIns.open(ticket).orElseThrow().said();
                var next = CheckInScript.next(said);
                if (next.isEmpty()) {
                    break;
                }
                tap(ticket, next.get().code(), drawn(next.get(), random));
                var gravest = gravest(made);
                if (gravest.isPresent()) {
                    nothingMilder(made, gravest.get());
                    grave += gravest.get().atLeast(TriageLevel.URGENT) ? 1 : 0;
                }
            }
        }
        assertThat(grave).as("partial answers that cannot wait").isGreaterThan(seeds);
    }

    private void nothingMilder(FollowUpScene.Made made, TriageLevel gravest) {
        var about = "after " + said(made);
        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.gravest()).as(about)
                .hasValueSatisfying(level -> assertThat(level.atLeast(gravest)).isTrue());
        if (gravest.atLeast(TriageLevel.URGENT)) {
            assertThat(alerts.about(made.session().value()).isEmpty() && alerts.about(made.id().value()).isEmpty())
                    .as(about).isFalse();
            assertThat(alerts.among(Set.of(made.client())).get(made.client()).level().atLeast(gravest)).as(about)
                    .isTrue();
            assertThat(feedback.assess(made.id(), FollowUpScene.fine()).shownLevel())
                    .hasValueSatisfying(level -> assertThat(level.atLeast(gravest)).as(about).isTrue());
            assertThat(worklist.due(FollowUpFilter.due(false), 200))
                    .filteredOn(row -> row.id().equals(made.id()))
                    .as(about)
                    .isNotEmpty()
                    .allMatch(row -> row.level().filter(level -> level.atLeast(gravest)).isPresent());
            shown(made.client()).stream()
                    .map(TimelineEntry::detail)
                    .filter(words -> words.startsWith(Texts.of("followup.level.expected")))
                    .forEach(words -> assertThat(words).as(about).isEmpty());
        }
        assessments.newest(made.id()).flatMap(assessments::open)
                .ifPresent(record -> assertThat(record.gravest().atLeast(gravest)).as(about).isTrue());
    }

    /** What the answers mean that are not given yet. */
    private Optional<TriageLevel> gravest(FollowUpScene.Made made) {
        return feedbacks.findByFollowUpIdAndStateOrderByAnsweredAt(made.id().value(), Feedback.State.DRAFT).stream()
                .filter(one -> one.way() == AnswerWay.LINK)
                .flatMap(one -> {
                    var followUp = followUps.findById(made.id().value()).orElseThrow();
                    var answers = one.givenAnswers().facts(Duration.between(made.end(), one.answeredAt()));
                    return UnfinishedCall
                            .read(keeper.facts(followUp, answers, one.answeredAt()), one.givenAnswers(), false)
                            .level()
                            .stream();
                })
                .max(TriageLevel::compareTo);
    }

    private String said(FollowUpScene.Made made) {
        return feedbacks.findByFollowUpIdInOrderByAnsweredAtDesc(List.of(made.id().value())).stream()
                .map(one -> one.givenAnswers().stored())
                .toList()
                .toString();
    }

    /** One screen as a client might send it; danger more often than in life. */
    private static Map<String, List<String>> drawn(CheckInScreen screen, Random random) {
        var typed = new HashMap<String, List<String>>();
        if (screen.kind() == CheckInScreen.Kind.SAFETY) {
            var line = SafetyLine.values()[random.nextInt(SafetyLine.values().length)];
            typed.put("line", random.nextInt(5) == 0 ? List.of() : List.of(line.code()));
            typed.put("go", List.of(random.nextInt(5) == 0 ? "unsure" : typed.get("line").isEmpty() ? "none" : "all"));
            return typed;
        }
        screen.asks().forEach(ask -> {
            var options = ask.options();
            typed.put(ask.code(), List.of(ask.kind() == FollowUpQuestion.Kind.PLACES
                    ? "lower_back"
                    // nothing to choose from: asked in words
                    : options.isEmpty() ? "my stomach is funny" : options.get(random.nextInt(options.size())).code()));
        });
        typed.put("go", List.of("next"));
        return typed;
    }

    private void tellOfChestPain(LinkTicket ticket) {
        tap(ticket, CheckInScript.SORE, Map.of("sore", List.of("never")));
        tap(ticket, CheckInScript.SAFETY, Map.of("line", List.of("line_a"), "go", List.of("all")));
        tap(ticket, "line_a", Map.of("chest_pain", List.of("yes"), "breathless", List.of("no"), "coughing_blood",
                List.of("no"), "go", List.of("next")));
    }

    private void tap(LinkTicket ticket, String screen, Map<String, List<String>> typed) {
        assertThat(checkIns.answer(ticket, checkIns.open(ticket).orElseThrow().round(), new CheckInTap(screen, typed)))
                .isTrue();
    }

    private LinkTicket ticket(FollowUpScene.Made made) {
        var link = links.make(made.id()).address();
        return LinkTicket.opened(link.substring(link.lastIndexOf('/') + 1), Optional.empty());
    }

    /** What stands on the client's page of how sessions were answered for, without what was changed upon it. */
    private List<TimelineEntry> shown(ClientId client) {
        return timeline.of(client, Set.of(TimelineEntry.Tab.FOLLOW_UPS), 50).stream()
                .filter(entry -> entry.icon().equals("follow_up"))
                .toList();
    }
}
