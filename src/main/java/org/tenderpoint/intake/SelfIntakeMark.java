package org.tenderpoint.intake;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/** What a client has sent and nobody has reviewed. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
class SelfIntakeMark implements ClientMark {

    private final SelfIntakeReviewService reviews;
    private final RecordGate gate;
    private final PracticeTime time;

    SelfIntakeMark(SelfIntakeReviewService reviews, RecordGate gate, PracticeTime time) {
        this.reviews = reviews;
        this.gate = gate;
        this.time = time;
    }

    @Override
    public List<Line> of(ClientId client) {
        if (!gate.opens(client)) {
            return List.of();
        }
        return reviews.waitingSince(client)
                .map(at -> new Line("edit",
                        Texts.of("intake.self.mark", Dates.in(time.zone()).dateTime(at, time.now())))
                        .leading("clients/" + client + "/intake", Texts.of("intake.self.go_through")))
                .stream()
                .toList();
    }

    // called for everybody who opens a client's page, to check whether the lines are theirs
    @Override
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Set<Role> readers() {
        return ClientMark.super.readers();
    }
}
