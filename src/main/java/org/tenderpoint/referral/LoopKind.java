package org.tenderpoint.referral;

import java.util.OptionalInt;
import org.tenderpoint.vocabulary.Discipline;

/**
 * The features that counting distinguishes.
 *
 * @param reached the furthest step
 * @param benefit the newest answer, -3 to 3
 */
public record LoopKind(Discipline discipline, LoopStep reached, ReferralState state, OptionalInt benefit) {}
