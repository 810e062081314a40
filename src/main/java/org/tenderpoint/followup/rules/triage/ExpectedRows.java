package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.TriageLevel.EXPECTED;
import static org.tenderpoint.followup.rules.facts.TriageLevel.WATCH;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.followup.rules.triage.TriageRow.rule;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * TRI-190, -191 and -199: read only if nothing else has fired. A result is normal only if its row says so; otherwise it
 * is watch.
 */
final class ExpectedRows {

    private static final Sign SWELLING_AS_USUAL = any(
            swelling(Swelling.NONE),
            all(swelling(Swelling.MILD), upTo(THREE_DAYS),
                    Sign.of("deep_work", Basis.stored("deep_work"), FollowUpReading::deepInRegions)));
    private static final Sign BRUISE_AS_USUAL = any(
            bruising(Bruising.NONE),
            all(bruising(Bruising.SMALL), DEEP_SOMEWHERE));
    private static final Sign GONE_AND_ORDINARY = all(
            now(0, 0),
            any(ONLY_ACHY, Sign.of("quality_not_named", Basis.NOTHING, r -> r.answers().qualities().isEmpty())));
    private static final Sign ORDINARY = all(
            ONLY_ACHY,
            spread(Spread.GENERAL),
            not(ONE_SIDED),
            any(onset(Onset.WITHIN_24H), onset(Onset.H24_48), all(onset(Onset.DURING), now(0, 4))),
            any(limitAtMost(ActivityLimit.A_LITTLE),
                    all(limit(ActivityLimit.SOME), upTo(TWO_DAYS))),
            any(
                    all(upTo(TWO_DAYS), FADING, now(0, 6)),
                    all(upTo(TWO_DAYS), NOT_FADING, now(0, 4)),
                    all(after(TWO_DAYS), upTo(THREE_DAYS), FADING, now(0, 4))));

    static final List<Row<FollowUpReading, TriageRow.Verdict>> EARNED = List.of(
            rule("TRI-190")
                    .when(EXPECTED, all(
                            NO_WARNING_SIGN,
                            SWELLING_AS_USUAL,
                            BRUISE_AS_USUAL,
                            worstUpTo(STRONG - 1),
                            any(GONE_AND_ORDINARY, ORDINARY)))
                    .traits(FollowUpTrait.SPEAKS_OF_SORENESS)
                    .source("C Seed A, Seed B"),

            rule("TRI-191")
                    .when(EXPECTED, all(
                            now(0, 0),
                            Sign.of("worst_0", Basis.NOTHING,
                                    r -> r.worstSoreness().isPresent() && r.worstSoreness().getAsInt() == 0),
                            NO_WARNING_SIGN,
                            swelling(Swelling.NONE),
                            bruising(Bruising.NONE)))
                    .when(EXPECTED, all(now(0, 0), Sign.of(
                            "asked_long_after", Basis.NOTHING, FollowUpReading::longAfterAndNothingThere)))
                    .source("C practice"));

    static final Row<FollowUpReading, TriageRow.Verdict> DEFAULT = rule("TRI-199")
            .when(WATCH, Sign.of("nothing_else_fires_neither", Basis.NOTHING, r -> true))
            .source("C practice");

    private ExpectedRows() {}
}
