package org.tenderpoint.aim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.aim.AimService.AimRecords;
import org.tenderpoint.aim.AimSetRecord.AimsEnd;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** What the client wants to be able to do again, with all ratings. */
@Component
@Order(25)
record AimRecordKinds(AimSetRepository sets, AimRatingRepository ratings, CurrentUser user) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of("aim_sets").counted("number", "set_at").openFor("open_for")
                                .leavesOut("id client_id version open_for", RecordTable.OWN_KEYS),
                        RecordTable.under("aim_sets", "aims", "set_id")
                                .leavesOut("id set_id", RecordTable.OWN_KEYS)
                                .leavesOut("position", "the order of the lines"),
                        RecordTable.of("aim_ratings").leavesOut("id client_id aim_id version", RecordTable.OWN_KEYS)),
                CopyPart.in("aims", this::copies),
                TimelinePart.in(TimelineEntry.Tab.INTAKE, this::shown)));
    }

    private List<CopyRow> copies(ClientId client) {
        var said = ratings.kept(client.value());
        return sets.ofClient(client.value()).reversed().stream().map(set -> set.copy(said)).toList();
    }

    /** When aims were set, and when they ended; episodes are few. */
    private List<TimelineEntry> shown(ClientId client, int most) {
        return AimRecords.of(sets.ofClient(client.value()), List.of()).stream()
                .filter(set -> !set.endedAs(AimsEnd.MISTAKE))
                .flatMap(this::entries)
                .toList();
    }

    private Stream<TimelineEntry> entries(AimSetRecord set) {
        // aims are set there, which managers do not do
        var route = Optional.of("clients/" + set.client() + "/aims").filter(_ -> user.has(Role.THERAPIST));
        var words = OneLine.of(set.aims().stream().map(AimSetRecord.Aim::activity));
        return Stream.concat(
                Stream.of(new TimelineEntry(set.setAt(), Texts.of("aim.timeline.set"), words, route, "ok")),
                set.ended().filter(end -> end.how() == AimsEnd.ENDED).stream().map(end -> new TimelineEntry(
                        end.at(), Texts.of("aim.timeline.ended"), words, route, "ok")));
    }
}
