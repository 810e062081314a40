package org.tenderpoint.outcome;

import jakarta.persistence.Embeddable;
import org.tenderpoint.shared.Work;

/** What was done in one place. */
@Embeddable
record OutcomeWork(String region, String modality, int pressure) {

    static OutcomeWork of(Work work) {
        return new OutcomeWork(work.part().region().code(), work.modality().code(), work.pressure());
    }
}
