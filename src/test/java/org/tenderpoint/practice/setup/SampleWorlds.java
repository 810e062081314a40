package org.tenderpoint.practice.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.setup.SampleWorld.Size;

/** Sample practices on their first day, without a database. */
public final class SampleWorlds {

    private static final SamplePerson DESK = new SamplePerson(Id.random(UserId::new), "Desk", Set.of(Role.FRONT_DESK),
            List.of(), 3);
    private static final SamplePerson HOST = new SamplePerson(Id.random(UserId::new), "Host", Set.of(Role.THERAPIST),
            List.of(), 3);
    private static final List<SamplePerson> THERAPISTS = therapists();

    private SampleWorlds() {}

    /** @param hosted whether who makes it treats clients */
    public static SampleWorld at(Instant now, ZoneId zone, Size size, OpeningHours hours, boolean hosted) {
        var cast = SampleCast.of(size, LocalDate.ofInstant(now, zone), THERAPISTS);
        return new SampleWorld(size, now, zone, hours, THERAPISTS, DESK,
                hosted ? Optional.of(HOST) : Optional.empty(), cast.clients(), cast.twins());
    }

    public static Size full() {
        return Size.FULL;
    }

    private static List<SamplePerson> therapists() {
        var all = new ArrayList<SamplePerson>();
        for (var colleague : SampleDescription.ofPractice().team()) {
            if (!colleague.modalities().isEmpty()) {
                all.add(new SamplePerson(Id.random(UserId::new), colleague.name(), Set.of(Role.THERAPIST),
                        colleague.modalities(),
                        colleague.pressure()));
            }
        }
        return List.copyOf(all);
    }
}
