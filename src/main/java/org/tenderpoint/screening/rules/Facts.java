package org.tenderpoint.screening.rules;

import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Detail;

/** Tests of facts that several rows share. */
final class Facts {

    private Facts() {}

    /** A disc that is not resolved, or resolved with nerve symptoms. */
    static boolean activeDisc(Reading facts) {
        return facts.yes(HERNIATED_DISC)
                && (!facts.is(HERNIATED_DISC, Detail.PHASE, "resolved")
                        || facts.yes(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW));
    }

    /** The phase of an active disc; resolved with nerve symptoms counts as unknown. */
    private static String phase(Reading facts) {
        var phase = facts.choice(HERNIATED_DISC, Detail.PHASE);
        return phase.equals("resolved") ? "unknown" : phase;
    }

    static boolean discAcute(Reading facts) {
        return activeDisc(facts) && (phase(facts).equals("acute") || phase(facts).equals("unknown"));
    }

    static boolean discSubacute(Reading facts) {
        return activeDisc(facts) && phase(facts).equals("subacute");
    }

    static boolean discChronic(Reading facts) {
        return activeDisc(facts) && phase(facts).equals("chronic");
    }

    static boolean discNerves(Reading facts) {
        return activeDisc(facts) && facts.maybe(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW);
    }

    static boolean neckDisc(Reading facts) {
        return activeDisc(facts) && facts.is(HERNIATED_DISC, Detail.LEVEL, "cervical", "unknown");
    }

    /** Osteoporosis, or thin bone of unknown degree. */
    static boolean bone(Reading facts) {
        return facts.is(OSTEOPOROSIS, Detail.SEVERITY, "osteoporosis", "unknown");
    }

    /** Surgery at least {@code from} and less than {@code to} days ago. */
    static boolean surgery(Reading facts, int from, int to) {
        return facts.yes(RECENT_SURGERY) && facts.days(RECENT_SURGERY) >= from && facts.days(RECENT_SURGERY) < to;
    }

    static boolean surgeryNotCleared(Reading facts) {
        return facts.notYes(RECENT_SURGERY, Detail.CLEARED_FOR_MASSAGE);
    }

    /** An operation on the spine, or one that may have been. */
    static boolean spinalSurgery(Reading facts) {
        return switch (facts.detail(RECENT_SURGERY, Detail.SPINAL)) {
            case YES -> facts.yes(RECENT_SURGERY);
            case NO -> false;
            case UNKNOWN -> facts.yes(RECENT_SURGERY) && facts.touches(RECENT_SURGERY, Area.SPINE);
        };
    }

    static boolean spinalSurgery(Reading facts, int from, int to) {
        return spinalSurgery(facts) && surgery(facts, from, to);
    }

    static boolean highPressure(Reading facts) {
        return facts.notYes(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED);
    }

    static boolean freshClotHistory(Reading facts) {
        return facts.yes(CLOT_HISTORY) && facts.days(CLOT_HISTORY) < HALF_A_YEAR;
    }

    static boolean lymphNodes(Reading facts) {
        return facts.maybe(CANCER_HISTORY, Detail.LYMPH_NODES_REMOVED);
    }

    static boolean arthritis(Reading facts, String... types) {
        return facts.is(ARTHRITIS, Detail.TYPE, types);
    }

    static boolean arthritisFlare(Reading facts) {
        return facts.maybe(ARTHRITIS, Detail.FLARE_NOW);
    }

    static boolean bellyHurts(Reading facts) {
        return facts.painAtLeast(MIDDLING) && facts.painArea().meets(Area.of(Region.ABDOMEN));
    }

    /** An injury no more than {@code days} days ago. */
    static boolean injuryWithin(Reading facts, int days) {
        return facts.yes(RECENT_INJURY) && facts.days(RECENT_INJURY) <= days;
    }
}
