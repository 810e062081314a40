package org.tenderpoint.followup.rules.adjustment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** The adjustment book with its rows in another order. */
public final class ShuffledAdjustments {

    private ShuffledAdjustments() {}

    public static AdjustmentRules by(Random random) {
        var rows = new ArrayList<>(AdjustmentRules.ROWS);
        Collections.shuffle(rows, random);
        return AdjustmentRules.of(RuleSetVersion.CURRENT, rows);
    }
}
