package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-26")
public class SignOffServiceTest {

    @Autowired
    private SignOffService signOffs;
    @Autowired
    private PracticeTime time;
    @Autowired
    private TestTrail trail;

    @Test
    void nobodyHasSignedUntilAManagerRecordsIt() {
        assertThat(signOffs.standing()).isEmpty();

        var made = signOffs.record(request(time.today()));

        assertThat(signOffs.standing()).containsExactly(made);
        assertThat(made.ruleSet()).isEqualTo(RuleSetVersion.CURRENT.code());
        assertThat(made.name()).isEqualTo("Nora Berg");
        assertThat(made.note()).isEqualTo("Would set SCR-172 to 12 weeks.");
        assertThat(trail.about(made.id().value())).extracting("action").containsExactly("recorded");
    }

    @Test
    void aWithdrawnSignOffStaysReadableButNoLongerCounts() {
        var made = signOffs.record(request(time.today()));

        signOffs.withdraw(made.id(), "Signed the draft, not this version");

        assertThat(signOffs.standing()).isEmpty();
        assertThat(signOffs.all()).singleElement().satisfies(found -> {
            assertThat(found.stands()).isFalse();
            assertThat(found.name()).isEqualTo("Nora Berg");
            assertThat(found.withdrawn().orElseThrow().why()).isEqualTo("Signed the draft, not this version");
        });
        assertThat(trail.about(made.id().value())).extracting("action").containsExactly("recorded", "withdrawn");
        assertThatThrownBy(() -> signOffs.withdraw(made.id(), "Again")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSignOffNeedsANameAProfessionADayThatHasComeAndAWithdrawalItsReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignOffRequest(" ", "physician", time.today(), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new SignOffRequest("Nora", "", time.today(), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> signOffs.record(request(time.today().plusDays(1))));
        var made = signOffs.record(request(time.today()));
        assertThatIllegalArgumentException().isThrownBy(() -> signOffs.withdraw(made.id(), "  "));
        assertThat(signOffs.standing()).hasSize(1);
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistReadsWhoSignedButRecordsNothing() {
        assertThat(signOffs.standing()).isEmpty();
        assertThat(signOffs.all()).isEmpty();
        assertThatThrownBy(() -> signOffs.record(request(LocalDate.of(2026, 1, 1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskSeesNoSignOff() {
        assertThatThrownBy(() -> signOffs.all()).isInstanceOf(AccessDeniedException.class);
    }

    private static SignOffRequest request(LocalDate day) {
        return new SignOffRequest("  Nora  Berg ", "physician", day, "Would set SCR-172 to 12 weeks.\n");
    }
}
