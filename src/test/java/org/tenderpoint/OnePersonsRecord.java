package org.tenderpoint;

import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.NewAims;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SelfIntakeService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.outcome.ClientCourseService;
import org.tenderpoint.platform.document.FileCheck;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.AimSetId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.AttachmentId;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.HoldId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SelfIntakeId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.AttachmentService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.replay.DecisionReplay;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/** A client with a whole record, and the people who want to read it. */
abstract class OnePersonsRecord {

    static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final NewAims NEW_AIMS = new NewAims("", List.of(new NewAims.NewAim("Tie my shoes", 3)));
    static final String REASON = "Covering for Maya, she is ill";

    @Autowired
    Moment.Shared clock;
    @Autowired
    Sessions make;
    @Autowired
    ClientService clients;
    @Autowired
    RecordLookService looks;
    @Autowired
    IntakeService intakes;
    @Autowired
    SelfIntakeLinkService selfIntakeLinks;
    @Autowired
    SelfIntakeService selfIntakes;
    @Autowired
    SelfIntakeReviewService selfIntakeReviews;
    @Autowired
    VisitService visits;
    @Autowired
    ClearanceService clearances;
    @Autowired
    AimService aims;
    @Autowired
    ClientCourseService courses;
    @Autowired
    ScreeningService screenings;
    @Autowired
    PlanService plans;
    @Autowired
    HoldService holds;
    @Autowired
    SessionService sessions;
    @Autowired
    AttachmentService attachments;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AssessmentService assessments;
    @Autowired
    RecordedAnswerService recordedAnswers;
    @Autowired
    ReferralService referrals;
    @Autowired
    LetterService letters;
    @Autowired
    List<DecisionReplay> replays;
    @Autowired
    TimelineService timeline;
    @Autowired
    ClientCopyService copies;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    EntityManager entities;

    UserRecord maya;
    UserRecord jonas;
    UserRecord manager;
    UserRecord desk;

    /** The ids of everything that there is of a client. */
    record Ids(
            ClientId client,
            IntakeVersionId version,
            ClearanceId clearance,
            SessionId done,
            SessionId planned,
            ScreeningId screening,
            HoldId hold,
            FollowUpId followUp,
            AssessmentId assessment,
            UUID answer,
            AdjustmentId adjustment,
            ReferralId referral,
            SelfIntakeId selfIntake,
            AttachmentId attachment,
            LetterId letter,
            AimSetId aims) {

        static Ids absent() {
            return new Ids(
                    Id.random(ClientId::new), Id.random(IntakeVersionId::new), Id.random(ClearanceId::new),
                    Id.random(SessionId::new),
                    Id.random(SessionId::new),
                    Id.random(ScreeningId::new), Id.random(HoldId::new), Id.random(FollowUpId::new),
                    Id.random(AssessmentId::new),
                    UUID.randomUUID(),
                    Id.random(AdjustmentId::new), Id.random(ReferralId::new), Id.random(SelfIntakeId::new),
                    Id.random(AttachmentId::new), Id.random(LetterId::new),
                    Id.random(AimSetId::new));
        }
    }

    @BeforeEach
    void people() {
        clock.set(MONDAY);
        maya = users.make("maya.own", Role.THERAPIST);
        jonas = users.make("jonas.other", Role.THERAPIST);
        manager = users.make("mona.manager", Role.MANAGER);
        desk = users.make("dana.desk", Role.FRONT_DESK);
    }

    /** What a manager may read for a reason. */
    Map<String, java.util.function.Supplier<Object>> reads(Ids ids) {
        var reads = new LinkedHashMap<String, java.util.function.Supplier<Object>>();
        reads.put("intake latest", () -> intakes.latest(ids.client()));
        reads.put("intake version", () -> intakes.byId(ids.version()));
        reads.put("intake versions", () -> intakes.versions(ids.client()));
        reads.put("visit", () -> visits.of(ids.done()));
        reads.put("aims", () -> aims.all(ids.client()));
        reads.put("course", () -> courses.of(ids.client()));
        reads.put("clearances", () -> clearances.of(ids.client()));
        reads.put("screening", () -> screenings.review(ids.planned()));
        reads.put("session", () -> sessions.open(ids.done()));
        reads.put("attachments", () -> attachments.of(ids.done()));
        reads.put("attachment", () -> attachments.open(ids.done(), ids.attachment()));
        reads.put("assessment", () -> assessments.open(ids.assessment()));
        reads.put("letter", () -> letters.open(ids.letter()));
        reads.put("letters", () -> letters.of(ids.client()));
        reads.put("referral", () -> referrals.open(ids.referral()));
        reads.put("copy", () -> copies.permit(ids.client(), TestUsers.PASSWORD)
                .map(permit -> copies.make(permit, CopyForm.JSON)));
        replays.forEach(replay -> reads.put("replay " + replay.book().code(), () -> replay.open(
                RulesAsked.of(RuleSetVersion.CURRENT),
                replay.book() == RuleBookSection.SCREENING ? ids.screening().value() : ids.assessment().value())));
        return reads;
    }

