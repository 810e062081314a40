package org.tenderpoint.followup;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.rules.Avoided;
import org.tenderpoint.screening.rules.ScreeningRules.StandingLimits;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/** A client and a session that has ended, for tests of what comes after it. */
@TestComponent
public record FollowUpScene(ClientService clients, FollowUpRepository followUps, CurrentUser currentUser,
        ApplicationEventPublisher events, TransactionTemplate transaction, DoneWorkReader work,
        ScreeningService screening, Clock clock) {

    /** A session that ended so long ago has its call due also on a Sunday, on which nobody calls. */
    public static final Duration DUE = Duration.ofDays(5);

    /** One follow-up and whose it is. */
    public record Made(FollowUpId id, ClientId client, SessionId session, UserId therapist, Instant end) {}

    public ClientId client(String name) {
        return clients.create(ClientDetails.of(name, "020 7946 0001"));
    }

    /** A session on the lower back that ended so long ago, finished by the signed-in user. */
    public Made finished(String clientName, Duration ago) {
        return finished(client(clientName), currentUser.id(), ago, false);
    }

    /** The same after work that nobody is sore from. */
    public Made finishedLight(String clientName, Duration ago) {
        return finished(client(clientName), currentUser.id(), ago, false, Modality.SWEDISH, 3);
    }

    /** The same with a client who is there already. */
    public Made finishedLight(ClientId client, Duration ago) {
        return finished(client, currentUser.id(), ago, false, Modality.SWEDISH, 3);
    }

    public Made finished(ClientId client, UserId therapist, Duration ago, boolean emergency) {
        return finished(client, therapist, ago, emergency, Modality.DEEP_TISSUE, 4);
    }

    private Made finished(
            ClientId client, UserId therapist, Duration ago, boolean emergency, Modality modality, int pressure) {
        var session = Id.random(SessionId::new);
        // as the database keeps it
        var end = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(ago);
        var done = new DoneWork(
                session, client, therapist, end, 60,
                List.of(new Work(BodyPart.of(Region.LOWER_BACK), modality, pressure, 20)), OptionalInt.empty());
        when(work.of(session)).thenReturn(Optional.of(done));
        when(work.ofClient(client)).thenReturn(List.of(done));
        noLimits();
        transaction.executeWithoutResult(status -> events
                .publishEvent(new SessionFinished(session, client, therapist, end, emergency, emergency)));
        return new Made(of(session), client, session, therapist, end);
    }

    /** The follow-up of this session. */
    public FollowUpId of(SessionId session) {
        return followUps.findBySessionId(session.value()).orElseThrow().id();
    }

    private void noLimits() {
        when(screening.standingLimits(any(), any()))
                .thenReturn(new StandingLimits(
                        Ceilings.NONE, TimeLimits.NONE, Avoided.of(Modality.class, List.of())));
    }

    /** All safety lines denied. */
    public static GivenAnswers nothingNew() {
        var said = GivenAnswers.NONE.with(CallScript.GOOD_TIME, "yes");
        for (var line : SafetyLine.values()) {
            said = said.with(line.code(), "no");
        }
        return said;
    }

    /** Sore no more and never much: the short way through the script. */
    public static GivenAnswers fine() {
        return nothingNew()
                .with(CallScript.NOW, "0")
                .with(CallScript.WORST, "0")
                .with(CallScript.BENEFIT, "1");
    }

    /** Ordinary soreness on both sides that fades. */
    public static GivenAnswers sore(int now, int worst) {
        return nothingNew()
                .with(CallScript.NOW, String.valueOf(now))
                .with(CallScript.WORST, String.valueOf(worst))
                .with(CallScript.ONSET, "within_24h")
                .with(CallScript.COURSE, "better")
                .with(CallScript.REGIONS, "lower_back")
                .with(CallScript.SPREAD, "general")
                .with(CallScript.QUALITY, "dull,achy")
                .with(CallScript.EASES, "yes")
                .with(CallScript.AGGRAVATED, "bending")
                .with(CallScript.ACTIVITY, "a_little")
                .with(CallScript.CAUSE, "none")
                .with(CallScript.PRESSURE, "right")
                .with(CallScript.PAIN_DURING, "2")
                .with(CallScript.BENEFIT, "1");
    }

    public static CallDraft draft(GivenAnswers said) {
        return new CallDraft(said, Phrase.NOTHING, AnsweredBy.CLIENT);
    }
}
