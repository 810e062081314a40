package org.tenderpoint.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a referral that still count: what was corrected is readable for ever and counts no more. A correction
 * mends the last step that counts, either taking it back or putting in its place what could have been recorded instead.
 */
final class Course {

    private final List<ReferralStep> steps;
    private final List<Integer> counting = new ArrayList<>();

    Course(List<ReferralStep> steps) {
        this.steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.corrects() != null) {
                counting.removeLast();
                if (!counting.isEmpty() && last().state() == step.state() && step.benefit() == null) {
                    continue;
                }
            }
            counting.add(i);
        }
    }

    /** The step by which it stands where it stands. */
    ReferralStep last() {
        return steps.get(lastPosition());
    }

    int lastPosition() {
        return counting.getLast();
    }

    /** Those that count, oldest first. */
    List<ReferralStep> counting() {
        return counting.stream().map(steps::get).toList();
    }

    /** The newest that counts and led there. */
    Optional<ReferralStep> newest(ReferralState state) {
        return counting().reversed().stream().filter(step -> step.state() == state).findFirst();
    }

    /** Where the referral stood before its last step; empty for the first. */
    Optional<ReferralState> before() {
        return counting.size() < 2
                ? Optional.empty()
                : Optional.of(steps.get(counting.get(counting.size() - 2)).state());
    }

    /** Where a correction of the last step may lead; a first offer that was a mistake is set aside. */
    Set<ReferralState> corrections() {
        var stands = last().state();
        if (before().isEmpty()) {
            return stands == ReferralState.OFFERED ? Set.of(ReferralState.NOT_OFFERED) : Set.of();
        }
        var before = before().get();
        var all = EnumSet.of(before);
        // a letter leaves by the letter itself, and nobody corrects one into being
        before.next().stream().filter(state -> state != ReferralState.LETTER_SENT).forEach(all::add);
        if (!stands.outcome()) {
            all.remove(stands);
        }
        return all;
    }
}