    /** A client with something in every service; made by the signed-in therapist. */
    Ids everything() {
        var done = make.finished(GENTLE_BACK);
        var client = done.client();
        var followUp = followUpOf(client);
        clock.pass(Duration.ofHours(50));
        var result = feedback.give(followUp, FollowUpScene.draft(FollowUpScene.sore(6, 8)));
        var planned = plan(client, maya.id(), LocalDateTime.ofInstant(clock.instant(), LONDON).plusHours(2));
        clock.set(MONDAY);
        var clearance = clearances.record(client, new ClearanceDetails(
                day(), "Dr Sommer", Set.of("SCR-113"), Set.of(), Optional.empty(), List.of(), Optional.empty()),
                Optional.empty(), Optional.of(new FileCheck().of(Files.paper())));
        var answer = users.as(desk, () -> recordedAnswers.recordDoctorAnswer(
                followUp, new Quote("Dr Sommer", day(), "Gentle massage is fine")));
        var hold = holds.open(client, HoldKind.THERAPIST_TALK, Optional.empty(), UUID.randomUUID(),
                Phrase.typed("to be spoken about"));
        var referral = referrals.suitability(client).lines().stream()
                .map(line -> offered(client, line.discipline()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        var adjustment = assessments.open(result.assessment()).orElseThrow().adjustments().getFirst().id();
        // raised at the end, so that there is something to write to a doctor
        var judged = assessments.open(result.assessment()).orElseThrow();
        assessments.change(judged.id(), judged.version(), AssessmentChange.level(TriageLevel.DOCTOR), "");
        entities.flush();
        return new Ids(
                client, intakes.latest(client).orElseThrow().id(), clearance, done.id(), planned,
                screenings.screen(planned).id(), hold, followUp, result.assessment(), answer.id(), adjustment, referral,
                selfIntake(client), attachments.add(done.id(), new FileCheck().of(Files.photo())).id(),
                letter(result.assessment()), aims.set(client, Optional.empty(), NEW_AIMS).id());
    }

    /** Saved, so that there is a file of it. */
    LetterId letter(AssessmentId assessment) {
        var begun = letters
                .open(letters.begin(LetterKind.DOCTORS_NOTE, assessment.value(), RecipientKind.CLIENT, Locale.ENGLISH))
                .orElseThrow();
        return letters.save(begun.id(), begun.version(), begun.recipient(), begun.content()).id();
    }

    /** Filled in on a tablet and sent. */
    SelfIntakeId selfIntake(ClientId client) {
        var ticket = new LinkTicket(selfIntakeLinks.handOver(client), "a".repeat(43));
        selfIntakes.takeTablet(ticket);
        selfIntakes.answer(ticket, new SelfIntakeTap("spine_joints", Map.of("go", List.of("none"))), Locale.ENGLISH);
        selfIntakes.submit(ticket);
        return selfIntakeReviews.waiting(client).orElseThrow().id();
    }

    Optional<ReferralId> offered(ClientId client, Discipline what) {
        try {
            return Optional.of(referrals.offer(new NewReferral(client, what, Optional.empty(), true)));
        } catch (ReferralRefused refused) {
            return Optional.empty();
        }
    }

    FollowUpId followUpOf(ClientId client) {
        entities.flush();
        return new FollowUpId(jdbc.sql("select id from follow_ups where client_id = ?")
                .param(client.value())
                .query(UUID.class)
                .single());
    }

    SessionId plan(ClientId client, UserId therapist, LocalDateTime start) {
        return plans.plan(new NewSession(client, therapist, start, 60, List.of(GENTLE_BACK)));
    }

    List<TimelineEntry> entries(ClientId client, TimelineEntry.Tab tab) {
        return timeline.of(client, Set.of(tab), 1000);
    }

    void recordAccess(RecordAccess setting) {
        entities.flush();
        jdbc.sql("update practices set record_access = ?").param(setting.name()).update();
        entities.clear();
    }

    static LocalDate day() {
        return LocalDate.ofInstant(MONDAY, LONDON);
    }

    static LocalDateTime at(int daysLater, int hour) {
        return day().plusDays(daysLater).atTime(hour, 0);
    }

    static Object done(Runnable action) {
        action.run();
        return "done";
    }

    /** What a caller learns from a call: a refusal with its words, emptiness, or that there is something. */
    static String outcome(java.util.function.Supplier<Object> call) {
        try {
            var result = call.get();
            boolean empty = result instanceof Optional<?> found && found.isEmpty()
                    || result instanceof Collection<?> many && many.isEmpty()
                    || Boolean.FALSE.equals(result);
            return empty ? "empty" : "a value";
        } catch (RuntimeException refused) {
            return refused.getClass().getSimpleName() + ": " + refused.getMessage();
        }
    }
}
