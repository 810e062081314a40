package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;
import static org.tenderpoint.screening.Visits.visit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;

/** The hold of an emergency ends only with the answers that correct it. */
@CommittedTest
@As(Role.THERAPIST)
@Tag("UC-09")
class CorrectedEmergencyTest {

    @Autowired
    private HoldService holds;

    @Autowired
    private Visits visits;

    @Test
    void answersThatAreNotConfirmedLeaveTheHold() {
        var client = visits.client("Hannah Lindqvist", harmless());
        var session = visits.planned(client, swedish(Region.NECK, 2));
        visits.answered(session, client, visit(Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.YES), 0, Set.of()));
        assertThat(holds.emergencyHere(session)).isTrue();

        assertThatThrownBy(() -> holds.correctEmergency(session, "tapped the wrong line", () -> {
            throw new EditedByOther(Optional.empty(), Instant.EPOCH);
        })).isInstanceOf(EditedByOther.class);

        assertThat(holds.emergencyHere(session)).isTrue();
    }
}
