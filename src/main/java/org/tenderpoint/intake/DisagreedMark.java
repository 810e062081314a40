package org.tenderpoint.intake;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;

/** What is to be asked again, because two records that were made one answered otherwise. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
class DisagreedMark implements ClientMark {

    private final StandingAnswersReader standing;
    private final RecordGate gate;

    DisagreedMark(StandingAnswersReader standing, RecordGate gate) {
        this.standing = standing;
        this.gate = gate;
    }

    // called for everybody who opens a client's page, to check whether the lines are theirs
    @Override
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Set<Role> readers() {
        return ClientMark.super.readers();
    }

    @Override
    public List<Line> of(ClientId client) {
        return gate.opens(client)
                ? standing.latest(client).stream()
                        .flatMap(intake -> intake.disagreedConditions().stream())
                        .map(condition -> new Line("question",
                                Texts.of("intake.mark.disagreed", Texts.label(condition)), Open.TO_DO))
                        .toList()
                : List.of();
    }
}
