package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.tenderpoint.bench.DroolsRows;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * The books after a session with Drools deciding which rows of triage, adjustments and referrals fire. What follows
 * from those rows is the program's own, and so is self-care, where the first set that fits decides and no rows fire
 * together.
 */
public final class DroolsFollowUp {

    private static final List<Row<FollowUpReading, TriageRow.Verdict>> TRIAGE = TriageRules.ROWS;
    private static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ADJUSTMENTS = AdjustmentRules.ROWS;
    private static final List<Row<ReferralCase, ReferralRow.Cells>> REFERRALS = ReferralRules.ROWS;

    private final KieBase triage = rows(TriageFacts.class, TRIAGE.stream().map(Row::id));
    private final KieBase adjustments = rows(AdjustmentFacts.class, ADJUSTMENTS.stream().map(Row::id));
    private final KieBase referrals = rows(ReferralFacts.class, REFERRALS.stream().map(Row::id));

    private static KieBase rows(Class<?> facts, Stream<String> ids) {
        return DroolsRows.build(facts, ids.toList());
    }

    /** The fact for triage in Drools' working memory. A row's finding says whether it fires, so it is kept at once. */
    public static final class TriageFacts {

        private final FollowUpReading reading;
        private final Triage.Finding[] of = new Triage.Finding[TRIAGE.size()];
        private final List<Triage.Finding> found = new ArrayList<>();

        private TriageFacts(FollowUpReading reading) {
            this.reading = reading;
        }

        public boolean fires(int row) {
            TriageRow.apply(TRIAGE.get(row), reading).ifPresent(finding -> of[row] = finding);
            return of[row] != null;
        }

        public void fire(int row) {
            found.add(of[row]);
        }
    }

    /** The fact for adjustments. */
    public static final class AdjustmentFacts {

        private final AdjustmentCase of;
        private final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> fired = new ArrayList<>();

        private AdjustmentFacts(AdjustmentCase of) {
            this.of = of;
        }

        public boolean fires(int row) {
            return AdjustmentRow.firesFor(ADJUSTMENTS.get(row), of);
        }

        public void fire(int row) {
            fired.add(ADJUSTMENTS.get(row));
        }
    }

    /** The fact for referrals. How far a row applies is known with whether it does, so it is kept at once. */
    public static final class ReferralFacts {

        private final ReferralCase of;
        private final ReferralRow.ApplyingRow[] how = new ReferralRow.ApplyingRow[REFERRALS.size()];
        private final List<ReferralRow.ApplyingRow> applying = new ArrayList<>();

        private ReferralFacts(ReferralCase of) {
            this.of = of;
        }

        public boolean fires(int row) {
            ReferralRow.on(REFERRALS.get(row), of).ifPresent(far -> how[row] = far);
            return how[row] != null;
        }

        public void fire(int row) {
            applying.add(how[row]);
        }
    }

    TenderpointFollowUp.Assessment decide(FollowUpFacts facts) {
        var triageFacts = new TriageFacts(facts.reading());
        DroolsRows.fire(triage, triageFacts);
        var level = TriageRules.CURRENT.decide(triageFacts.reading, triageFacts.found);

        var adjustmentFacts = new AdjustmentFacts(new AdjustmentCase(facts, level));
        DroolsRows.fire(adjustments, adjustmentFacts);
        var plan = AdjustmentRules.CURRENT.decide(adjustmentFacts.of, adjustmentFacts.fired);

        var referralFacts = new ReferralFacts(ReferralCase.of(facts, level));
        DroolsRows.fire(referrals, referralFacts);
        var referral = ReferralRules.CURRENT.decide(referralFacts.of, referralFacts.applying);
        return new TenderpointFollowUp.Assessment(level, plan, SelfCareRules.CURRENT.decide(facts, level), referral);
    }
}
