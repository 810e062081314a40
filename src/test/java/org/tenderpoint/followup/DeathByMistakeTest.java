package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.followup.alert.AlertRepository;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** A death was recorded by mistake: what was pressing presses again. */
@Tag("UC-36")
class DeathByMistakeTest extends AfterASession {

    @Autowired
    AlertRepository alerts;
    @Autowired
    Alerts raised;
    @Autowired
    DeathService deaths;
    @Autowired
    TestUsers users;

    @Test
    void anAlertThatNobodyHasDealtWithStandsAgain() {
        var made = scene.finished("Ada", Duration.ofHours(60));
        feedback.give(made.id(), draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")
                .with("coughing_blood", "no")));
        assertThat(alertOf(made)).contains(TriageLevel.EMERGENCY);

        recordByMistake(made.client());

        assertThat(alertOf(made)).contains(TriageLevel.EMERGENCY);
        assertThat(alerts.findByOpenFor(made.id().value())).isPresent();
        assertThat(raised.spokenAbout(followUps.findById(made.id().value()).orElseThrow(), TriageLevel.EMERGENCY,
                made.end())).as("nobody has spoken to the client").isFalse();
    }

    @Test
    void theDoctorsAnswerIsMissedAgain() {
        var made = scene.finished("Ben", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        var sent = followUps.findById(made.id().value()).orElseThrow().sentToDoctor();

        recordByMistake(made.client());

        var again = followUps.findById(made.id().value()).orElseThrow();
        assertThat(again.awaitsDoctor()).isTrue();
        assertThat(again.sentToDoctor()).isEqualTo(sent);
    }

    private Optional<TriageLevel> alertOf(FollowUpScene.Made made) {
        return followUps.findById(made.id().value()).orElseThrow().alertLevel();
    }

    private void recordByMistake(ClientId client) {
        entities.flush();
        deaths.record(client, Optional.empty(), DeathSource.NOTICE);
        entities.flush();
        clock.pass(Duration.ofHours(1));
        users.as(users.make("mona.manager", Role.MANAGER), () -> deaths.takeBack(client, "It was her aunt"));
        entities.flush();
    }
}
