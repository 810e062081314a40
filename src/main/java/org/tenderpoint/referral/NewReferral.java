package org.tenderpoint.referral;

import java.util.Optional;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.Discipline;

/**
 * @param assessment the one that suggested it; empty when a therapist offers it without one
 * @param askedFor whether the client asked for it
 */
public record NewReferral(ClientId client, Discipline discipline, Optional<AssessmentId> assessment,
        boolean askedFor) {}
