package org.tenderpoint.screening;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Leaving;
import org.tenderpoint.practice.SamplePart;
import org.tenderpoint.practice.SampleWorld;

/** Takes the sample's plans and screenings away; they are made with the sessions. */
@Component
class SampleScreenings implements SamplePart {



    @Override
    public int order() {
        return 30;
    }

    @Override
    public void create(SampleWorld world) {
        // plans are made where sessions are charted
    }

    @Override
    public void remove(Leaving leaving) {
        var sessions = leaving.keys("sessions", "id");
        leaving.delete("holds");
        leaving.delete("screening_findings", "screening_id", leaving.keys("screenings", "id"));
        leaving.delete("screening_changes_seen", "change_id", leaving.keys("screening_changes", "id"));
        for (var table : List.of(
                "screening_answers", "screening_overrides", "screening_changes", "screenings", "planned_work", "first_planned_work")) {
            leaving.delete(table, "session_id", sessions);
        }
        leaving.delete("sessions");
    }
}
