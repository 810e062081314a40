package org.tenderpoint.screening;

import org.tenderpoint.platform.Coded;

/** Why a session may not start yet. Words: {@code screening.block.<code>}. */
public enum StartBlock implements Coded {
    /** What is asked at every visit has not been confirmed. */
    NOT_ARRIVED,
    /** The client has said no to being treated, or has taken a yes back. */
    NO_CONSENT,
    /** The result is emergency. */
    EMERGENCY,
    /** The result is not today. */
    DEFER,
    /** The doctor's word is missing, and no reason was given for going ahead. */
    CLEARANCE,
    /** A question that a finding asks is neither answered nor dismissed. */
    OPEN_QUESTIONS,
    /** The plan goes against a finding. */
    PLAN_CONFLICTS,
    /** Nothing is planned, so nothing was screened. */
    NO_PLAN,
    /** An adjustment from an earlier follow-up is neither applied nor dismissed. */
    OPEN_ADVICE,
    /** The plan goes against an adjustment that it had taken over. */
    OVER_ADVICE
}
