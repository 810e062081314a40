package org.tenderpoint.followup.rules.referral;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.tenderpoint.bench.DroolsRows;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.vocabulary.rule.Row;

/** Referrals with Drools deciding which rows fire. */
public final class DroolsReferrals {

    private static final List<Row<ReferralCase, ReferralRow.Cells>> ROWS = ReferralRules.ROWS;

    private final KieBase rows = DroolsRows.build(Facts.class, ROWS.stream().map(Row::id).toList());

    /**
     * The fact in Drools' working memory. How far a row applies is known with whether it does, so it is kept at once.
     */
    public static final class Facts {

        private final ReferralCase of;
        private final ReferralRow.ApplyingRow[] how = new ReferralRow.ApplyingRow[ROWS.size()];
        private final List<ReferralRow.ApplyingRow> applying = new ArrayList<>();

        private Facts(ReferralCase of) {
            this.of = of;
        }

        public boolean fires(int row) {
            ReferralRow.on(ROWS.get(row), of).ifPresent(far -> how[row] = far);
            return how[row] != null;
        }

        public void fire(int row) {
            applying.add(how[row]);
        }
    }

    public Referrals decide(FollowUpFacts facts, Triage triage) {
        var read = new Facts(ReferralCase.of(facts, triage));
        DroolsRows.fire(rows, read);
        return ReferralRules.CURRENT.decide(read.of, read.applying);
    }
}
