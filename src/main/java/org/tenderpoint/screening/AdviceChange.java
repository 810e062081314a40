package org.tenderpoint.screening;

import java.time.LocalDate;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Technique;

/** What one adjustment asks of a plan, where it asks anything that a plan can hold. */
public sealed interface AdviceChange {

    AdviceChange NOTHING = new Heed();

    /** No deeper than this; {@link Pressure#NONE} leaves the place out. */
    record Cap(int level) implements AdviceChange {
        public Cap {
            Pressure.checked(level);
        }

        boolean leavesOut() {
            return level == Pressure.NONE;
        }
    }

    /** As deep as this, where the plan is gentler and nothing else forbids it. */
    record Raise(int level) implements AdviceChange {}

    /** Not longer than this on one region, all its work together. */
    record Minutes(int most) implements AdviceChange {
        public Minutes {
            if (most < 1) {
                throw new IllegalArgumentException("Work takes a minute at least; leave the region out instead");
            }
        }
    }

    /** Without this kind of massage. */
    record Without(Modality modality) implements AdviceChange {}

    /** Without this technique, and so without what cannot be done without it. */
    record WithoutTechnique(Technique technique) implements AdviceChange {}

    /** Rather this kind: in the place of those that are left out or, where none is, of all. */
    record Rather(Modality modality) implements AdviceChange {}

    /** Not before this day. */
    record NotBefore(LocalDate day) implements AdviceChange {}

    /** Nothing that a plan holds: to be known and heeded. */
    record Heed() implements AdviceChange {}
}
