package org.tenderpoint.followup.ui;

import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.OnScreen;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** Pages on which follow-ups, alerts and calls change while somebody looks at them. */
abstract class OnFollowUps extends OnScreen {

    @Autowired
    FollowUpScene scene;
    @Autowired
    CallService calls;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AlertService alerts;
    @Autowired
    ClientService clients;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    FollowUpNews news;
    @Autowired
    TestUsers users;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    boolean says(String words) {
        return find(AlertStrip.class).all().stream().anyMatch(strip -> text(strip).contains(words));
    }

    AlertRow alarmed(String name) {
        return alarmed(scene.finished(name, Duration.ofHours(50)));
    }

    /** Chest pain, told on a call. */
    AlertRow alarmed(FollowUpScene.Made made) {
        feedback.give(
                made.id(), draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        return alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
    }

    AlertPanel alert(String name) {
        return find(AlertPanel.class).all().stream().filter(one -> text(one).contains(name)).findFirst().orElseThrow();
    }

    FollowUpLine line(String name) {
        return find(FollowUpLine.class).all().stream().filter(line -> text(line).contains(name)).findFirst()
                .orElseThrow();
    }

    static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }

    void closeAlerts() {
        alerts.open().forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
    }
}
