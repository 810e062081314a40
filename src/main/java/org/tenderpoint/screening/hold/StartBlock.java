package org.tenderpoint.screening.hold;

import java.util.ArrayList;
import java.util.List;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.facts.Stage;

/** Why a session may not start yet. Words: {@code screening.block.<code>}. */
public enum StartBlock implements Coded {
    /** The visit's questions have not been confirmed. */
    NOT_ARRIVED,
    /** Only managers see the record, so nobody could treat by what stands in it. */
    RESTRICTED,
    /** The client has died. */
    DIED,
    /** The client has refused treatment, or withdrawn consent to it. */
    NO_CONSENT,
    /** The result is emergency. */
    EMERGENCY,
    /** The result is not today. */
    DEFER,
    /** The doctor's clearance is missing, and no reason was given for going ahead. */
    CLEARANCE,
    /** A finding's question is neither answered nor dismissed. */
    OPEN_QUESTIONS,
    /** The plan goes against a finding. */
    PLAN_CONFLICTS,
    /** The plan takes longer than a finding allows. */
    PLAN_TOO_LONG,
    /** Nothing is planned, so nothing was screened. */
    NO_PLAN,
    /** An adjustment from an earlier follow-up is neither applied nor dismissed. */
    OPEN_ADJUSTMENTS,
    /** The plan goes against an adjustment that it had applied. */
    OVER_ADJUSTMENTS;

    /** What in the decision itself blocks the start, gravest first. */
    public static List<StartBlock> in(ScreeningDecision decision) {
        var left = new ArrayList<StartBlock>();
        switch (decision.level()) {
            case EMERGENCY -> left.add(EMERGENCY);
            case DEFER -> left.add(DEFER);
            case CLEARANCE -> left.add(CLEARANCE);
            case ADAPT, CLEAR -> {}
        }
        if (decision.stage() == Stage.PROVISIONAL) {
            left.add(NOT_ARRIVED);
        }
        if (!decision.openAsks().isEmpty()) {
            left.add(OPEN_QUESTIONS);
        }
        if (!decision.planConflicts().isEmpty()) {
            left.add(PLAN_CONFLICTS);
        }
        if (!decision.planTooLong().isEmpty()) {
            left.add(PLAN_TOO_LONG);
        }
        return left;
    }
}
