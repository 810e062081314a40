package org.tenderpoint.client.ui;

import jakarta.persistence.EntityManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.NewAims;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.followup.AdjustmentService;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.home.HomeCare.HomeDone;
import org.tenderpoint.followup.home.HomeCares;
import org.tenderpoint.followup.page.SampleHandedPages;
import org.tenderpoint.incident.Harm;
import org.tenderpoint.incident.IncidentRecord.ReviewResult;
import org.tenderpoint.incident.IncidentReviewService;
import org.tenderpoint.incident.IncidentService;
import org.tenderpoint.incident.Incidents;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.evening.EveningService;
import org.tenderpoint.intake.evening.ToldByLinkService;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.letter.ConsentMethod;
import org.tenderpoint.letter.GivenConsent;
import org.tenderpoint.letter.LetterChannel;
import org.tenderpoint.letter.LetterConsentService;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterRecipient;
import org.tenderpoint.letter.LetterSendingService;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.outcome.OutcomeKeeper;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.document.FileCheck;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.referral.LoopService;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.PartnerAnswerService;
import org.tenderpoint.referral.PartnerReplyService;
import org.tenderpoint.referral.PartnerSays;
import org.tenderpoint.referral.PartnerSays.PartnerHelp;
import org.tenderpoint.referral.PartnerSays.PartnerVisit;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.score.MeasureService;
import org.tenderpoint.score.ScoreWay;
import org.tenderpoint.score.Scores;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.NamedCondition.NewName;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.OtherConditionService;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.series.SeriesService;
import org.tenderpoint.series.SeriesService.NewSeries;
import org.tenderpoint.series.SeriesWay;
import org.tenderpoint.session.AttachmentService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.Soap;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.page.TypedBirth;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A client of whom there is something of every kind, made by the signed-in therapist as the screens do. A class whose
 * tests only read such clients, or are rolled back, has them made once: {@link Kept}.
 */
@TestComponent
public class WholeRecord {

