package org.tenderpoint.aim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.shared.id.AimId;

/** One activity, in the client's words. */
@Entity
@Immutable
@Table(name = "aims")
class Aim {

    @Id
    private UUID id;

    private int position;
    private String activity;

    @SuppressWarnings("NullAway.Init")
    protected Aim() {}

    Aim(int position, String activity) {
        this.id = AimId.random().value();
        this.position = position;
        this.activity = activity;
    }

    AimId id() {
        return new AimId(id);
    }

    int position() {
        return position;
    }

    AimSetRecord.Aim toRecord() {
        return new AimSetRecord.Aim(id(), activity);
    }

    /** @param ratings of its episode */
    CopyRow copy(List<AimRating> ratings) {
        return CopyRow.begin()
                .text("activity", activity)
                .rows("ratings", ratings.stream().filter(rating -> rating.aim().equals(id())).map(AimRating::copy).toList());
    }
}
