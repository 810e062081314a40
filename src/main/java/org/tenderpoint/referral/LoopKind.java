package org.tenderpoint.referral;

import java.util.OptionalInt;
import org.tenderpoint.vocabulary.Discipline;

/**
 * What figures count referrals by; referrals that are equal in all of it are counted as one kind.
 *
 * @param benefit the newest answer, -3 to 3
 */
public record LoopKind(Discipline discipline, LoopStep reached, ReferralState state, OptionalInt benefit) {}
