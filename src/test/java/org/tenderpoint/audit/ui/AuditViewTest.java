package org.tenderpoint.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.audit.AuditFilter;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.AuditService;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.ClientId;


@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired AuditService trail;
    @Autowired TestTrail entries;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionOperations transaction;
    @Autowired TestUsers testUsers;

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
        assertThat(trail.count(AuditFilter.EVERYTHING.by(Optional.of(jonas.id())))).isEqualTo(2);
        assertThat(trail.page(AuditFilter.EVERYTHING.by(Optional.of(maya.id())), 0, 10)).hasSize(1);
    }

    @Test
    void othersSeeWhatTheyDidThemselvesWhateverTheyAskFor() {
        var maya = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        var jonas = testUsers.make("j" + UUID.randomUUID(), Set.of(Role.FRONT_DESK));
        look(maya);
        look(jonas);

        var seen = testUsers.as(jonas, () -> trail.page(AuditFilter.EVERYTHING.by(Optional.of(maya.id())), 0, 50));

        assertThat(seen).hasSize(1).extracting(AuditRecord::who).containsOnly(Optional.of(jonas.id()));
    }

    @Test
    void aChangeThatFailsLeavesNoEntryAndOneWithoutATransactionIsRefused() {
        var record = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(AuditEvent.of("changed", "Client", record, ClientId.random()));
            status.setRollbackOnly();
        });

        assertThat(entries.about(record)).isEmpty();
        assertThatThrownBy(() -> events.publishEvent(AuditEvent.of("changed", "Client", record, ClientId.random())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void look(UserRecord who) {
        testUsers.as(who, () -> transaction.executeWithoutResult(status ->
                events.publishEvent(AuditEvent.opened("Client", UUID.randomUUID(), ClientId.random()))));
    }
}
