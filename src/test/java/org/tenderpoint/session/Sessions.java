package org.tenderpoint.session;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/**
 * Sessions for tests, on the way that the screens take: client, intake, plan, arrival, screening, start. The signed-in
 * user gives them. Everybody is healthy and a regular unless a test says otherwise.
 */
@TestComponent
public record Sessions(ClientService clients, IntakeService intakes, PlanService plans, VisitService visits,
        ScreeningService screenings, FindingService findings, SessionService sessions, PracticeService practice,
        CurrentUser user, JdbcClient jdbc, Clock clock) {

    public static final Work GENTLE_BACK = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 30);

    /** A healthy regular who likes what is planned. */
    public static IntakeAnswers harmless(Collection<Work> work) {
        var calm = Intakes.harmless();
        var liked = new HashMap<Region, Integer>();
        work.forEach(line -> liked.merge(line.part().region(), line.pressure(), Math::max));
        return new IntakeAnswers(
                calm.conditions(), OptionalInt.of(6), liked, Set.of(), Set.of(), SideEffectsBefore.NEVER, "", "", "",
                calm.consents(), Map.of());
    }

    /** All ten red flags denied, no pain, no hard training. */
    public static VisitAnswers calmVisit() {
        Map<RedFlag, Recorded> denied = new EnumMap<>(RedFlag.class);
        Arrays.stream(RedFlag.values()).forEach(flag -> denied.put(flag, Recorded.NO));
        return new VisitAnswers(denied, OptionalInt.of(0), Set.of(), Recorded.NO, Set.of(), true, Map.of());
    }

    /** Somebody whose name no other test uses. */
    public ClientId client(String name, IntakeAnswers answers) {
        return named(name + " " + UUID.randomUUID().toString().substring(0, 8), answers);
    }

    public ClientId named(String name, IntakeAnswers answers) {
        var id = clients.create(new ClientDetails(
                name, Optional.of(LocalDate.of(1985, 4, 12)), "020 7946 0990", "", PreferredChannel.PHONE, "",
                Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.of(user.id())));
        intakes.confirm(id, Optional.empty(), answers);
        return id;
    }

    /** What other tests have left running at this hour would keep the therapist from another session. */
    private void freeTheTherapist() {
        jdbc.sql("""
                update sessions set state = 'MISSED' where therapist_id = :therapist
                and state in ('PLANNED', 'ARRIVED', 'SCREENED', 'IN_PROGRESS')
                and end_at > :now and start_at < :end""")
                .param("therapist", user.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("end", clock.instant().atOffset(ZoneOffset.UTC).plusHours(1))
                .update();
    }

    /** Planned to begin now, and arrived with these answers; every question of a finding is answered no or in words. */
    public SessionId arrived(ClientId client, VisitAnswers visit, Work... work) {
        var start = LocalDateTime.ofInstant(clock.instant(), practice.zone());
        freeTheTherapist();
        var id = plans.plan(new NewSession(client, user.id(), start, 60, List.of(work)));
        plans.arrive(id);
        visits.confirm(id, client, visit);
        return id;
    }

    /** The client is here, denies everything, and is screened. */
    public void answeredAndScreened(SessionId session, ClientId client) {
        visits.confirm(session, client, calmVisit());
        screened(session);
    }

    /** Screened, with every question of a finding answered harmlessly. */
    public void screened(SessionId session) {
        var screening = screenings.screen(session);
        while (!screening.decision().openAsks().isEmpty()) {
            var ask = screening.decision().openAsks().getFirst().ask();
            screening = switch (ask.kind()) {
                case TEXT -> findings.answerAsk(session, ask.key(), "as last time, nothing new");
                case YES_NO -> findings.answerAsk(session, ask.key(), "no");
                case PRESSURE -> findings.answerAsk(session, ask.key(), "3");
                case CONSENT -> findings.answerAsk(session, ask.key(), "yes");
                case FACT -> findings.dismissAsk(session, ask.key(), "could not say today");
            };
        }
    }

    /** A session of a healthy regular that has just been started. */
    public SessionRecord started(Work... work) {
        var client = client("Nora Calm", harmless(List.of(work)));
        var id = arrived(client, calmVisit(), work);
        screened(id);
        return sessions.start(id);
    }

    /** The same, planned to have begun so long ago that its end is over. */
    public SessionRecord startedLate(Duration after, Work... work) {
        var client = client("Lars Late", harmless(List.of(work)));
        freeTheTherapist();
        var start = LocalDateTime.ofInstant(clock.instant().minus(after), practice.zone());
        var id = plans.plan(new NewSession(client, user.id(), start, 60, List.of(work)));
        plans.arrive(id);
        visits.confirm(id, client, calmVisit());
        screened(id);
        return sessions.start(id);
    }

    /** The same, finished. */
    public SessionRecord finished(Work... work) {
        return sessions.finish(started(work).id(), Optional.empty());
    }
}
