package org.tenderpoint.vocabulary;

import org.tenderpoint.platform.Coded;

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