    /** Clients that are made before the tests of a class and stay until its end. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @ExtendWith(Making.class)
    public @interface Kept {

        /** Their names. */
        String[] value();
    }

    /** As whom and when the tests of the class begin. */
    static class Making implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext tests) {
            var program = SpringExtension.getApplicationContext(tests);
            var type = tests.getRequiredTestClass();
            Moment.Set.before(tests);
            SecurityContextHolder.setContext(program.getBean(TestUsers.class)
                    .createSecurityContext(AnnotationSupport.findAnnotation(type, As.class).orElseThrow()));
            try {
                program.getBean(WholeRecord.class)
                        .keep(AnnotationSupport.findAnnotation(type, Kept.class).orElseThrow().value());
                var outcomes = program.getBean(OutcomeKeeper.class);
                while (outcomes.nextPage()) {
                    // else the program does it within a minute, beside a test that counts rows
                }
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    private static final Work BACK = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 3, 30);

    /** What an adjustment of the back leaves alone. */
    private static final Work GENTLE = new Work(BodyPart.of(Region.SHOULDERS), Modality.SWEDISH, 1, 30);

    private final ClientService clients;
    private final IntakeService intakes;
    private final ConsentService consents;
    private final ClearanceService clearances;
    private final AimService aims;
    private final MeasureService measures;
    private final Scores scores;
    private final HomeCareService home;
    private final HomeCares homeCares;
    private final SampleHandedPages pages;
    private final SeriesService series;
    private final IncidentService incidents;
    private final IncidentReviewService reviews;
    private final SelfIntakeLinkService links;
    private final SelfIntakeService alone;
    private final EveningService evenings;
    private final ToldByLinkService told;
    private final Sessions make;
    private final SessionService sessions;
    private final AttachmentService attachments;
    private final PlanService plans;
    private final ScreeningService screenings;
    private final FindingService findings;
    private final OtherConditionService others;
    private final HoldService holds;
    private final FeedbackService feedback;
    private final CallService calls;
    private final AssessmentService assessments;
    private final RecordedAnswerService recordedAnswers;
    private final AdjustmentService adjustments;
    private final AlertService alerts;
    private final ReferralService referrals;
    private final PartnerReplyService replies;
    private final PartnerAnswerService partnerAnswers;
    private final LoopService loops;
    private final LetterService letters;
    private final LetterConsentService letterConsents;
    private final LetterSendingService letterSending;
    private final RecordLookService looks;
    private final ClientRightsService rights;
    private final DeathService deaths;
    private final Outbox outbox;
    private final PracticeService practice;
    private final TestUsers users;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private final Clock clock;
    private final Map<String, ClientId> kept = new HashMap<>();
    private Instant keptUntil = Instant.EPOCH;

    WholeRecord(
            ClientService clients, IntakeService intakes, ConsentService consents, ClearanceService clearances,
            AimService aims, MeasureService measures, Scores scores, HomeCareService home, HomeCares homeCares,
            SampleHandedPages pages,
            SeriesService series, IncidentService incidents,
            IncidentReviewService reviews, SelfIntakeLinkService links,
            SelfIntakeService alone, EveningService evenings, ToldByLinkService told, Sessions make,
            SessionService sessions, AttachmentService attachments, PlanService plans, ScreeningService screenings,
            FindingService findings, OtherConditionService others, HoldService holds,
            FeedbackService feedback, CallService calls, AssessmentService assessments,
            RecordedAnswerService recordedAnswers, AdjustmentService adjustments,
            AlertService alerts, ReferralService referrals, PartnerReplyService replies,
            PartnerAnswerService partnerAnswers, LoopService loops, LetterService letters,
            LetterConsentService letterConsents, LetterSendingService letterSending, RecordLookService looks,
            ClientRightsService rights, DeathService deaths,
            Outbox outbox, PracticeService practice,
            TestUsers users, CurrentUser user, JdbcClient jdbc, TransactionTemplate transaction,
            EntityManager entities, Clock clock) {
        this.clients = clients;
        this.intakes = intakes;
        this.consents = consents;
        this.clearances = clearances;
        this.aims = aims;
        this.measures = measures;
        this.scores = scores;
        this.home = home;
        this.homeCares = homeCares;
        this.pages = pages;
        this.series = series;
        this.incidents = incidents;
        this.reviews = reviews;
        this.links = links;
        this.alone = alone;
        this.evenings = evenings;
        this.told = told;
        this.make = make;
        this.sessions = sessions;
        this.attachments = attachments;
        this.plans = plans;
        this.screenings = screenings;
        this.findings = findings;
        this.others = others;
        this.holds = holds;
        this.feedback = feedback;
        this.calls = calls;
        this.assessments = assessments;
        this.recordedAnswers = recordedAnswers;
        this.adjustments = adjustments;
        this.alerts = alerts;
        this.referrals = referrals;
        this.replies = replies;
        this.partnerAnswers = partnerAnswers;
        this.loops = loops;
        this.letters = letters;
        this.letterConsents = letterConsents;
        this.letterSending = letterSending;
        this.looks = looks;
        this.rights = rights;
        this.deaths = deaths;
        this.outbox = outbox;
        this.practice = practice;
        this.users = users;
        this.user = user;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.entities = entities;
        this.clock = clock;
    }

    private void keep(String... names) {
        kept.clear();
        for (var name : names) {
            kept.put(name, make(name));
        }
        keptUntil = clock.instant();
    }

    /** One of those that {@link Kept} names, with the clock as it was when all of them were made. */
    public ClientId kept(String name) {
        ((SettableClock) clock).set(keptUntil);
        return Objects.requireNonNull(kept.get(name));
    }

    /** With the clock some days later; it must be one that a test sets. */
    public ClientId make(String name) {
        var client = client(name);
        takenForDead(client);
        var first = treated(client, 6, 4, BACK);
        kept();
        attachments.describe(first, attachments.add(first, new FileCheck().of(Files.photo())).id(), "Left knee");
        sessions.sign(first, "nothing to add");
        sessions.amend(first, "The left side was tighter.", "Forgotten in the note");
        kept();
        soreAfter(first);
        kept();
        refer(client);
        kept();
        doctor(client);
        aimed(client, first);
        scored(client, first);
        kept();
        takesHome(first);
        inSeries(client);
        fallen(first);
        kept();
        var second = treated(client, 5, 2, GENTLE);
        kept();
        sessions.sign(second, "nothing to add");
        pass(Duration.ofHours(50));
        feedback.give(followUp(second), FollowUpScene.draft(FollowUpScene.fine()));
        kept();
        var third = treated(client, 3, 3, GENTLE);
        kept();
        sessions.saveNote(third, sessions.open(third).orElseThrow().noteVersion(),
                new Soap("not signed yet, perhaps wrong", "", "", ""));
        alarmAfter(third);
        kept();
        plans.cancel(planned(client, 3), Phrase.typed("has a cold"));
        var deferred = planned(client, 4);
        plans.defer(deferred, "a fever",
                Optional.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(14)));
        kept();
        var changed = planned(client, 5);
        plans.changePlan(changed, plans.byId(changed).orElseThrow().version(),
                List.of(new Work(BACK.part(), Modality.SWEDISH, 2, 20)));
        written(client);
        broughtIn(client);
        elsewhere(client);
        sentAlone(client);
        answeredTheEveningBefore(client);
        consents.withdraw(client, ConsentKind.REFERRAL);
        users.as(users.make("mona.manager", Role.MANAGER), () -> {
            looks.review(client, "Complaint about the third session");
            rights.restrict(client, RestrictionReason.DISPUTE);
            rights.lift(client);
        });
        return client;
    }

    /** Within one transaction each query looks at all that was made before for changes, and takes longer each time. */
    private void kept() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.flush();
            entities.clear();
        }
    }

    /** By mistake, before anything was planned that would end with it. */
    private void takenForDead(ClientId client) {
        users.as(users.make("moira.manager", Role.MANAGER), () -> {
            deaths.record(client, Optional.of(today().minusDays(3)), DeathSource.NOTICE);
            deaths.takeBack(client, "It was her aunt of the same name");
        });
    }

    private void scored(ClientId client, SessionId session) {
        users.as(users.make("mara.manager", Role.MANAGER), () -> measures.use("peg"));
        scores.keep(client, scores.current().getFirst().id(), Optional.of(session), ScoreWay.CALL,
                Map.of("pain", 6, "enjoyment", 5, "activity", 7), clock.instant());
        users.as(users.make("mila.manager", Role.MANAGER), () -> measures.stop("peg"));
    }

    /** Given after the session, and told of. */
    private void takesHome(SessionId session) {
        home.give(session, Set.of(home.of(session).orElseThrow().offers().getFirst().thing()));
        transaction.executeWithoutResult(_ -> pages.hand(session));
        homeCares.tell(session, HomeDone.SOME, Answer.YES, Optional.of(user.id()), clock.instant());
    }

    /** Told by the therapist, looked at by a manager. */
    private void fallen(SessionId session) {
        var twice = incidents.record(session, Incidents.fall(today(), Harm.PASSED));
        incidents.withdraw(twice.id(), twice.version(), "written down twice");
        var made = incidents.record(session, Incidents.fall(today(), Harm.PASSED));
        users.as(users.make("malin.manager", Role.MANAGER), () -> reviews.review(
                made.id(), made.version(), ReviewResult.TEAM, "Steps stand ready from now on", "Steps beside tables"));
    }

    /** Planned and judged. */
    private void inSeries(ClientId client) {
        var planned = series.plan(new NewSeries(
                client, List.of(today().plusDays(40).atTime(7, 0), today().plusDays(47).atTime(7, 0)), 30,
                Optional.empty(),
                today().plusDays(54), Map.of()));
        series.judge(planned.id(), planned.version(), SeriesWay.CHANGE, "Too little came of it", Map.of());
    }

    /** Set, said of once and not known once, and others after them. */
    private void aimed(ClientId client, SessionId session) {
        var first = aims.set(client, Optional.empty(), new NewAims(
                "The small of my back", List.of(new NewAim("Tie both shoes", 3), new NewAim("Swim two lengths", 5))));
        aims.rate(client, session, AimWay.CALL, Map.of(
                first.aims().get(0).id(), OptionalInt.of(6), first.aims().get(1).id(), OptionalInt.empty()));
        aims.set(client, Optional.of(first.id()), new NewAims("", List.of(new NewAim("Dance again", 1))));
    }

    /** All at a place that is closed by now, so that nobody else is asked for one. */
    private void elsewhere(ClientId client) {
        transaction.executeWithoutResult(_ -> {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into practice_places (id, name, address, phone, active, changed_at, changed_by, version)
                    values (?, 'The old harbour room', '', '1', false, ?, ?, 0)""")
                    .params(id, clock.instant().atOffset(ZoneOffset.UTC), user.id().value()).update();
            jdbc.sql("update sessions set place_id = ? where client_id = ?").params(id, client.value()).update();
        });
    }

    /** A visit that another program's file tells of. */
    private void broughtIn(ClientId client) {
        transaction.executeWithoutResult(_ -> {
            var id = UUID.randomUUID();
            var at = clock.instant().atOffset(ZoneOffset.UTC);
            jdbc.sql("""
                    insert into imports
                    (id, begun_at, begun_by, ended_at, state, clients, visits, sessions, changed, stayed)
                    values (?, ?, ?, ?, 'done', 0, 1, 0, 0, 0)""")
                    .params(id, at, user.id().value(), at).update();
            jdbc.sql("""
                    insert into earlier_visits
                    (id, client_id, import_id, source, source_key, started_at, minutes, therapist, treatment, state)
                    values (?, ?, ?, 'jane', 'a-1', ?, 60, 'Nora Elsewhere', 'Calves at the other place', 'kept')""")
                    .params(UUID.randomUUID(), client.value(), id, at.minusYears(2)).update();
            jdbc.sql("""
                    insert into earlier_records (id, client_id, import_id, source_key, kind, told_at, words)
                    values (?, ?, ?, 'r-1', 'intake', ?, 'Asthma at the other place: Yes')""")
                    .params(UUID.randomUUID(), client.value(), id, at.minusYears(2)).update();
            jdbc.sql("""
                    insert into import_records
                    (id, import_id, client_id, source, source_key, brought, version)
                    values (?, ?, ?, 'jane', 'g-1', false, 0)""")
                    .params(UUID.randomUUID(), id, client.value()).update();
        });
    }

    /** On the practice's tablet, and nobody has gone through it yet. */
    private void sentAlone(ClientId client) {
        var ticket = new LinkTicket(links.handOver(client), "c".repeat(43));
        alone.takeTablet(ticket);
        for (var group : Condition.Group.values()) {
            alone.answer(ticket, new SelfIntakeTap(group.code(), Map.of("go", List.of("none"))), Locale.ENGLISH);
        }
        alone.answer(ticket, new SelfIntakeTap("wishes", Map.of("goals", List.of("Carry my grandchild again"))),
                Locale.ENGLISH);
        alone.answer(ticket, new SelfIntakeTap("consent", Map.of(
                "treatment", List.of("yes"), "contact", List.of("yes"), "signed_by", List.of("Vera Ganz"))),
                Locale.ENGLISH);
        alone.submit(ticket);
    }

    /** By a link the evening before the last visit, with a warning sign, and somebody has rung. */
    private void answeredTheEveningBefore(ClientId client) {
        var ticket = new LinkTicket("e".repeat(7) + UUID.randomUUID(), "c".repeat(43));
        transaction.executeWithoutResult(_ -> {
            var at = clock.instant().atOffset(ZoneOffset.UTC);
            jdbc.sql("""
                    insert into evening_links
                    (id, client_id, session_id, therapist_id, start_at, token_hash, language, made_at, expires_at,
                        wrong_births, version)
                    select ?, client_id, id, therapist_id, start_at, ?, 'en', ?, ?, 0, 0 from sessions
                    where client_id = ? order by start_at desc limit 1""")
                    .params(UUID.randomUUID(), ticket.tokenHash(), at, at.plusHours(12), client.value()).update();
        });
        evenings.recognise(ticket, new TypedBirth("12/4/1985", ""));
        evenings.answer(ticket, new SelfIntakeTap("flags", Map.of(
                "fever_now", List.of("dont_know"), "go", List.of("none"))));
        evenings.answer(ticket, new SelfIntakeTap("pain", Map.of(
                "pain_now", List.of("3"), "regions", List.of("calves"), "go", List.of("none"))));
        evenings.answer(ticket, new SelfIntakeTap("since", Map.of("go", List.of("none"))));
        var session = new SessionId(jdbc.sql("select session_id from evening_links where client_id = ?")
                .param(client.value()).query(UUID.class).single());
        told.nobodyAnswered(told.call(session).orElseThrow());
        told.called(told.call(session).orElseThrow(), "No fever, was only warm");
    }

    private ClientId client(String name) {
        var id = clients.create(new ClientDetails(
                name, Optional.of(LocalDate.of(1985, 4, 12)), "020 7946 0990", "client@example.org",
                PreferredChannel.EMAIL,
                "after six in the evening", Locale.GERMAN,
                new EmergencyContact("Her brother Emil", "020 7946 0991", true),
                "Dr Sommer, Mill Lane", "Her mother, until 2030", Optional.of(user.id())));
        var told = Sessions.harmless(List.of(BACK))
                .withGoals("Sleep through the night")
                .withMedicines("vitamin D")
                .withAllergiesText("pollen in June")
                .withSensitiveRegions(Set.of(BodyPart.left(Region.KNEES)))
                .with(Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                        .with(Detail.TEXT, "a bad disc, they said at the clinic"))
                .with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)
                        .with(Detail.LEVEL, "lumbar")
                        .with(Detail.SINCE, "2020-01-31")
                        .with(Detail.NERVE_SYMPTOMS_NOW, "no")
                        .with(Detail.DOCTOR_AWARE, "yes"));
        told = told
                .with(new OwnAnswer(
                        new AskedQuestion("at-work", AskedQuestion.Kind.TEXT, "en", "What do you do all day?",
                                List.of()),
                        "Sits at a loom"));
        told = told.withConsents(told.consents().with(ConsentKind.REFERRAL, Recorded.YES)
                .with(ConsentKind.CONTACT, Recorded.YES).signed(name));
        var version = intakes.confirm(id, Optional.empty(), told);
        intakes.confirm(id, Optional.of(version.id()), changed(told));
        return id;
    }

    private static IntakeAnswers changed(IntakeAnswers told) {
        return told.withGoals("Sit through a working day");
    }

    /** A finished session with pain before and after, and a note. */
    private SessionId treated(ClientId client, int before, int after, Work work) {
        pass(Duration.ofDays(1));
        var calm = Sessions.calmVisit();
        var visit = new VisitAnswers(
                calm.redFlags(), OptionalInt.of(before), Set.of(BodyPart.of(Region.LOWER_BACK)), Recorded.YES,
                Set.of(BodyPart.of(Region.SHOULDERS)), true, calm.asks())
                .withPainKnown(Recorded.YES);
        var id = make.arrived(client, visit, work);
        make.screened(id);
        settle(id);
        adjustments.standing(client).forEach(line -> adjustments.apply(line.id(), id));
        screenings.screen(id);
        sessions.start(id);
        pass(Duration.ofMinutes(55));
        sessions.saveWork(id, sessions.open(id).orElseThrow().version(), List.of(work));
        sessions.savePain(id, sessions.open(id).orElseThrow().version(), OptionalInt.of(2), OptionalInt.of(after));
        if (before > 3) {
            sessions.saveNote(id, sessions.open(id).orElseThrow().noteVersion(),
                    new Soap("Stiff on waking.", "Tight left.", "Muscular.", "Again soon."));
        }
        return sessions.finish(id, Optional.empty()).id();
    }

    private void settle(SessionId session) {
        nameTold(session);
        var screening = screenings.screen(session);
        if (screening.decision().findings().stream().anyMatch(found -> found.id().equals("SCR-100"))) {
            findings.override(session, new OverrideRequest(
                    "SCR-100", "cap:3", Set.of(BodyPart.of(Region.LOWER_BACK)), OverrideReason.KNOWN_AND_STABLE,
                    "had four last month, felt well"));
        }
    }

    /** What the client told in words is the disc that is known already. */
    private void nameTold(SessionId session) {
        var intake = intakes.latest(screenings.screen(session).client()).orElseThrow();
        if (intake.answers().of(Condition.OTHER_CONDITION).recorded() == Recorded.YES) {
            others.name(session, new NewName(
                    intake.id(), Condition.HERNIATED_DISC, intake.answers().of(Condition.HERNIATED_DISC), "",
                    "the disc that she has told of already"));
        }
    }

    private void soreAfter(SessionId session) {
        pass(Duration.ofHours(49));
        var id = followUp(session);
        calls.take(id);
        calls.attempt(id, TryOutcome.DECLINED, Optional.empty(), "of somebody else").mistaken()
                .ifPresent(mistaken -> calls.takeBack(id, mistaken));
        calls.take(id);
        calls.attempt(id, TryOutcome.NO_ANSWER, Optional.empty(), "rang out");
        pass(Duration.ofHours(3));
        calls.take(id);
        var result = feedback.give(id,
                new CallDraft(FollowUpScene.sore(6, 8), Phrase.typed("slept badly"), AnsweredBy.CLIENT));
        assessments.accept(result.assessment(), assessments.open(result.assessment()).orElseThrow().version());
        var said = new Quote(
                "Dr Sommer", today(), "Gentle massage is fine", Optional.of(DoctorFound.SMALL),
                Optional.of(today().plusDays(3)), "not the left leg");
        recordedAnswers.correctDoctorAnswer(recordedAnswers.recordDoctorAnswer(id, said).id(), said);
        holds.openHolds(clientOf(session))
                .forEach(hold -> holds.liftByOrigin(hold.origin(), hold.kind(), Phrase.typed("spoke with her")));
    }

    /** A letter that was agreed to, printed, and no longer agreed to after. */
    private void toldTheDoctor(AssessmentId assessment) {
        var begun = letters
                .open(letters.begin(LetterKind.DOCTORS_NOTE, assessment.value(), RecipientKind.DOCTOR, Locale.ENGLISH))
                .orElseThrow();
        var doctor = new LetterRecipient(RecipientKind.DOCTOR, Optional.empty(), "Dr Sommer", "Marktplatz 1",
                "sommer@example.org");
        var saved = letters.save(begun.id(), begun.version(), doctor, begun.content());
        letterConsents.agree(saved.id(), saved.digest(), new GivenConsent(
                ConsentMethod.SIGNED, saved.clientName(), false, new Signature("1,1 100,100 200,5")));
        letterSending.byHand(saved.id(), saved.digest(), LetterChannel.POSTED);
        letterConsents.takeBack(saved.id());
    }

    private void doctor(ClientId client) {
        var firmer = clearances.record(client, clearance(3));
        clearances.confirm(firmer);
        clearances.revoke(firmer);
        clearances.confirm(clearances.record(client, clearance(2)));
    }

    private ClearanceDetails clearance(int pressure) {
        return new ClearanceDetails(
                today(), "Dr Sommer", Set.of("SCR-113"), Set.of(Modality.SWEDISH), Optional.empty(),
                List.of(new ClearanceDetails.Limit(pressure, Set.of(BodyPart.of(Region.LOWER_BACK)))),
                Optional.of(today().plusDays(60)));
    }

    private void alarmAfter(SessionId session) {
        pass(Duration.ofHours(50));
        GivenAnswers grave = FollowUpScene.fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless",
                "no");
        var result = feedback.give(followUp(session), FollowUpScene.draft(grave));
        var alert = new AlertId(jdbc.sql("select id from alerts where follow_up_id = ?")
                .param(followUp(session).value())
                .query(UUID.class)
                .single());
        alerts.acknowledge(alert);
        alerts.contacted(alert, AlertOutcome.NOT_REACHED, "", "nobody picked up");
        alerts.contacted(alert, AlertOutcome.REACHED_SEEN, "Her husband", "is with the doctor now");
        toldTheDoctor(result.assessment());
    }

    private void refer(ClientId client) {
        for (var what : Discipline.values()) {
            try {
                var id = referrals.offer(new NewReferral(client, what, Optional.empty(), true));
                var yes = referrals.accept(id, referrals.open(id).orElseThrow().version());
                var was = loops.attended(id, yes.version(),
                        Optional.of(LocalDate.ofInstant(clock.instant(), practice.zone())));
                var said = loops.outcome(id, was.version(), 2);
                loops.correct(id, said.version(), ReferralState.WORSE, OptionalInt.of(-1),
                        Phrase.typed("no time in the week"));
                answeredByPartner(id);
                return;
            } catch (RuntimeException refused) {
                // the next one may suit
            }
        }
    }

    private void answeredByPartner(ReferralId id) {
        var ticket = new LinkTicket("r".repeat(7) + UUID.randomUUID(), "c".repeat(43));
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                insert into partner_links
                (id, client_id, referral_id, letter_id, token_hash, language, made_at, expires_at, version)
                select ?, client_id, id, id, ?, 'en', ?, ?, 0 from referrals where id = ?""")
                .params(UUID.randomUUID(), ticket.tokenHash(), clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().plusSeconds(3600).atOffset(ZoneOffset.UTC), id.value())
                .update());
        replies.answer(ticket, new PartnerSays(Optional.of(PartnerVisit.CAME),
                Optional.of(LocalDate.ofInstant(clock.instant(), practice.zone())),
                Optional.of(PartnerHelp.NOT_YET), "Was here twice"));
        partnerAnswers.setAside(partnerAnswers.of(id).getFirst().id());
    }

    private SessionId planned(ClientId client, int days) {
        return plans.plan(new NewSession(
                client, user.id(), LocalDateTime.ofInstant(clock.instant(), practice.zone()).plusDays(days), 60,
                List.of(BACK)));
    }

    private void written(ClientId client) {
        transaction.executeWithoutResult(status -> outbox.queue(new NewMessage(
                MessageKind.INVITATION, "test:" + client, client.value(), client, MessageChannel.EMAIL,
                "client@example.org",
                Locale.GERMAN, "Wie geht es Ihnen?", "Guten Tag, bitte antworten Sie hier: " + NewMessage.LINK,
                clock.instant(), clock.instant().plus(Duration.ofDays(2)))));
        holds.open(client, HoldKind.THERAPIST_TALK, Optional.empty(), UUID.randomUUID(),
                Phrase.typed("to be spoken about"));
    }

    private ClientId clientOf(SessionId session) {
        return sessions.open(session).orElseThrow().client();
    }

    private FollowUpId followUp(SessionId session) {
        return transaction.execute(status -> new FollowUpId(jdbc.sql("select id from follow_ups where session_id = ?")
                .param(session.value())
                .query(UUID.class)
                .single()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), practice.zone());
    }

    private void pass(Duration time) {
        ((SettableClock) clock).pass(time);
    }
}
