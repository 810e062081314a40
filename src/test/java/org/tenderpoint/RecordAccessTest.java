package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.calmVisit;
import static org.tenderpoint.session.Sessions.harmless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordDoor;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.followup.AdjustmentService;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.AnswersOfAnother;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.assessment.AftercareService;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.page.ClientPageService;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.letter.ConsentMethod;
import org.tenderpoint.letter.GivenConsent;
import org.tenderpoint.letter.LetterChannel;
import org.tenderpoint.letter.LetterConsentService;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterSendingService;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.document.FileCheck;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.referral.ComparisonService;
import org.tenderpoint.referral.LoopService;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralListService;
import org.tenderpoint.referral.ReferralListService.ReferralScope;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.screening.ArrivalOfAnother;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.NamedCondition.NewName;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.OtherConditionService;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.ScreeningChangeService;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanAdjustmentService;
import org.tenderpoint.screening.plan.PlanAdjustmentService.AppliedLines;
import org.tenderpoint.screening.plan.SessionBefore;
import org.tenderpoint.session.LastSession;
import org.tenderpoint.session.LeftChartService;
import org.tenderpoint.session.SessionTimes;
import org.tenderpoint.session.Soap;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;

/** Who may look into whose record, over every service that reads or writes one. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-24")
class RecordAccessTest extends OnePersonsRecord {

    private static final String GATE = "Ask RecordGate at the beginning of the method in its service; the calls stand in src/test/java/org/tenderpoint/RecordAccessTest.java.";

    @Autowired
    LeftChartService leftCharts;
    @Autowired
    private AlertService alerts;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private ScreeningPreviewService previews;
    @Autowired
    private ScreeningChangeService changes;
    @Autowired
    private LastSession lastSession;
    @Autowired
    private CallService callService;
    @Autowired
    private FindingService findings;
    @Autowired
    private ArrivalOfAnother ofAnother;
    @Autowired
    private AnswersOfAnother answersOfAnother;
    @Autowired
    private OtherConditionService others;
    @Autowired
    private AftercareService aftercare;
    @Autowired
    private ClientPageService clientPages;
    @Autowired
    private LimitService limits;
    @Autowired
    private AdjustmentService adjustments;
    @Autowired
    private PlanAdjustmentService advice;
    @Autowired
    private ReferralListService listed;
    @Autowired
    private LoopService loops;
    @Autowired
    private ComparisonService comparisons;
    @Autowired
    private LetterConsentService letterConsents;
    @Autowired
    private LetterSendingService letterSending;
    @Autowired
    private List<ClientMark> marks;

    @Test
    void everyServiceRefusesSomebodyElsesClientLikeOneThatThereIsNot() {
        var ids = users.as(maya, this::everything);
        recordAccess(RecordAccess.OWN);
        var soft = new SoftAssertions();
        var calls = calls();
        var refused = new LinkedHashMap<String, String>();

        calls.forEach((name, call) -> {
            var foreign = users.as(jonas, () -> outcome(() -> call.apply(ids)));
            var absent = users.as(jonas, () -> outcome(() -> call.apply(Ids.absent())));
            soft.assertThat(foreign).as("%s: foreign and absent", name).isEqualTo(absent);
            soft.assertThat(foreign).as("%s: refused", name).matches(
                    outcome -> closed(outcome) || outcome.equals("empty"), "is a refusal");
            refused.put(name, foreign);
        });
        Missing.none("Methods that let somebody else's client through", soft, GATE);
        calls.forEach((name, call) -> {
            var own = users.as(maya, () -> outcome(() -> call.apply(ids)));
            soft.assertThat(own).as("%s: own", name).matches(outcome -> !closed(outcome), "is let through");
            if (refused.get(name).equals("empty")) {
                soft.assertThat(own).as("%s: emptiness hides something", name).isEqualTo("a value");
            }
        });
        Missing.none("Methods that refuse one's own client, or hide that there is nothing", soft, GATE);
        System.out.printf("Record access: %d entries x own, foreign, absent; 0 leaks%n", calls.size());
    }

    @Test
    @Tag("UC-27")
    void aRestrictedRecordIsClosedToEverybodyButManagersUntilItIsLifted() {
        var ids = users.as(maya, this::everything);
        var soft = new SoftAssertions();
        users.as(manager, () -> rights.restrict(ids.client(), RestrictionReason.WISH));

        for (var one : List.of(maya, jonas, desk)) {
            calls().forEach((name, call) -> soft.assertThat(users.as(one, () -> outcome(() -> call.apply(ids))))
                    .as("%s, %s", name, one.login())
                    .matches(outcome -> closed(outcome) || outcome.equals("empty")
                            || outcome.startsWith("AuthorizationDenied"), "is a refusal"));
        }
        Missing.none("Methods that let somebody into a restricted record", soft, GATE);
        users.as(jonas, () -> assertThatThrownBy(() -> looks.breakGlass(ids.client(), REASON))
                .isInstanceOf(RecordClosed.class));
        users.as(maya, () -> {
            assertThat(looks.door(ids.client())).isEqualTo(RecordDoor.RESTRICTED);
            assertThat(clients.names(List.of(ids.client()))).containsValue("Restricted record");
            assertThat(plans.day(day(), Optional.empty()))
                    .filteredOn(row -> row.client().equals(ids.client()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.clientName()).isEqualTo("Restricted record"))
                    .allSatisfy(row -> assertThat(row.readable()).isFalse());
            assertThat(listed.rows(ReferralScope.ALL, 0, 100))
                    .noneMatch(row -> row.client().equals(ids.client()));
        });
        users.as(manager, () -> {
            looks.review(ids.client(), REASON);
            reads(ids).forEach((name, read) -> assertThat(outcome(read::get)).as(name).isEqualTo("a value"));
            rights.lift(ids.client());
        });

        calls().forEach((name, call) -> soft.assertThat(users.as(maya, () -> outcome(() -> call.apply(ids))))
                .as(name)
                .matches(outcome -> !closed(outcome), "is let through"));
        Missing.none("Methods that stay closed after a restriction", soft, GATE);
    }

    @Test
    void whoeverBreaksTheGlassGetsThroughEverywhere() {
        var ids = users.as(maya, this::everything);
        recordAccess(RecordAccess.OWN);
        var soft = new SoftAssertions();

        users.as(jonas, () -> {
            looks.breakGlass(ids.client(), REASON);
            calls().forEach((name, call) -> soft.assertThat(outcome(() -> call.apply(ids)))
                    .as(name)
                    .matches(outcome -> !closed(outcome), "is let through"));
        });
        Missing.none("Methods that refuse somebody who broke the glass", soft, GATE);
    }

    @Test
    void inAPracticeThatSharesItsRecordsColleaguesCoverForEachOther() {
        var ids = users.as(maya, this::everything);

        users.as(jonas, () -> {
            assertThat(intakes.latest(ids.client())).isPresent();
            assertThat(sessions.open(ids.done())).isPresent();
            assertThat(assessments.open(ids.assessment())).isPresent();
            assertThat(looks.door(ids.client())).isEqualTo(RecordDoor.OPEN);
        });
    }

    @Test
    void contactAndScheduleStayReadableAndNothingElseOfTheHistoryIs() {
        var ids = users.as(maya, this::everything);
        recordAccess(RecordAccess.OWN);

        users.as(jonas, () -> {
            assertThat(clients.open(ids.client())).isPresent();
            assertThat(clients.contact(ids.client()).phone()).isNotBlank();
            assertThat(plans.byId(ids.planned())).isPresent();
            assertThat(plans.day(day(), Optional.of(maya.id())))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.readable()).isFalse())
                    .allSatisfy(row -> assertThat(row.level()).isEmpty())
                    .allSatisfy(row -> assertThat(row.findings()).isZero());
            assertThat(history(ids.client())).isNotEmpty().allSatisfy(entry -> assertThat(entry.detail()).isEmpty());
            assertThat(entries(ids.client(), TimelineEntry.Tab.INTAKE)).isEmpty();
            assertThat(entries(ids.client(), TimelineEntry.Tab.FOLLOW_UPS)).isEmpty();
            assertThat(entries(ids.client(), TimelineEntry.Tab.REFERRALS)).isEmpty();
            assertThat(marks.stream()
                    .filter(mark -> mark.readers().contains(Role.THERAPIST))
                    .filter(mark -> mark.getClass().getName().contains("IntakeMarks"))
                    .flatMap(mark -> mark.of(ids.client()).stream()))
                    .isEmpty();
            assertThat(listed.rows(ReferralScope.ALL, 0, 100))
                    .filteredOn(row -> row.client().equals(ids.client()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.discipline()).isEmpty());
        });
    }

    @Test
    void aDueCallIsAnybodysButItTellsAColleagueNoMoreThanTheFrontDesk() {
        var ids = users.as(maya, this::everything);
        recordAccess(RecordAccess.OWN);

        var sheet = users.as(jonas, () -> callService.open(ids.followUp())).orElseThrow();
        assertThat(sheet.phone()).isNotBlank();
        assertThat(sheet.onRecord()).isEmpty();
        assertThat(users.as(maya, () -> callService.open(ids.followUp())).orElseThrow().onRecord()).isPresent();

        var said = FollowUpScene.sore(2, 4);
        assertThat(users.as(jonas, () -> feedback.assess(ids.followUp(), said)).why())
                .as("reasons name no rule, so nothing that is stored")
                .allSatisfy(why -> assertThat(why.ruleId()).isEmpty());
        assertThat(users.as(maya, () -> feedback.assess(ids.followUp(), said)).why())
                .isNotEmpty()
                .allSatisfy(why -> assertThat(why.ruleId()).isNotEmpty());
    }

    @Test
    void whatWasSaidAboutAnAlertIsForWhoMayReadTheRecord() {
        var ids = users.as(maya, this::everything);
        users.as(maya, () -> {
            feedback.give(ids.followUp(), FollowUpScene.draft(FollowUpScene.fine().with("line_a", "yes")
                    .with("chest_pain", "yes").with("breathless", "no")));
            var alert = alerts.open().stream().filter(one -> one.followUp().equals(ids.followUp())).findFirst();
            alerts.contacted(alert.orElseThrow().id(), AlertOutcome.REACHED_ADVISED, "Ann", "Has called an ambulance");
        });
        recordAccess(RecordAccess.OWN);

        assertThat(users.as(maya, () -> alerts.contacts(ids.followUp()))).hasSize(1);
        assertThat(users.as(jonas, () -> alerts.contacts(ids.followUp()))).isEmpty();
    }

    @Test
    void aColleagueChangesNeitherContactNorScheduleOfSomebodyElsesClientTheDeskDoes() {
        var ids = users.as(maya, this::everything);
        recordAccess(RecordAccess.OWN);
        var assignedToJonas = new ClientDetails(
                "Taken Over", Optional.empty(), "020 7946 0002", "", PreferredChannel.PHONE, "",
                java.util.Locale.ENGLISH, EmergencyContact.NONE, "", "",
                Optional.of(jonas.id()));

        users.as(jonas, () -> {
            assertThatThrownBy(() -> clients.update(ids.client(), 0, assignedToJonas)).isInstanceOf(RecordClosed.class);
            assertThatThrownBy(() -> clients.archive(ids.client())).isInstanceOf(RecordClosed.class);
            assertThatThrownBy(() -> plan(ids.client(), jonas.id(), at(3, 9))).isInstanceOf(RecordClosed.class);
            assertThatThrownBy(() -> plans.cancel(ids.planned(), Phrase.typed("ill"))).isInstanceOf(RecordClosed.class);
        });
        users.as(desk, () -> {
            plans.cancel(ids.planned(), Phrase.typed("ill"));
            clients.archive(ids.client());
            clients.restore(ids.client());
        });
    }

    /** Everything that a service does with one client's record, by the ids that it takes. */
    private Map<String, Function<Ids, Object>> calls() {
        var calls = new LinkedHashMap<String, Function<Ids, Object>>();
        calls.put("intake latest", ids -> intakes.latest(ids.client()));
        calls.put("intake version", ids -> intakes.byId(ids.version()));
        calls.put("intake version exists", ids -> intakes.exists(ids.version()));
        calls.put("intake versions", ids -> intakes.versions(ids.client()));
        calls.put("intake confirm",
                ids -> intakes.confirm(ids.client(), Optional.empty(), harmless(List.of(GENTLE_BACK))));
        calls.put("self-intake hindrance", ids -> done(() -> selfIntakeLinks.hindrance(ids.client())));
        calls.put("self-intake offered", ids -> selfIntakeLinks.offered(ids.client()));
        calls.put("self-intake hand over", ids -> selfIntakeLinks.handOver(ids.client()));
        calls.put("self-intake link", ids -> selfIntakeLinks.make(ids.client()));
        calls.put("self-intake mail", ids -> selfIntakeLinks.send(ids.client()));
        calls.put("self-intake revoke", ids -> done(() -> selfIntakeLinks.revoke(ids.client())));
        calls.put("self-intake waiting", ids -> selfIntakeReviews.waiting(ids.client()));
        calls.put("self-intake waiting since", ids -> selfIntakeReviews.waitingSince(ids.client()));
        calls.put("self-intake confirm", ids -> selfIntakeReviews.confirm(
                ids.selfIntake(), Optional.empty(), IntakeAnswers.empty(), Set.of(), false));
        calls.put("self-intake set aside",
                ids -> done(() -> selfIntakeReviews.setAside(ids.selfIntake(), "not the client")));
        calls.put("self-intake put back", ids -> done(() -> selfIntakeReviews.putBack(ids.selfIntake())));
        calls.put("visit of session", ids -> visits.of(ids.done()));
        calls.put("newest visit of session", ids -> visits.newest(ids.done()));
        calls.put("visit confirm", ids -> visits.confirm(ids.planned(), ids.client(), calmVisit()));
        calls.put("visit confirm with the intake", ids -> visits.confirm(
                ids.planned(), ids.client(), calmVisit(), ToldAtArrival.nothing(), day()));
        calls.put("aims now", ids -> aims.current(ids.client()));
        calls.put("aims", ids -> aims.all(ids.client()));
        calls.put("aims rated by another", ids -> done(() -> aims.ratedByAnother(
                ids.client(), ids.done(), AimWay.CALL, Instant.EPOCH, Instant.EPOCH)));
        calls.put("aims rate", ids -> done(() -> aims.rate(ids.client(), ids.done(), AimWay.VISIT, Map.of())));
        calls.put("aims end", ids -> aims.end(ids.aims(), 0));
        calls.put("aims reopen", ids -> aims.reopen(ids.aims(), 1));
        calls.put("aims take back", ids -> done(() -> aims.takeBack(ids.aims(), 2)));
        calls.put("aims set", ids -> aims.set(ids.client(), Optional.empty(), NEW_AIMS));
        calls.put("course", ids -> courses.of(ids.client()));
        calls.put("clearances", ids -> clearances.of(ids.client()));
        calls.put("clearances in force", ids -> clearances.inForce(ids.client(), day()));
        calls.put("clearance confirm", ids -> done(() -> clearances.confirm(ids.clearance())));
        calls.put("clearance revoke", ids -> done(() -> clearances.revoke(ids.clearance())));
        calls.put("screening", ids -> screenings.screen(ids.planned()));
        calls.put("screening tell at arrival",
                ids -> done(() -> screenings.tellAtArrival(ids.planned(), Set.of(RedFlag.FEVER_NOW))));
        calls.put("screening told at arrival", ids -> screenings.toldAtArrival(ids.planned()));
        calls.put("screening preview", ids -> previews.preview(ids.planned(), List.of(GENTLE_BACK)));
        calls.put("screening preview of arrival", ids -> previews.previewArrival(
                ids.planned(), calmVisit(), ToldAtArrival.nothing()));
        calls.put("screening preview of plan",
                ids -> previews.previewPlan(ids.client(), jonas.id(), at(1, 9), List.of(GENTLE_BACK)));
        calls.put("screening preview of intake", ids -> previews.previewIntake(ids.client(), IntakeAnswers.empty()));
        calls.put("screening override", ids -> findings.override(
                ids.planned(),
                new OverrideRequest("SCR-999", "cap", Set.of(), OverrideReason.KNOWN_AND_STABLE, "it is well")));
        calls.put("screening named", ids -> others.named(ids.planned()));
        calls.put("screening name", ids -> done(() -> others.name(ids.planned(), new NewName(
                ids.version(), Condition.NERVE_DISEASE, ConditionAnswer.of(Recorded.YES), "", "it is this"))));
        calls.put("intake name", ids -> intakes.name(
                ids.client(), ids.version(), Condition.NERVE_DISEASE, ConditionAnswer.of(Recorded.YES), ""));
        calls.put("screening keep", ids -> findings.keep(
                ids.planned(), GENTLE_BACK, OverrideReason.INFORMED_WISH, "wants it"));
        calls.put("screening take back", ids -> findings.takeBack(ids.planned(), UUID.randomUUID()));
        calls.put("screening answer", ids -> findings.answerAsk(ids.planned(), "SCR-152", "no"));
        calls.put("screening dismiss", ids -> findings.dismissAsk(ids.planned(), "SCR-152", "not today"));
        calls.put("screening take back answer", ids -> findings.takeBackAnswer(ids.planned(), "SCR-152"));
        calls.put("screening ask again", ids -> findings.askAgain(ids.planned(), "SCR-100"));
        calls.put("screening kept answers", ids -> screenings.keptAnswers(ids.planned()));
        calls.put("screening in words", ids -> screenings.inWords(ids.planned()));
        calls.put("screening doctor's word at the door",
                ids -> screenings.doctorsWordAtTheDoor(ids.client(), Instant.EPOCH));
        calls.put("screening last answers", ids -> screenings.lastAnswers(ids.client(), ids.planned()));
        calls.put("screening changes", ids -> changes.of(ids.planned()));
        calls.put("screening changes seen", ids -> done(() -> changes.acknowledge(ids.planned(), clock.instant())));
        calls.put("screening correct emergency",
                ids -> holds.correctEmergency(ids.planned(), "mistaken", () -> true));
        calls.put("screening emergency here", ids -> holds.emergencyHere(ids.planned()));
        calls.put("holds", ids -> holds.openHolds(ids.client()));
        calls.put("plan", ids -> plan(ids.client(), maya.id(), at(5, 15)));
        calls.put("plan take over", ids -> done(() -> plans.takeOver(ids.planned())));
        calls.put("plan change", ids -> plans.changePlan(ids.planned(), 0, List.of(GENTLE_BACK)));
        calls.put("plan reschedule", ids -> done(() -> plans.move(
                ids.planned(), 0, new NewSession(ids.client(), maya.id(), at(6, 15), 60, List.of(GENTLE_BACK)))));
        calls.put("aftercare", ids -> aftercare.of(ids.done()));
        calls.put("aftercare in every language", ids -> aftercare.inEveryLanguage(ids.done()));
        calls.put("page hand", ids -> clientPages.hand(ids.done()));
        calls.put("page given", ids -> clientPages.pageGiven(ids.client()));
        calls.put("page again", ids -> clientPages.newAddress(ids.client()));
        calls.put("page hindrance", ids -> clientPages.hindrance(ids.client()));
        calls.put("page end", ids -> done(() -> clientPages.end(ids.client())));
        calls.put("session start", ids -> sessions.start(ids.planned()));
        calls.put("session open", ids -> sessions.open(ids.done()));
        calls.put("session work", ids -> sessions.saveWork(ids.done(), 0, List.of(GENTLE_BACK)));
        calls.put("session time", ids -> sessions.time(ids.done(), 0, GENTLE_BACK.part(), GENTLE_BACK.modality()));
        calls.put("session stop timing", ids -> sessions.stopTiming(ids.done(), 0));
        calls.put("session pain", ids -> sessions.savePain(ids.done(), 0, OptionalInt.of(3), OptionalInt.empty()));
        calls.put("session note", ids -> sessions.saveNote(ids.done(), 0, Soap.EMPTY));
        calls.put("session before a plan", ids -> lastSession.last(ids.client(), 6));
        calls.put("sessions before a plan, any", ids -> lastSession.any(ids.client()));
        calls.put("session last work", ids -> sessions.lastWork(ids.done()));
        calls.put("sessions of client", ids -> sessions.newest(ids.client(), 50));
        calls.put("session finish", ids -> sessions.finish(ids.done(), Optional.empty()));
        calls.put("session not started", ids -> sessions.notStarted(ids.done()));
        calls.put("planned not started", ids -> done(() -> plans.notStarted(ids.done())));
        calls.put("session break off", ids -> sessions.breakOff(ids.done(), Optional.empty(), "dizzy", false));
        calls.put("session proposed times", ids -> sessions.proposedTimes(ids.done()));
        calls.put("session times", ids -> sessions.correctTimes(
                ids.done(), new SessionTimes(MONDAY.minusSeconds(3600), MONDAY), "wrong day"));
        calls.put("session sign as read", ids -> sessions.sign(ids.done(), 0, 0, ""));
        calls.put("session sign", ids -> sessions.sign(ids.done(), ""));
        calls.put("session sign questions", ids -> sessions.signQuestions(ids.done()));
        calls.put("session beyond", ids -> sessions.goBeyond(ids.done(), "pressure:1|SCR-104", "asked for it"));
        calls.put("session limits", ids -> limits.of(ids.done()));
        calls.put("session limits agreed", ids -> limits.agreed(ids.planned()));
        calls.put("client limits agreed", ids -> limits.agreed(ids.client()));
        calls.put("work within the limits of a plan", ids -> limits.fittingWork(
                new NewSession(ids.client(), maya.id(), at(6, 15), 60, List.of(GENTLE_BACK))));
        calls.put("session limits kept", ids -> done(() -> limits.keep(ids.done())));
        calls.put("session amend", ids -> sessions.amend(ids.done(), "left side", "forgotten"));
        calls.put("attachments", ids -> attachments.of(ids.done()));
        calls.put("attachment", ids -> attachments.open(ids.done(), ids.attachment()));
        calls.put("attachment small", ids -> attachments.small(ids.done(), ids.attachment()));
        calls.put("attachment add", ids -> attachments.add(ids.done(), new FileCheck().of(Files.photo())));
        calls.put("attachment describe",
                ids -> done(() -> attachments.describe(ids.done(), ids.attachment(), "left knee")));
        calls.put("attachment remove", ids -> done(() -> attachments.remove(ids.done(), ids.attachment())));
        calls.put("attachment restore", ids -> attachments.restore(ids.done(), ids.attachment()));
        calls.put("planned start", ids -> plans.start(ids.planned()));
        calls.put("planned finish", ids -> done(() -> plans.finish(ids.done(), clock.instant())));
        calls.put("planned break off", ids -> done(() -> plans.breakOff(ids.done(), clock.instant(), "dizzy")));
        calls.put("planned took place",
                ids -> done(() -> plans.tookPlace(ids.done(), clock.instant(), clock.instant())));
        calls.put("planned sign", ids -> done(() -> plans.sign(ids.done())));
        calls.put("planned arrive", ids -> done(() -> plans.arrive(ids.planned())));
        calls.put("planned not here", ids -> done(() -> plans.notHere(ids.planned())));
        calls.put("planned was another",
                ids -> ofAnother.takeBack(ids.planned(), new Id.ScreeningId(UUID.randomUUID())));
        calls.put("planned missed", ids -> done(() -> plans.missed(ids.planned())));
        calls.put("planned defer", ids -> done(() -> plans.defer(ids.planned(), "fever", Optional.empty())));
        calls.put("planned cancel", ids -> done(() -> plans.cancel(ids.planned(), Phrase.typed("ill"))));
        calls.put("assessment", ids -> assessments.open(ids.assessment()));
        calls.put("assessment exists", ids -> assessments.exists(ids.assessment()));
        calls.put("assessment accept", ids -> assessments.accept(ids.assessment(), 0));
        calls.put("assessment change", ids -> assessments.change(
                ids.assessment(), 0, AssessmentChange.decline(ids.adjustment()), "client wants it as it was"));
        calls.put("assessment was another", ids -> done(() -> answersOfAnother.takeBack(ids.assessment(), 0)));
        calls.put("assessment take in", ids -> assessments.takeIn(ids.assessment(), 0, ids.adjustment()));
        calls.put("answer confirm", ids -> done(() -> recordedAnswers.confirmAnswer(ids.answer())));
        calls.put("answer take back", ids -> done(() -> recordedAnswers.takeBack(ids.answer())));
        calls.put("adjustments standing", ids -> adjustments.standing(ids.client()));
        calls.put("adjustments agreed", ids -> adjustments.agreed(ids.client(), Optional.of(ids.planned())));
        calls.put("adjustments held", ids -> adjustments.lasting(ids.client()));
        calls.put("adjustments taken", ids -> adjustments.appliedBy(ids.planned()));
        calls.put("adjustment take back", ids -> done(() -> adjustments.takeBack(ids.adjustment(), ids.planned())));
        calls.put("advice for a plan", ids -> advice.of(ids.planned()));
        calls.put("last time", ids -> advice.lastTime(ids.client()));
        calls.put("learned for a new plan", ids -> advice.learned(
                new NewSession(ids.client(), maya.id(), at(6, 15), 60, List.of()), lastTime(ids)));
        calls.put("learned for a plan", ids -> advice.learned(ids.planned(), lastTime(ids)));
        calls.put("advice apply all", ids -> advice.applyAll(ids.planned(), List.of()));
        calls.put("advice apply", ids -> advice.apply(ids.planned(), List.of(), List.of(ids.adjustment())));
        calls.put("advice take back",
                ids -> done(() -> advice.takeBack(ids.planned(), new AppliedLines(List.of(), List.of(), List.of()))));
        calls.put("advice dismiss",
                ids -> done(() -> advice.dismiss(ids.planned(), List.of(ids.adjustment()), "wants it so")));
        calls.put("adjustment apply", ids -> done(() -> adjustments.apply(ids.adjustment(), ids.planned())));
        calls.put("adjustment dismiss",
                ids -> done(() -> adjustments.dismiss(ids.adjustment(), ids.planned(), "wants it so")));
        calls.put("referral suitability", ids -> referrals.suitability(ids.client()));
        calls.put("referrals under way", ids -> referrals.underWay(ids.client()));
        calls.put("referral comparison", ids -> comparisons.of(ids.client()));
        calls.put("referral offer",
                ids -> referrals.offer(new NewReferral(ids.client(), Discipline.PHYSIO, Optional.empty(), true)));
        calls.put("referral", ids -> referrals.open(ids.referral()));
        calls.put("referral exists", ids -> referrals.exists(ids.referral()));
        calls.put("referral accept", ids -> referrals.accept(ids.referral(), 0));
        calls.put("referral decline", ids -> referrals.decline(ids.referral(), 0, "no time"));
        calls.put("referral set aside", ids -> referrals.setAside(ids.referral(), 0, "not now"));
        calls.put("referral without a letter", ids -> loops.withoutLetter(ids.referral(), 0));
        calls.put("referral first appointment", ids -> loops.firstAppointment(ids.referral(), 0, LocalDate.now()));
        calls.put("referral partners", ids -> loops.partners(ids.referral()));
        calls.put("referral partner", ids -> loops.choosePartner(ids.referral(), 0, Id.random(PartnerId::new)));
        calls.put("referral at visit", ids -> loops.atVisit(ids.client()));
        calls.put("referral attended", ids -> loops.attended(ids.referral(), 0, Optional.empty()));
        calls.put("referral not attended", ids -> loops.notAttended(ids.referral(), 0));
        calls.put("referral outcome", ids -> loops.outcome(ids.referral(), 0, 2));
        calls.put("referral in vain", ids -> loops.triedInVain(ids.referral(), 0));
        calls.put("referral not yet", ids -> loops.notYet(ids.referral(), 0));
        calls.put("referral correct",
                ids -> loops.correct(ids.referral(), 0, ReferralState.NOT_OFFERED, OptionalInt.empty(),
                        Phrase.typed("a slip")));
        calls.put("clearance paper", ids -> clearances.paper(ids.clearance()));
        calls.put("clearance unanswered", ids -> clearances.unanswered(ids.client()));
        calls.put("assessment's client", ids -> assessments.clientOf(ids.assessment()));
        calls.put("assessment of a follow-up", ids -> assessments.newest(ids.followUp()));
        calls.put("assessment's causes", ids -> assessments.whySore(ids.assessment()));
        calls.put("assessment's notes", ids -> assessments.notes(ids.assessment()));
        calls.put("assessment's reasons", ids -> assessments.reasonsSaid(ids.assessment(), Locale.ENGLISH));
        calls.put("letters", ids -> letters.of(ids.client()));
        calls.put("letters about", ids -> letters.about(LetterKind.DOCTORS_NOTE, ids.assessment().value()));
        calls.put("letter open", ids -> letters.open(ids.letter()));
        calls.put("letter exists", ids -> letters.exists(ids.letter()));
        calls.put("letter paper", ids -> letters.paper(ids.letter()));
        calls.put("letter begin", ids -> letters.begin(
                LetterKind.DOCTORS_NOTE, ids.assessment().value(), RecipientKind.DOCTOR, Locale.ENGLISH));
        calls.put("letter withdraw", ids -> letters.withdraw(ids.letter(), 0));
        calls.put("letter restore", ids -> letters.restore(ids.letter()));
        calls.put("letter agree", ids -> letterConsents.agree(
                ids.letter(), "", new GivenConsent(ConsentMethod.SAID, "Ada", false, Signature.NONE)));
        calls.put("letter take back", ids -> letterConsents.takeBack(ids.letter()));
        calls.put("letter print", ids -> letterSending.file(ids.letter(), "", LetterChannel.PRINTED));
        calls.put("letter hand over", ids -> letterSending.byHand(ids.letter(), "", LetterChannel.POSTED));
        calls.put("chart close", ids -> leftCharts.close(ids.done(), 0, 0, "left"));
        calls.put("letter not handed over", ids -> letterSending.notHandedOver(ids.letter(), UUID.randomUUID()));
        calls.put("letter keep", ids -> letterSending.takeBack(ids.letter()));
        calls.put("letter mail", ids -> letterSending.byMail(ids.letter(), ""));
        calls.put("client archive", ids -> done(() -> clients.archive(ids.client())));
        calls.put("client restore", ids -> done(() -> clients.restore(ids.client())));
        calls.put("copy", ids -> copies.permit(ids.client(), TestUsers.PASSWORD)
                .map(permit -> copies.make(permit, CopyForm.JSON)));
        calls.put("copy, password", ids -> copies.permit(ids.client(), TestUsers.PASSWORD));
        return calls;
    }

    private List<TimelineEntry> history(ClientId client) {
        return timeline.of(client, EnumSet.allOf(TimelineEntry.Tab.class), 1000);
    }

    private SessionBefore lastTime(Ids ids) {
        return new SessionBefore(MONDAY, List.of(GENTLE_BACK), Optional.empty(), Phrase.NOTHING);
    }

    /** Whether the words say that there is no such record, or none for the caller. */
    private static boolean closed(String outcome) {
        return outcome.startsWith("RecordClosed")
                || outcome.matches(".*No such (?!question).*");
    }
}
