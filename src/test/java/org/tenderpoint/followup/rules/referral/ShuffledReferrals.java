package org.tenderpoint.followup.rules.referral;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** The referral book with its rows in another order. */
public final class ShuffledReferrals {

    private ShuffledReferrals() {}

    public static ReferralRules by(Random random) {
        var rows = new ArrayList<>(ReferralRules.ROWS);
        Collections.shuffle(rows, random);
        return ReferralRules.of(RuleSetVersion.CURRENT, rows);
    }
}
