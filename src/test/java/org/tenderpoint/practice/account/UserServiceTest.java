package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.TrainingRecord.Licence;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService.LastManager;
import org.tenderpoint.practice.account.UserService.LoginTaken;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;

@DatabaseTest
@Tag("UC-22")
class UserServiceTest {

    @Autowired
    UserService users;
    @Autowired
    Trainings trainings;
    @Autowired
    TestUsers testUsers;
    @Autowired
    CurrentUser currentUser;
    @Autowired
    TestTrail trail;
    @Autowired
    LeftPeople left;
    @Autowired
    JdbcClient jdbc;

    @Test
    @As(Role.MANAGER)
    void anInvitedPersonIsListedAndHasYetToChooseAPassword() {
        users.invite(new NewUser("Maya Okafor", "Maya", Set.of(Role.THERAPIST)));

        assertThat(users.list()).anySatisfy(user -> {
            assertThat(user.login()).isEqualTo("maya");
            assertThat(user.invited()).isTrue();
            assertThat(user.treatsClients()).isTrue();
        });
        assertThat(users.therapists()).extracting(UserRecord::name).contains("Maya Okafor");
    }

    @Test
    @As(Role.MANAGER)
    void aSignInNameIsGivenOnlyOnceWhateverItsCase() {
        users.invite(new NewUser("Maya Okafor", "maya", Set.of(Role.THERAPIST)));

        assertThatThrownBy(() -> users.invite(new NewUser("Maya Other", "MAYA", Set.of(Role.FRONT_DESK))))
                .isInstanceOf(LoginTaken.class);
    }

    @Test
    @As(Role.MANAGER)
    void theLastManagerCanNeitherLeaveNorGiveTheRoleAway() {
        var me = currentUser.id();
        users.list().stream()
                .filter(user -> user.active() && user.roles().contains(Role.MANAGER) && !user.id().equals(me))
                .forEach(other -> users.deactivate(other.id()));

        assertThatThrownBy(() -> users.deactivate(me)).isInstanceOf(LastManager.class);
        var seen = users.byId(me).orElseThrow();
        assertThatThrownBy(() -> users.change(seen, seen.name(), seen.email(), Set.of(Role.THERAPIST)))
                .isInstanceOf(LastManager.class);
    }

    @Test
    @As(Role.MANAGER)
    void aManagerMayLeaveWhenAnotherStays() {
        var other = testUsers.make("other.manager", Role.MANAGER);

        users.deactivate(other.id());

        assertThat(users.byId(other.id())).get().extracting(UserRecord::active).isEqualTo(false);
    }

    @Test
    @As(Role.MANAGER)
    void whoHasLeftStaysOutWhenABackupFromBeforeIsRestored() {
        var other = testUsers.make("other.manager", Role.MANAGER).id();
        users.deactivate(other);
        assertThat(jdbc.sql("select kind from erased_records where id = ?").param(other.value()).query(String.class)
                .list()).containsExactly(LeftPeople.KIND);
        users.reactivate(other);

        left.eraseAgain(List.of(other.value(), UUID.randomUUID()));

        assertThat(users.byId(other)).get().extracting(UserRecord::active).isEqualTo(false);
    }

    @Test
    @As(Role.MANAGER)
    void theLastManagerOfARestoredBackupStays() {
        var all = users.list().stream().map(user -> user.id().value()).toList();

        left.eraseAgain(all);

        assertThat(users.list()).filteredOn(user -> user.active() && user.roles().contains(Role.MANAGER)).hasSize(1);
    }

    @Test
    @As(Role.FRONT_DESK)
    void onlyManagersInvite() {
        var someone = new NewUser("Maya Okafor", "maya", Set.of(Role.THERAPIST));

        assertThatThrownBy(() -> users.invite(someone)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> users.list()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @As(Role.MANAGER)
    void aTrainingCountsUpToItsLastDay() {
        var maya = testUsers.make("maya", Role.THERAPIST);
        var last = LocalDate.of(2026, 6, 30);
        trainings.record(maya.id(), Credential.of(Modality.THAI), Optional.of(last));
        trainings.record(maya.id(), Credential.ONCOLOGY, Optional.empty());

        assertThat(trainings.credentials(maya.id(), last))
                .containsExactlyInAnyOrder(Credential.of(Modality.THAI), Credential.ONCOLOGY);
        assertThat(trainings.credentials(maya.id(), last.plusDays(1))).containsExactly(Credential.ONCOLOGY);
    }

    @Test
    @As(Role.MANAGER)
    void aLicenceIsKeptWithItsNumberSaysThatItExpiredAndIsNoTraining() {
        var maya = testUsers.make("maya.licence", Role.THERAPIST);
        var last = LocalDate.of(2026, 6, 30);

        var licence = trainings.recordLicence(maya.id(), new Licence("MA 12345", "State Board"), Optional.of(last));

        assertThat(trainings.of(maya.id())).containsExactly(licence);
        assertThat(licence.name()).isEqualTo("Licence MA 12345, State Board");
        assertThat(licence.until(last)).startsWith("until ");
        assertThat(licence.until(last.plusDays(1))).startsWith("expired on ");
        assertThat(trainings.credentials(maya.id(), last)).isEmpty();
        assertThatThrownBy(() -> new Licence("", "State Board")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @As(Role.MANAGER)
    void everyChangeOfAPersonStandsInTheTrailUnderWhoMadeIt() {
        var maya = testUsers.make("maya", Role.THERAPIST);
        users.change(maya, "Maya Okafor", "maya@example.org", Set.of(Role.FRONT_DESK));
        users.deactivate(maya.id());

        assertThat(trail.about(maya.id().value()))
                .allSatisfy(entry -> assertThat(entry.who()).contains(currentUser.id()))
                .extracting(AuditRecord::action)
                .containsExactlyInAnyOrder(
                        "changed_roles", "renamed", "changed_the_address_of", "deactivated");
    }
}
