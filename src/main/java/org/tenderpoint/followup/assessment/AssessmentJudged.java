package org.tenderpoint.followup.assessment;

import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.SessionId;

/** A person has changed what an assessment said. */
public record AssessmentJudged(AssessmentId assessment, SessionId session, TriageLevel level) {}
