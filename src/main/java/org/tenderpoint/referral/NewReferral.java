package org.tenderpoint.referral;

import java.util.Optional;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.vocabulary.Discipline;

public record NewReferral(ClientId client, Discipline discipline, Optional<AssessmentId> assessment,
        boolean askedFor) {}
