package org.tenderpoint.aim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.client.TimelineSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** On the client's timeline: when aims were set, and when they ended. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional(readOnly = true)
class AimTimeline implements TimelineSource {

    private final AimSetRepository sets;
    private final RecordGate gate;
    private final CurrentUser user;

    AimTimeline(AimSetRepository sets, RecordGate gate, CurrentUser user) {
        this.sets = sets;
        this.gate = gate;
        this.user = user;
    }

    @Override
    public Kind kind() {
        return Kind.INTAKE;
    }

    @Override
    public List<TimelineEntry> of(ClientId client, int most) {
        // episodes are few
        return gate.shown(client, kind(), () -> sets.ofClient(client.value()).stream()
                .map(set -> set.toRecord(List.of()))
                .filter(set -> !set.endedAs(AimsEnd.MISTAKE))
                .flatMap(this::entries)
                .toList());
    }

    private Stream<TimelineEntry> entries(AimSetRecord set) {
        // there they are set, which managers do not
        var route = Optional.of("clients/" + set.client() + "/aims").filter(_ -> user.has(Role.THERAPIST));
        var words = set.aims().stream().map(AimSetRecord.Aim::activity).collect(Collectors.joining(" · "));
        return Stream.concat(
                Stream.of(new TimelineEntry(set.setAt(), Texts.of("aim.timeline.set"), words, route, Optional.empty(), "ok")),
                set.ended().filter(end -> end.how() == AimsEnd.ENDED).stream().map(end -> new TimelineEntry(
                        end.at(), Texts.of("aim.timeline.ended"), words, route, Optional.empty(), "ok")));
    }
}
