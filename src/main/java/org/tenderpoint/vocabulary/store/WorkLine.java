package org.tenderpoint.vocabulary.store;

import jakarta.persistence.Embeddable;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/** A {@link Work} as a row, planned or done. */
@Embeddable
public record WorkLine(
        Region region,
        Side side,
        Modality modality,
        int pressure,
        int minutes) {

    public static WorkLine of(Work work) {
        return new WorkLine(
                work.part().region(), work.part().side(), work.modality(), work.pressure(), work.minutes());
    }

    public Work work() {
        return new Work(new BodyPart(region, side), modality, pressure, minutes);
    }
}
