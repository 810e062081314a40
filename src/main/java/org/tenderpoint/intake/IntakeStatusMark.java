package org.tenderpoint.intake;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.intake.IntakeService.IntakeStatus;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;

/** All that the front desk may know about an intake: whether there is a complete one. */
@Service
@PreAuthorize("hasRole('FRONT_DESK')")
class IntakeStatusMark implements ClientMark {

    private final IntakeService intakes;

    IntakeStatusMark(IntakeService intakes) {
        this.intakes = intakes;
    }

    // called for everybody who opens a client's page, to check whether the lines are theirs
    @Override
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Set<Role> readers() {
        return Set.of(Role.FRONT_DESK);
    }

    @Override
    public List<Line> of(ClientId client) {
        var status = intakes.status(client);
        boolean complete = status == IntakeStatus.COMPLETE;
        return List.of(complete
                ? new Line("check", Texts.label(status))
                : new Line("question", Texts.label(status), Open.TO_DO));
    }
}
