package org.tenderpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.calmVisit;
import static org.tenderpoint.session.Sessions.harmless;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.merge.ClientMergeService;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.rights.ClientErasureService;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.NextCallService;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.message.MessageRow;
import org.tenderpoint.message.OutboxListService;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.Screener.MayNotStart;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.say.Say;

/** A restricted record: seen by nobody but managers, until one of them lifts that. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-27")
class RestrictionTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Sessions make;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClientMergeService merges;
    @Autowired
    private ClientErasureService erasures;
    @Autowired
    private WholeRecord whole;
    @Autowired
    private OutboxListService outbox;
    @Autowired
    private ClientReaches reaches;
    @Autowired
    private ConsentService consents;
    @Autowired
    private PlanService plans;
    @Autowired
    private CallService calls;
    @Autowired
    private NextCallService nextCalls;
    @Autowired
    private WorklistService worklist;
    @Autowired
    private ClientCopyService copies;
    @Autowired
    private TestUsers users;
    @Autowired
    private TestTrail trail;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    private UserRecord manager;
    private UserRecord desk;
    private UserRecord both;

    @BeforeEach
    void people() {
        manager = users.make("mona.manager", Role.MANAGER);
        desk = users.make("dana.desk", Role.FRONT_DESK);
        both = users.make("bela.both", Role.MANAGER, Role.THERAPIST);
    }

    @Test
    void theFrontDeskFindsRingsAndBooksNobodyWhoIsRestricted() {
        var client = make.finished(GENTLE_BACK).client();
        entities.flush();
        var followUp = followUpOf(client);
        clock.pass(Duration.ofDays(3));
        var name = clients.open(client).orElseThrow().details().name();
        var all = new FollowUpFilter(FollowUpFilter.Owners.EVERYBODY, FollowUpFilter.Day.ANY,
                FollowUpFilter.WorkKind.FOLLOW_UP);
        assertThat(users.as(desk, () -> clients.search(name, 0, 10))).hasSize(1);
        assertThat(users.as(desk, () -> worklist.due(all, 100))).anyMatch(row -> row.client().equals(client));

        restrict(client);

        users.as(desk, () -> {
            assertThat(clients.search(name, 0, 10)).isEmpty();
            assertThat(clients.count(name)).isZero();
            assertThat(clients.similar(name, "", Optional.empty())).isEmpty();
            assertThat(clients.contacts(List.of(client))).isEmpty();
            assertThat(clients.names(List.of(client))).containsEntry(client, "Restricted record");
            assertThat(worklist.due(all, 100)).noneMatch(row -> row.client().equals(client));
            assertThat(worklist.count(all)).isEqualTo(worklist.due(all, 1000).size());
            assertThat(nextCalls.takeNext(all, Optional.empty())).isNotEqualTo(Optional.of(followUp));
        });
        for (Runnable call : List.<Runnable>of(
                () -> clients.open(client), () -> clients.contact(client), () -> clients.exists(client),
                () -> clients.archive(client), () -> clients.birthDate(client), () -> consents.of(client),
                () -> calls.open(followUp), () -> calls.take(followUp), () -> calls.exists(followUp),
                () -> plans.ofClient(client), () -> plan(client))) {
            users.as(desk, () -> assertThatThrownBy(call::run).isInstanceOf(RecordClosed.class));
        }
        users.as(manager, () -> {
            assertThat(clients.search(name, 0, 10)).singleElement().matches(row -> row.restricted());
            assertThat(worklist.due(all, 100)).anyMatch(row -> row.client().equals(client));
            rights.lift(client);
        });
        users.as(desk, () -> {
            assertThat(clients.search(name, 0, 10)).hasSize(1);
            assertThat(calls.open(followUp)).isPresent();
        });
    }

    @Test
    void nothingIsSentToThemMeanwhile() {
        var client = make.client("Rita Ruhe", harmless(List.of(GENTLE_BACK)));
        assertThat(reaches.of(client)).isPresent();

        restrict(client);
        assertThat(reaches.of(client)).isEmpty();

        users.as(manager, () -> rights.lift(client));
        assertThat(reaches.of(client)).isPresent();
    }

    @Test
    void theOutboxShowsTheirAddressToManagersOnly() {
        var client = whole.make("Vera Ganz");
        entities.flush();
        assertThat(users.as(desk, this::addresses)).contains("client@example.org");

        restrict(client);

        assertThat(users.as(desk, this::addresses)).doesNotContain("client@example.org");
        assertThat(users.as(manager, this::addresses)).contains("client@example.org");
    }

    private List<String> addresses() {
        return Stream.of(OutboxListService.MessageFilter.values())
                .flatMap(filter -> outbox.rows(filter, 0, 100).stream())
                .map(MessageRow::address)
                .toList();
    }

    @Test
    void noSessionStartsWhoeverTreatsAndNoneIsPlanned() {
        var client = make.client("Rita Ruhe", harmless(List.of(GENTLE_BACK)));
        var session = users.as(both, () -> make.arrived(client, calmVisit(), GENTLE_BACK));
        restrict(client);

        users.as(both, () -> {
            assertThatThrownBy(() -> plans.start(session)).isInstanceOfSatisfying(MayNotStart.class,
                    refused -> assertThat(refused.blocks()).contains(StartBlock.RESTRICTED));
            assertThatThrownBy(() -> plan(client)).isInstanceOfSatisfying(PlanRefused.class,
                    refused -> assertThat(refused.problem()).isEqualTo(PlanRefused.Problem.CLIENT_RESTRICTED));
            rights.lift(client);
            plans.start(session);
        });
        assertThat(jdbc.sql("select last_seen from clients where id = ?").param(client.value())
                .query(LocalDate.class).single()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void whatWasMadePartOfTheRecordIsRestrictedWithItAndLifted() {
        var client = make.client("Rita Ruhe", harmless(List.of(GENTLE_BACK)));
        var part = make.client("Rita Rühe", harmless(List.of(GENTLE_BACK)));
        var partOfIt = make.client("Ritta Ruhe", harmless(List.of(GENTLE_BACK)));
        entities.flush();
        users.as(manager, () -> merges.merge(part, partOfIt));
        clock.set(MONDAY.plusSeconds(60));
        var merge = users.as(manager, () -> merges.merge(client, part));

        restrict(client);
        entities.flush();

        for (var empty : List.of(part, partOfIt)) {
            users.as(desk, () -> assertThatThrownBy(() -> clients.open(empty)).isInstanceOf(RecordClosed.class));
            assertThat(users.as(manager, () -> rights.restriction(empty))).get()
                    .extracting(RestrictionRecord::reason).isEqualTo(RestrictionReason.WISH);
        }

        users.as(manager, () -> rights.lift(client));
        entities.flush();
        for (var empty : List.of(part, partOfIt)) {
            users.as(desk, () -> assertThat(clients.open(empty)).isPresent());
        }
        users.as(manager, () -> merges.undo(merge));
    }

    @Test
    void aPartThatIsInDisputeStaysRestrictedAndNothingOfThePersonIsErased() {
        var client = make.client("Rita Ruhe", harmless(List.of(GENTLE_BACK)));
        var part = make.client("Rita Rühe", harmless(List.of(GENTLE_BACK)));
        entities.flush();
        users.as(manager, () -> merges.merge(client, part));
        users.as(manager, () -> rights.restrict(part, RestrictionReason.DISPUTE));
        restrict(client);

        users.as(manager, () -> assertThatThrownBy(() -> erasures.erase(client))
                .isInstanceOf(IllegalStateException.class));
        users.as(manager, () -> rights.lift(client));

        assertThat(users.as(manager, () -> rights.restriction(part))).get()
                .extracting(RestrictionRecord::reason).isEqualTo(RestrictionReason.DISPUTE);
        users.as(manager, () -> assertThat(erasures.outlook(client).orElseThrow().disputed()).isTrue());
    }

    @Test
    void aSessionThatIsUnderWayIsChartedToItsEndBefore() {
        var client = make.started(GENTLE_BACK).client();

        users.as(manager, () -> assertThatThrownBy(() -> rights.restrict(client, RestrictionReason.DISPUTE))
                .isInstanceOf(TreatmentUnderWay.class));
        assertThat(users.as(manager, () -> rights.restriction(client))).isEmpty();
    }

    @Test
    void onlyManagersRestrictAndLiftAndTheTrailSaysSoWithoutWords() {
        var client = make.client("Rita Ruhe", harmless(List.of(GENTLE_BACK)));
        for (Runnable call : List.<Runnable>of(
                () -> rights.restrict(client, RestrictionReason.WISH), () -> rights.lift(client))) {
            assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
            users.as(desk, () -> assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class));
        }
        restrict(client);
        users.as(manager, () -> {
            assertThatThrownBy(() -> rights.restrict(client, RestrictionReason.WISH))
                    .isInstanceOf(IllegalStateException.class);
            rights.lift(client);
            assertThatThrownBy(() -> rights.lift(client)).isInstanceOf(IllegalStateException.class);
            assertThat(rights.lastRestriction(client).orElseThrow().liftedAt()).contains(MONDAY);
        });

        var id = jdbc.sql("select id from client_restrictions where client_id = ?").param(client.value())
                .query(UUID.class).single();
        assertThat(trail.about(id)).extracting(entry -> entry.action() + Say.it(entry.why()))
                .containsExactlyInAnyOrder("restricted", "lifted");
    }

    @Test
    void itStandsInTheClientsCopy() {
        var client = make.client("Rita Ruhe", harmless(List.of(GENTLE_BACK)));
        restrict(client);
        users.as(manager, () -> rights.lift(client));

        var copy = copies.make(copies.permit(client, TestUsers.PASSWORD).orElseThrow(),
                CopyForm.JSON);

        assertThat(copy.chapters()).filteredOn(chapter -> chapter.key().equals("restrictions")).singleElement()
                .satisfies(chapter -> assertThat(chapter.rows()).hasSize(1));
    }

    /** An id of a new kind is looked at here: whether it names a row that belongs to a client. */
    @Test
    void everyKindOfIdThatNamesARecordIsChecked() {
        var others = Set.of("AimId", "AttachmentId", "CalendarAddressId", "DocumentId", "FeedbackId",
                "ImportId",
                "MeasureId",
                "OutcomeReportId", "PartnerId", "PracticePlaceId", "SignOffId", "TrainingId", "UserId");

        var open = Stream.of(Id.class.getDeclaredClasses())
                .filter(Id.class::isAssignableFrom)
                .filter(type -> !RestrictedClients.isRecord(type))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(open).isEqualTo(new TreeSet<>(others));
    }

    private void restrict(ClientId client) {
        entities.flush();
        users.as(manager, () -> rights.restrict(client, RestrictionReason.WISH));
    }

    private void plan(ClientId client) {
        plans.plan(new NewSession(client, both.id(), LocalDateTime.ofInstant(clock.instant(), LONDON).plusDays(9), 60,
                List.of(GENTLE_BACK)));
    }

    private FollowUpId followUpOf(ClientId client) {
        return new FollowUpId(jdbc.sql("select id from follow_ups where client_id = ?")
                .param(client.value())
                .query(UUID.class)
                .single());
    }
}
