package org.tenderpoint.outcome;

import java.util.Optional;
import org.tenderpoint.referral.LoopKind;
import org.tenderpoint.vocabulary.Discipline;

/**
 * The referrals behind one mark of a chart.
 *
 * @param discipline all if empty
 */
public record ReferralMark(ReferralPick pick, Optional<Discipline> discipline) {

    boolean takes(LoopKind one) {
        return pick.takes(one) && discipline.map(one.discipline()::equals).orElse(true);
    }
}
