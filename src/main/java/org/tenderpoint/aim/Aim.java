package org.tenderpoint.aim;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.StoredRow;

/** One activity, in the client's words. */
@Entity
@Immutable
@Table(name = "aims")
class Aim extends StoredRow {

    private int position;
    private String activity;

    protected Aim() {}

    Aim(int position, String activity) {
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

    /**
     * All ratings of the aim, from the start on, each in words.
     *
     * @param ratings of its episode
     */
    Stream<CopyRow> copy(List<AimRating> ratings) {
        return ratings.stream().filter(rating -> rating.aim().equals(id())).map(rating -> rating.copy(activity));
    }
}
