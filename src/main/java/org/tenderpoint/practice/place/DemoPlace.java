package org.tenderpoint.practice.place;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;

/** The second address of a demo, where nobody may add one: made before anybody is there. */
@Component
public class DemoPlace {

    private final PracticePlaceRepository places;
    private final Clock clock;

    DemoPlace(PracticePlaceRepository places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    public void make(PracticePlaceDetails details) {
        places.save(new PracticePlace(details, Id.random(UserId::new), clock.instant()));
    }
}
