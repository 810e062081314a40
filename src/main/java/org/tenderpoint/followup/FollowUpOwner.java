package org.tenderpoint.followup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordOwner;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id.ClientId;

/** The client that a follow-up or an assessment belongs to. */
@Component
class FollowUpOwner implements RecordOwner {

    private final FollowUpRepository followUps;
    private final AssessmentRepository assessments;

    FollowUpOwner(FollowUpRepository followUps, AssessmentRepository assessments) {
        this.followUps = followUps;
        this.assessments = assessments;
    }

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return followUps.findById(record).map(FollowUp::client)
                .or(() -> assessments.findById(record).map(StoredAssessment::client));
    }
}
