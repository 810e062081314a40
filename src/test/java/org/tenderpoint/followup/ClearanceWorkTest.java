package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;

/** A clearance that was recorded stands in the list of work until a therapist has confirmed or revoked it. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-10")
class ClearanceWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ClearanceService clearances;
    @Autowired
    private WorklistService worklist;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private DeathService deaths;
    @Autowired
    private UserService people;
    @Autowired
    private TestUsers users;
    @Autowired
    private QueryCount queries;
    @Autowired
    private EntityManager entities;

    private UserRecord manager;
    private UserRecord desk;
    private UserRecord tess;
    private UserRecord cora;
    private ClientId client;

    @BeforeEach
    void aClientOfTess() {
        manager = users.make("mona.manager", Role.MANAGER);
        desk = users.make("dana.desk", Role.FRONT_DESK);
        tess = users.make("tess.therapist", Role.THERAPIST);
        cora = users.make("cora.colleague", Role.THERAPIST);
        client = client("Vera Visit", Optional.of(tess.id()));
    }

    private ClientId client(String name, Optional<UserId> therapist) {
        var told = ClientDetails.of(name, "020 7946 0001");
        return clients.create(new ClientDetails(
                told.name(), told.birthDate(), told.phone(), told.email(), told.channel(), told.preferredTime(),
                told.language(), told.emergencyContact(), told.doctor(), told.guardian(), therapist));
    }

    private ClearanceId recorded(ClientId whose) {
        return users.as(desk, () -> clearances.record(whose, details(TODAY)));
    }

    private static ClearanceDetails details(LocalDate written) {
        return new ClearanceDetails(
                written, "Dr Clear", Set.of("SCR-101"), Set.of(), Optional.empty(), List.of(), Optional.empty());
    }

    private List<WorklistRow.OfTask> waitFor(UserRecord reader, boolean mine) {
        entities.flush();
        return users.as(reader, () -> {
            var filter = FollowUpFilter.due(mine);
            var today = worklist.clearances(filter.whose());
            assertThat(worklist.work(filter, 50)).as("the list of all work").containsAll(today);
            assertThat(worklist.workCount(filter.about(WorkKind.REFERRAL))).isEqualTo(today.size());
            return today;
        });
    }

    @Test
    void itWaitsForTheTherapistOfTheClientUntilItIsConfirmed() {
        var id = recorded(client);

        assertThat(waitFor(tess, true)).singleElement().satisfies(task -> {
            assertThat(task.clientName()).isEqualTo("Vera Visit");
            assertThat(task.kind()).isEqualTo("Doctor’s clearance");
            assertThat(task.about()).hasValue("Dr Clear");
            assertThat(task.route()).hasValue("clients/" + client + "/clearance");
            assertThat(task.step()).isEqualTo("Read and confirm");
            assertThat(task.overdue()).isFalse();
        });
        assertThat(waitFor(cora, true)).as("a colleague's own").isEmpty();
        assertThat(waitFor(cora, false)).as("everybody's").hasSize(1);
        assertThat(waitFor(desk, false)).as("the front desk confirms none").isEmpty();

        users.as(tess, () -> clearances.confirm(id));

        assertThat(waitFor(cora, false)).isEmpty();
    }

    @Test
    void itWaitsForEverybodyWhereTheClientsTherapistHasLeftOrThereIsNone() {
        recorded(client("Nobody's Own", Optional.empty()));
        assertThat(waitFor(cora, true)).extracting(WorklistRow.OfTask::clientName).containsExactly("Nobody's Own");
        recorded(client);

        users.as(manager, () -> people.deactivate(tess.id()));

        assertThat(waitFor(cora, true)).hasSize(2);
    }

    @Test
    void whatNobodyCanUseAnyMoreWaitsForNobody() {
        var revoked = recorded(client);
        users.as(tess, () -> clearances.revoke(revoked));
        users.as(desk, () -> clearances.record(client, details(TODAY.minusDays(91))));
        var died = client("Dora Dead", Optional.of(tess.id()));
        recorded(died);
        users.as(tess, () -> deaths.record(died, Optional.empty(), DeathSource.FAMILY));

        assertThat(waitFor(tess, false)).isEmpty();
    }

    @Test
    void whatIsAboutARestrictedClientWaitsForNoTherapist() {
        recorded(client);
        users.as(manager, () -> rights.restrict(client, RestrictionReason.WISH));

        assertThat(waitFor(tess, false)).isEmpty();
    }

    @Test
    void theListTakesTheSameStatementsHoweverManyWait() {
        recorded(client);
        long one = queries.during(() -> waitFor(tess, true));
        for (int i = 0; i < 20; i++) {
            recorded(client("Client " + i, Optional.of(tess.id())));
        }
        entities.flush();

        assertThat(queries.during(() -> assertThat(waitFor(tess, true)).hasSize(21))).isLessThanOrEqualTo(one);
    }
}
