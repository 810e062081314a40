package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.ReferralRow.*;
import static org.tenderpoint.vocabulary.facts.Bounds.TWO_WEEKS;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.facts.Detail.*;

import java.util.List;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * The conditions that came with the second edition against disciplines. Cells: chiropractic, physio, yoga, acupuncture,
 * pilates.
 */
final class LaterReferralRows {

    private LaterReferralRows() {}

    static final List<Row<ReferralCase, ReferralRow.Cells>> ROWS = List.of(
            row("REF-151", "Aneurysm", ANEURYSM)
                    .since("2026-11c")
                    .cells(N, C, C, C, C)
                    .because("No pressure in a widened artery, and no thrust over it.", "A", "NG156"),
            row("REF-152", "Weak immune system", IMMUNOSUPPRESSION)
                    .since("2026-11c")
                    .cells(NONE, NONE, NONE, C, NONE)
                    .because("Needles can let an infection in.", "A", "WHO99"),
            row("REF-153", "Nerve disease such as MS or Parkinson's", NERVE_DISEASE)
                    .since("2026-11c")
                    .cells(C, add(15).and(inRelapse(NONE)), inRelapse(P), inRelapse(P), inRelapse(P))
                    .because("Specialist exercise fits; heat and balance have to be minded.", "A", "NG220"),
            row("REF-154", "ME/CFS, or long COVID with a crash after effort", EXERTION_INTOLERANCE)
                    .since("2026-11c")
                    .cells(C, P, add(-15).and(P), NONE, add(-15).and(P))
                    .because("No programme of rising effort; only with energy management.", "A", "NG206"),
            row("REF-155", "Lymphoedema", LYMPHOEDEMA)
                    .since("2026-11c")
                    .cells(NONE, add(10), P, P, P)
                    .because("No needles and no strain in the limb that drains badly.", "B", ""),
            row("REF-156", "Injection or needling in the last " + TWO_WEEKS + " days", RECENT_INJECTION)
                    .since("2026-11c")
                    .cells(C, NONE, P, C, P)
                    .because("The place is left in peace at first.", "C", ""),
            row("REF-157", "Needs help to understand or decide", SUPPORT_TO_DECIDE)
                    .since("2026-11c")
                    .cells(P, NONE, P, P, P)
                    .because("Together with the helper.", "C", ""),
            row("REF-158", "Something else that nobody has judged to be without bearing", OTHER_CONDITION)
                    .since("2026-11c")
                    .when(c -> c.notYes(OTHER_CONDITION, NO_BEARING))
                    .cells(C, P, P, C, P)
                    .because("The rules do not cover it.", "C", ""));

    private static Cell inRelapse(Cell otherwise) {
        return either("while a relapse is not denied", c -> c.maybe(NERVE_DISEASE, FLARE_NOW), C, otherwise);
    }
}
