package org.tenderpoint.followup.rules.care;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** The self-care book with its rows in another order. */
public final class ShuffledCare {

    private ShuffledCare() {}

    public static SelfCareRules by(Random random) {
        var rows = new ArrayList<>(SelfCareItems.ROWS);
        Collections.shuffle(rows, random);
        return SelfCareRules.of(RuleSetVersion.CURRENT, SelfCareSets.SETS, rows);
    }
}
