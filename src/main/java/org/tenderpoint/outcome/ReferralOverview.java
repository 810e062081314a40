package org.tenderpoint.outcome;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.outcome.rules.Durations;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.vocabulary.Discipline;

/**
 * What became of the referrals that began in a period.
 *
 * @param scope the rule for small numbers that holds
 * @param shares one for each measure
 * @param picks how many each takes
 * @param disciplines the same by discipline; those without any are left out
 * @param waited days from the letter or the offer to the first appointment; empty if it is known of nobody
 * @param first when the first of all began; empty if there is none
 */
public record ReferralOverview(
        SmallNumbers scope,
        Map<ReferralMeasure, Share> shares,
        Map<ReferralPick, Integer> picks,
        Map<Discipline, Map<ReferralPick, Integer>> disciplines,
        Optional<Durations> waited,
        Optional<LocalDate> first) {

    private static final Share NOTHING = new Share(0, 0, 0);

    public ReferralOverview {
        shares = Map.copyOf(shares);
        picks = Map.copyOf(picks);
        disciplines = Map.copyOf(disciplines);
    }

    public Share share(ReferralMeasure measure) {
        return shares.getOrDefault(measure, NOTHING);
    }

    public int count(ReferralPick pick) {
        return picks.getOrDefault(pick, 0);
    }

    /** All that began. */
    public int all() {
        return count(ReferralPick.SUGGESTED);
    }
}
