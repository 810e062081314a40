package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralListService;
import org.tenderpoint.referral.ReferralListService.ReferralScope;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.Discipline;

/** While the year of the sample practice is passing, nobody is told that its clients are overdue. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-02")
class SampleListsTest extends SpringBrowserlessTest {

    private static final Duration LONG_AGO = Duration.ofHours(8686);
    private static final List<String> LISTS = List.of("", "follow-ups", "follow-ups?what=work", "referrals", "alerts");
    private static final FollowUpFilter ANY_DAY = FollowUpFilter.due(false).on(FollowUpFilter.Day.ANY);
    private static final int MOST = 1_000;

    @Autowired
    FollowUpScene scene;
    @Autowired
    FeedbackService feedback;
    @Autowired
    WorklistService worklist;
    @Autowired
    AlertService alerts;
    @Autowired
    ReferralService referrals;
    @Autowired
    ReferralListService listed;
    @Autowired
    IntakeService intakes;
    @Autowired
    JdbcClient jdbc;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    @BeforeEach
    @AfterEach
    void nothingIsBeingMade() {
        jdbc.sql("delete from sample_gaps").update();
        jdbc.sql("delete from sample_clients").update();
        alerts.open().forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
    }

    @Test
    void untilTheSampleIsWholeItsClientsStandInNoListAndOnesOwnAlwaysDo() {
        overdue("Olga Own");
        overdue("Sam Sample").forEach(
                client -> jdbc.sql("insert into sample_clients (client_id) values (?)").param(client.value()).update());
        int before = alerts.open().size();
        jdbc.sql("insert into sample_gaps (what, steps) values ('begun', 0)").update();

        assertThat(alerts.open().size()).isEqualTo(before - 1);
        assertThat(worklist.work(ANY_DAY, MOST)).extracting("clientName")
                .contains("Olga Own", "Olga Own alert", "Olga Own refer")
                .doesNotContain("Sam Sample", "Sam Sample alert", "Sam Sample refer");
        assertThat(alerts.open()).extracting("clientName").contains("Olga Own alert")
                .doesNotContain("Sam Sample alert");
        assertThat(listed.rows(ReferralScope.OPEN, 0, MOST)).extracting("clientName")
                .contains("Olga Own refer").doesNotContain("Sam Sample refer");
        int open = listed.count(ReferralScope.OPEN);
        for (var list : LISTS) {
            assertThat(shown(list)).as("/" + list).doesNotContain("Sam Sample");
        }
        for (var list : List.of("", "follow-ups", "referrals")) {
            assertThat(shown(list)).as("/" + list).contains("Its calls, alerts and referrals appear in the lists once");
        }

        jdbc.sql("delete from sample_gaps").update();

        assertThat(alerts.open().size()).isEqualTo(before);
        assertThat(worklist.work(ANY_DAY, MOST)).extracting("clientName")
                .contains("Sam Sample", "Sam Sample alert", "Sam Sample refer");
        assertThat(alerts.open()).extracting("clientName").contains("Sam Sample alert");
        assertThat(listed.count(ReferralScope.OPEN)).isEqualTo(open + 1);
        assertThat(shown("")).doesNotContain("appear in the lists once");
    }

    /** Somebody to be rung, somebody with an alert, somebody whose referral waits. */
    private List<ClientId> overdue(String name) {
        var call = scene.finished(name, LONG_AGO);
        var urgent = scene.finished(name + " alert", LONG_AGO);
        feedback.give(urgent.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        var refer = scene.client(name + " refer");
        intakes.confirm(refer, Optional.empty(), Intakes.harmless());
        referrals.offer(new NewReferral(refer, Discipline.PHYSIO, Optional.empty(), false));
        return List.of(call.client(), urgent.client(), refer);
    }

    private String shown(String route) {
        UI.getCurrent().navigate("account");
        var address = new Location(route);
        UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
