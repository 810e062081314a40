package org.tenderpoint.vocabulary;

import java.util.Set;
import org.tenderpoint.platform.Coded;

/** The kind of massage, with its properties from the vocabulary. */
public enum Modality implements Coded {
    SWEDISH,
    DEEP_TISSUE(Trait.SORE),
    TRIGGER_POINT(Trait.SORE),
    MYOFASCIAL_RELEASE(Trait.ADVANCED, Trait.SORE),
    ROLFING(Trait.ADVANCED, Trait.SORE, Trait.LOADS_SPINE),
    SHIATSU(Trait.ADVANCED, Trait.SORE, Trait.LOADS_SPINE),
    THAI(Trait.ADVANCED, Trait.SORE, Trait.LOADS_SPINE),
    SPORTS(Trait.SORE),
    HOT_STONE,
    CUPPING(Trait.ADVANCED, Trait.SORE),
    IASTM(Trait.ADVANCED, Trait.SORE),
    LYMPHATIC_DRAINAGE(Trait.ADVANCED),
    CRANIOSACRAL(Trait.ADVANCED),
    REFLEXOLOGY,
    PRENATAL(Trait.ADVANCED),
    CHAIR,
    ASSISTED_STRETCHING(Trait.LOADS_SPINE);

    private enum Trait {
        ADVANCED,
        SORE,
        LOADS_SPINE
    }

    private final Set<Trait> traits;

    Modality(Trait... traits) {
        this.traits = Set.of(traits);
    }

    /** Whether the therapist must hold a credential for it. */
    public boolean needsAdvancedTraining() {
        return traits.contains(Trait.ADVANCED);
    }

    /** Whether it tends to leave people sore. */
    public boolean sorenessProne() {
        return traits.contains(Trait.SORE);
    }

    /** Whether it loads or rotates the spine. */
    public boolean loadsSpine() {
        return traits.contains(Trait.LOADS_SPINE);
    }

    /** A means within a modality that a rule may exclude. */
    public enum Technique implements Coded {
        HEAT,
        COLD,
        SUCTION,
        SPINAL_ROTATION,
        SPINAL_EXTENSION,
        SPINAL_FLEXION_LOADED,
        TRACTION,
        JOINT_MOBILISATION,
        /** More than 20 minutes face down without a change of position. */
        PRONE_LONG,
        /** Flat on the back with neither the head nor one hip raised. */
        SUPINE_FLAT,
        PERCUSSION,
        POINT_PRESSURE,
        SCRAPING
    }
}
