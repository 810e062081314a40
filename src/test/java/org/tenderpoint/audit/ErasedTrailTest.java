package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.rights.ClientErasureService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/** What the activity log keeps of a client who was erased: that it was done and who looked, and nobody's words. */
@ScreenTest
@As(Role.MANAGER)
@Tag("UC-27")
class ErasedTrailTest {

    @Autowired
    private ClientErasureService erasures;
    @Autowired
    private ClientService clients;
    @Autowired
    private RecordLookService looks;
    @Autowired
    private Sessions make;
    @Autowired
    private TestUsers users;
    @Autowired
    private TrailCheck check;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void reasonsGoThatSomebodyLookedStaysAndTheChainFits() {
        var client = users.as(users.make("maya.trail", Role.THERAPIST), () -> make.finished(GENTLE_BACK)).client();
        looks.review(client, "Complaint of Walpurga in March");
        clients.open(client);
        jdbc.sql("update clients set last_seen = ? where id = ?").params(LocalDate.of(2001, 2, 3), client.value())
                .update();
        long looked = entries(client);
        var before = check.check(_ -> {});
        assertThat(words()).isPositive();

        erasures.erase(client);

        var after = check.check(_ -> {});
        assertThat(after.findings()).isEqualTo(before.findings());
        assertThat(after.withdrawn()).isGreaterThan(before.withdrawn());
        assertThat(words()).isZero();
        assertThat(entries(client)).as("with the entry of the erasure").isEqualTo(looked + 1);
    }

    private long words() {
        return jdbc.sql("select count(*) from audit_entries where why like '%Walpurga%'").query(Long.class).single();
    }

    private long entries(ClientId client) {
        return jdbc.sql("select count(*) from audit_entries where client_id = ?").param(client.value())
                .query(Long.class).single();
    }
}
