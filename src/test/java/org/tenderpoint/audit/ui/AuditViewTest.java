package org.tenderpoint.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.audit.AuditFilter;
import org.tenderpoint.audit.AuditService;
import org.tenderpoint.audit.AuditService.Looker;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-24")
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired
    AuditService trail;
    @Autowired
    TestTrail entries;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionOperations transaction;
    @Autowired
    TestUsers testUsers;
    @Autowired
    ClientService clients;
    @Autowired
    QueryCount queries;
    @Autowired
    Moment.Shared clock;

    @Test
    @As(Role.MANAGER)
    void aManagerSeesTheNewestEntryFirstAndMayAskForOnePerson() {
        var maya = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        var jonas = testUsers.make("j" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        look(maya);
        look(jonas);
        look(jonas);

        navigate(AuditView.class);
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isGreaterThanOrEqualTo(3);
        assertThat(test(grid).getCellText(0, 1)).isEqualTo(jonas.name());
        assertThat(trail.rows(AuditFilter.EVERYTHING.by(Optional.of(maya.id())), 0, 10)).hasSize(1);
    }

    @Test
    void othersSeeWhatTheyDidThemselvesWhateverTheyAskFor() {
        var maya = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        var jonas = testUsers.make("j" + UUID.randomUUID(), Set.of(Role.FRONT_DESK));
        look(maya);
        look(jonas);

        var seen = testUsers.as(jonas, () -> trail.rows(AuditFilter.EVERYTHING.by(Optional.of(maya.id())), 0, 50));

        assertThat(seen).hasSize(1).extracting(row -> row.entry().who()).containsOnly(Optional.of(jonas.id()));
    }

    @Test
    @As(Role.MANAGER)
    void theTrailNamesClientAndPersonAndAnswersWhoOpenedARecordFromTheClientsPage() {
        var client = clients.create(ClientDetails.of("Nora Named", "020 7946 0002"));
        var maya = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        var jonas = testUsers.make("j" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        look(maya, client);
        look(jonas, client);
        look(jonas, client);
        look(jonas, Id.random(ClientId::new));

        UI.getCurrent().navigate("clients/" + client);
        test(find(Button.class).withText("Who opened this record").single()).click();

        Grid<?> grid = find(Grid.class).single();
        // the first line is the manager's own look at the client's page
        assertThat(test(grid).getCellText(1, 1)).isEqualTo(jonas.name());
        assertThat(test(grid).getCellText(1, 2)).isEqualTo("Nora Named");
        var lookers = trail.lookers(client, AuditFilter.EVERYTHING);
        assertThat(lookers).extracting(Looker::name).contains(maya.name(), jonas.name());
        assertThat(lookers).filteredOn(one -> one.name().equals(jonas.name())).singleElement()
                .satisfies(one -> assertThat(one.times()).isEqualTo(2));
        assertThat(find(Div.class).all().stream().filter(div -> div.hasClassName("audit-lookers")).findFirst()
                .orElseThrow()
                .getElement().getTextRecursively())
                .contains("Who opened this record").contains(jonas.name()).contains("twice");
        assertThat(trail.rows(AuditFilter.EVERYTHING.about(Optional.of(client)).of(AuditFilter.Kind.CHANGES), 0, 10))
                .extracting(row -> row.entry().action()).contains("created").doesNotContain("opened");
    }

    @Test
    @As(Role.MANAGER)
    void looksOfOneMinuteByOnePersonIntoOneRecordAreOneLine() {
        var client = clients.create(ClientDetails.of("Fiona Folded", "020 7946 0004"));
        var maya = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(1, ChronoUnit.DAYS);
        opened(testUsers.make("j" + UUID.randomUUID(), Set.of(Role.THERAPIST)), client, "Client", minute);
        opened(maya, client, "Client", minute.plusSeconds(1));
        opened(maya, client, "ClientContact", minute.plusSeconds(2));
        opened(maya, client, "Client", minute.plusSeconds(59));
        opened(maya, Id.random(ClientId::new), "Client", minute.plusSeconds(59));
        opened(maya, client, "Session", minute.plusSeconds(60));

        var rows = trail.rows(AuditFilter.EVERYTHING.about(Optional.of(client)).by(Optional.of(maya.id())), 0, 10);

        assertThat(rows).extracting(row -> row.records())
                .containsExactly(List.of("Session"), List.of("Client", "ClientContact", "Client"));
        UI.getCurrent().navigate("audit/clients/" + client);
        Grid<?> grid = find(Grid.class).single();
        assertThat(IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getCellText(row, 3) + ": " + test(grid).getCellText(row, 4)))
                .contains("Opened, 3 times: Client, Contact details", "Opened: Session");
    }

    @Test
    @As(Role.MANAGER)
    void aPageOfTheTrailTakesFourQueriesHoweverManyNamesStandInIt() {
        var who = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        for (int i = 0; i < 20; i++) {
            look(who, clients.create(ClientDetails.of("Quentin Query " + i, "020 7946 0003")));
        }
        assertThat(queries.during(() -> trail.rows(AuditFilter.EVERYTHING, 0, 1)))
                .isEqualTo(queries.during(() -> trail.rows(AuditFilter.EVERYTHING, 0, 40)));
    }

    @Test
    void aChangeThatFailsLeavesNoEntryAndOneWithoutATransactionIsRefused() {
        var record = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(AuditEvent.of("changed", "Client", record, Id.random(ClientId::new)));
            status.setRollbackOnly();
        });

        assertThat(entries.about(record)).isEmpty();
        assertThatThrownBy(
                () -> events.publishEvent(AuditEvent.of("changed", "Client", record, Id.random(ClientId::new))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @As(Role.MANAGER)
    void anEntryAboutAPersonNamesThemUnlessItIsTheirOwnDoing() {
        var maya = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        var jonas = testUsers.make("j" + UUID.randomUUID(), Set.of(Role.MANAGER));
        change(maya, "signed_in", maya);
        change(jonas, "changed", maya);

        assertThat(trail.rows(AuditFilter.EVERYTHING.by(Optional.of(maya.id())), 0, 1))
                .extracting(row -> row.about()).containsExactly("");
        assertThat(trail.rows(AuditFilter.EVERYTHING.by(Optional.of(jonas.id())), 0, 1))
                .extracting(row -> row.about()).containsExactly(maya.name());
    }

    private void change(UserRecord who, String action, UserRecord whom) {
        testUsers.as(who, () -> transaction.executeWithoutResult(
                status -> events.publishEvent(AuditEvent.of(action, "User", whom.id().value()))));
    }

    private void opened(UserRecord who, ClientId client, String record, Instant at) {
        clock.set(at);
        testUsers.as(who, () -> transaction.executeWithoutResult(
                status -> events.publishEvent(AuditEvent.opened(record, client.value(), client))));
    }

    private void look(UserRecord who, ClientId client) {
        testUsers.as(who, () -> transaction.executeWithoutResult(
                status -> events.publishEvent(AuditEvent.opened("Client", client.value(), client))));
    }

    private void look(UserRecord who) {
        testUsers.as(who, () -> transaction.executeWithoutResult(
                status -> events
                        .publishEvent(AuditEvent.opened("Client", UUID.randomUUID(), Id.random(ClientId::new)))));
    }
}
