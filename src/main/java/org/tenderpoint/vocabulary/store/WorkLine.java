package org.tenderpoint.vocabulary.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Side;
import org.tenderpoint.vocabulary.Work;

/** A {@link Work} as a row, planned or done. */
@Embeddable
public record WorkLine(
        @Column(nullable = false) String region,
        @Column(nullable = false) String side,
        @Column(nullable = false) String modality,
        @Column(nullable = false) int pressure,
        @Column(nullable = false) int minutes) {

    public static WorkLine of(Work work) {
        return new WorkLine(
                work.part().region().code(),
                work.part().side().code(),
                work.modality().code(),
                work.pressure(),
                work.minutes());
    }

    public Work work() {
        var part = new BodyPart(Coded.require(Region.class, region), Coded.require(Side.class, side));
        return new Work(part, Coded.require(Modality.class, modality), pressure, minutes);
    }
}
