package org.tenderpoint.practice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.practice.FirstStepsService.Colleagues;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.Credential;

/** What the practice's own records tell of its first steps. */
@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-01")
class FirstStepsServiceTest {

    @Autowired
    FirstStepsService steps;
    @Autowired
    UserService users;
    @Autowired
    Trainings trainings;
    @Autowired
    TestUsers testUsers;
    @Autowired
    TestTrail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    EntityManager entities;

    @BeforeEach
    void alone() {
        jdbc.sql("update users set active = false where login <> 'manager'").update();
    }

    @Test
    void whoeverIsAloneHasNoColleagues() {
        assertThat(steps.colleagues().isEmpty()).isTrue();
    }

    @Test
    void whoIsInIsToldApartFromWhoHasALink() {
        var dora = testUsers.make("dora.first.steps", Role.THERAPIST);
        users.invite(new NewUser("Maya", "maya.first.steps", Set.of(Role.THERAPIST)));

        entities.flush();
        assertThat(steps.colleagues()).isEqualTo(new Colleagues(List.of(dora.name()), List.of("Maya")));
    }

    @Test
    void madeUpPeopleAndTheirTrainingsDoNotCount() {
        var dora = testUsers.make("dora.first.steps", Role.THERAPIST);
        jdbc.sql("delete from trainings").update();
        trainings.record(dora.id(), Credential.ONCOLOGY, Optional.empty());
        entities.flush();
        assertThat(steps.trainingsRecorded()).isTrue();

        jdbc.sql("insert into sample_users (user_id) values (:id)").param("id", dora.id().value()).update();

        assertThat(steps.colleagues().isEmpty()).isTrue();
        assertThat(steps.trainingsRecorded()).isFalse();
    }

    @Test
    void puttingThemAwayStandsInTheTrailOnce() {
        assertThat(steps.arePutAway()).isFalse();
        steps.putAway(true);
        steps.putAway(true);
        assertThat(steps.arePutAway()).isTrue();
        steps.putAway(false);

        assertThat(trail.about(new UUID(0, Practice.ID))).extracting(AuditRecord::action)
                .contains("put_away_the_first_steps_of", "brought_back_the_first_steps_of")
                .filteredOn(action -> action.endsWith("the_first_steps_of")).hasSize(2);
    }
}
