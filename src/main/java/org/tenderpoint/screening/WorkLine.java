package org.tenderpoint.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Region;
import org.tenderpoint.shared.Side;
import org.tenderpoint.shared.Work;

/** A {@link Work} as a row. */
@Embeddable
class WorkLine {

    @Column(nullable = false)
    private String region;

    @Column(nullable = false)
    private String side;

    @Column(nullable = false)
    private String modality;

    @Column(nullable = false)
    private int pressure;

    @Column(nullable = false)
    private int minutes;

    @SuppressWarnings("NullAway.Init")
    protected WorkLine() {}

    private WorkLine(Work work) {
        region = work.part().region().code();
        side = work.part().side().code();
        modality = work.modality().code();
        pressure = work.pressure();
        minutes = work.minutes();
    }

    static List<WorkLine> of(List<Work> work) {
        return work.stream().map(WorkLine::new).toList();
    }

    Work work() {
        var part = new BodyPart(Coded.require(Region.class, region), Coded.require(Side.class, side));
        return new Work(part, Coded.require(Modality.class, modality), pressure, minutes);
    }
}
