package org.tenderpoint.screening;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/** Clients with sessions for tests: harmless and fully answered, so that a test says only what it is about. */
@TestComponent
public class Visits {

    private static final int MINUTES_UNTIL_NIGHT = 15 * 60;

    private final ClientService clients;
    private final IntakeService intakes;
    private final VisitService visits;
    private final PlanService plans;
    private final PracticeService practice;
    private final CurrentUser currentUser;
    private int minute;

    Visits(
            ClientService clients,
            IntakeService intakes,
            VisitService visits,
            PlanService plans,
            PracticeService practice,
            CurrentUser currentUser) {
        this.clients = clients;
        this.intakes = intakes;
        this.visits = visits;
        this.plans = plans;
        this.practice = practice;
        this.currentUser = currentUser;
    }

    /** Harmless answers of somebody who knows massage and has told how deep they like it. */
    public static IntakeAnswers harmless() {
        var preference = new EnumMap<Region, Integer>(Region.class);
        for (var region : Region.values()) {
            preference.put(region, 3);
        }
        return Intakes.harmless()
                .withMassagesElsewhere(OptionalInt.of(6))
                .withSideEffectsBefore(SideEffectsBefore.NEVER)
                .withPressurePreference(preference);
    }

    /** Somebody of 46 whose answers are confirmed. */
    public ClientId client(String name, IntakeAnswers answers) {
        var client = clients.create(new ClientDetails(
                name, Optional.of(today().minusYears(46)), "020 7946 0001", "", PreferredChannel.PHONE, "",
                Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
        intakes.confirm(client, Optional.empty(), answers);
        return client;
    }

    public IntakeVersionRecord confirmAgain(ClientId client, IntakeAnswers answers) {
        var base = intakes.latest(client).orElseThrow().id();
        return intakes.confirm(client, Optional.of(base), answers);
    }

    /** A session later today of whoever is signed in; each call at a later quarter of an hour. */
    public SessionId planned(ClientId client, Work... work) {
        minute = (minute + 10) % MINUTES_UNTIL_NIGHT;
        return plans.plan(new NewSession(
                client, currentUser.id(), today().atTime(LocalTime.of(8, 0)).plusMinutes(minute), 10, List.of(work)));
    }

    /** The same on another day. */
    public SessionId planned(ClientId client, LocalDateTime start, Work... work) {
        return plans.plan(new NewSession(client, currentUser.id(), start, 60, List.of(work)));
    }

    /** The client is here and answers as given. */
    public void answered(SessionId session, ClientId client, VisitAnswers answers) {
        visits.confirm(session, client, answers);
    }

    /** The client is here, denies everything and has no pain. */
    public void nothingNew(SessionId session, ClientId client) {
        answered(session, client, nothing());
    }

    public static VisitAnswers nothing() {
        return visit(Map.of(), 0, Set.of());
    }

    /** Every red flag denied but those given. */
    public static VisitAnswers visit(Map<RedFlag, Recorded> but, int pain, Set<BodyPart> where) {
        var flags = new EnumMap<RedFlag, Recorded>(RedFlag.class);
        for (var flag : RedFlag.values()) {
            flags.put(flag, but.getOrDefault(flag, Recorded.NO));
        }
        return new VisitAnswers(flags, OptionalInt.of(pain), where, Recorded.NO, Set.of(), true, Map.of());
    }

    public static Work swedish(Region region, int pressure) {
        return new Work(BodyPart.of(region), Modality.SWEDISH, pressure, 20);
    }

    public LocalDate today() {
        return LocalDate.now(practice.zone());
    }
}
