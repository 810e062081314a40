package org.tenderpoint.screening;

import java.time.LocalDate;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Technique;

/** What one adjustment changes in a plan, if a plan can contain the change. */
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

    /** At most this many minutes on one region, all its work together. */
    record Minutes(int most) implements AdviceChange {
        public Minutes {
            if (most < 1) {
                throw new IllegalArgumentException("Work takes a minute at least; leave the region out instead");
            }
        }
    }

    /** Without this kind of massage. */
    record Without(Modality modality) implements AdviceChange {}

    /** Without this technique, and so without work that needs it. */
    record WithoutTechnique(Technique technique) implements AdviceChange {}

    /** Preferably this modality: instead of those left out or, if there are none, instead of all. */
    record Rather(Modality modality) implements AdviceChange {}

    /** Not before this day. */
    record NotBefore(LocalDate day) implements AdviceChange {}

    /** Nothing that a plan can contain: only shown. */
    record Heed() implements AdviceChange {}
}
