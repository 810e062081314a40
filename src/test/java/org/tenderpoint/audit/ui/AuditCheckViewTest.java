package org.tenderpoint.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.audit.AuditCheckService;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.ManagersStrips;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.Sessions;

/** In a database of its own: what is changed here by hand is found, and must not be found by others. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-24")
class AuditCheckViewTest extends SpringBrowserlessTest {

    @Autowired
    AuditCheckService checks;
    @Autowired
    List<ManagersStrips> strips;
    @Autowired
    IntakeService intakes;
    @Autowired
    Sessions sessions;
    @Autowired
    TestTrail trail;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void mended() {
        jdbc.update("update intake_versions set medicines = replace(medicines, ' (changed)', '')");
        jdbc.update("delete from trail_checks");
    }

    @Test
    @As({Role.MANAGER, Role.THERAPIST})
    void aManagerChecksEverythingAndIsToldWhatDoesNotFit() throws InterruptedException {
        var version = changed();
        assertThat(strips.stream().flatMap(one -> one.strips().stream())).isEmpty();

        navigate(AuditView.class);
        test(find(Button.class).withText("Check the records").single()).click();
        assertThat(shown()).contains("Nothing was checked yet", "Newest entry");
        test(find(Button.class).withText("Check now").single()).click();
        for (int tenths = 0; tenths < 300 && checks.last().isEmpty(); tenths++) {
            Thread.sleep(100);
        }
        navigate(AuditView.class);
        navigate(AuditCheckView.class);

        assertThat(shown()).contains("Last checked", "One record or entry is not as the program wrote it");
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText)
                .contains("What stands in this record no longer fits its seal: Intake " + version);
        assertThat(strips.stream().flatMap(one -> one.strips().stream())).hasSize(1);

        mended();
        checks.start();
        for (int tenths = 0; tenths < 300 && checks.last().isEmpty(); tenths++) {
            Thread.sleep(100);
        }
        assertThat(strips.stream().flatMap(one -> one.strips().stream())).isEmpty();
    }

    @Test
    @As({Role.MANAGER, Role.THERAPIST})
    void whoeverOpensAChangedRecordReadsItAndIsTold() {
        var version = changed();
        var client = new ClientId(jdbc.queryForObject("select client_id from intake_versions where id = ?", UUID.class,
                version));

        assertThat(intakes.latest(client)).isPresent();
        roundTrip();

        assertThat(find(Notification.class).all()).anySatisfy(toast -> assertThat(
                toast.getElement().getTextRecursively()).contains("not as it was signed: Intake " + version));
        assertThat(strips.stream().flatMap(one -> one.strips().stream())).as("the managers are told").hasSize(1);
        assertThat(jdbc.queryForList("select action from audit_entries where record_type = 'Trail'", String.class))
                .contains("found_changed");
        intakes.latest(client);
        assertThat(jdbc.queryForObject("select count(*) from trail_checks", Integer.class)).as("told once")
                .isEqualTo(1);
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** A confirmed intake that somebody changes by SQL. */
    private UUID changed() {
        var client = sessions.client("Vera " + UUID.randomUUID(), Sessions.harmless(List.of()));
        assertThat(trail.findings()).isEmpty();
        var version = jdbc.queryForObject("select id from intake_versions where client_id = ?", UUID.class,
                client.value());
        jdbc.update("update intake_versions set medicines = medicines || ' (changed)' where id = ?", version);
        return version;
    }
}
