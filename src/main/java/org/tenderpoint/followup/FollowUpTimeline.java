package org.tenderpoint.followup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.client.TimelineSource;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.ClientId;

/** A client's follow-ups and results in the timeline of their page. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class FollowUpTimeline implements TimelineSource {

    private final FollowUpRepository followUps;
    private final AssessmentRepository assessments;
    private final RecordGate gate;

    FollowUpTimeline(FollowUpRepository followUps, AssessmentRepository assessments, RecordGate gate) {
        this.followUps = followUps;
        this.assessments = assessments;
        this.gate = gate;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(ClientId client) {
        return gate.shown(client, kind(), () -> entries(client));
    }

    private List<TimelineEntry> entries(ClientId client) {
        var results = assessments.findByClientIdOrderByAssessedAtDesc(client.value()).stream().map(one -> new TimelineEntry(
                one.assessedAt(), Texts.of("followup.timeline.result"), Texts.of("followup.level." + one.level().code()),
                Optional.of("assessments/" + one.id()), Optional.empty(), "follow_up"));
        var waiting = followUps.findByClientIdOrderBySessionEndDesc(client.value()).stream()
                .filter(one -> one.level().isEmpty())
                .map(one -> new TimelineEntry(
                        one.closedAt().orElse(one.dueFrom()),
                        Texts.of("followup.timeline.follow_up"),
                        one.closedHow().map(Texts::label).orElseGet(() -> Texts.label(one.state())),
                        one.state() == FollowUpState.CLOSED
                                ? Optional.empty()
                                : Optional.of("follow-ups/" + one.id() + "/call"),
                        Optional.empty(), "follow_up"));
        return Stream.concat(results, waiting).toList();
    }

    @Override
    public Kind kind() {
        return Kind.FOLLOW_UPS;
    }
}
