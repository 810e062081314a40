package org.tenderpoint.followup;

import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.shared.id.AssessmentId;
import org.tenderpoint.shared.id.SessionId;

/** A person has changed what an assessment said. */
public record AssessmentJudged(AssessmentId assessment, SessionId session, TriageLevel level) {}
