package org.tenderpoint.intake;

import java.util.Arrays;
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
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;

/** Intake versions and clearances on the client's timeline. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional(readOnly = true)
class IntakeTimeline implements TimelineSource {

    private static final int CHANGES_SHOWN = 3;

    private final IntakeHistory history;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ClearanceRepository clearances;

    IntakeTimeline(
            IntakeHistory history, RecordGate gate, CurrentUser user, ClearanceRepository clearances) {
        this.history = history;
        this.gate = gate;
        this.user = user;
        this.clearances = clearances;
    }

    @Override
    public Kind kind() {
        return Kind.INTAKE;
    }

    @Override
    public List<TimelineEntry> of(ClientId client, int most) {
        // versions are few, and each is told by what it changed
        return gate.shown(client, kind(), () -> entries(client));
    }

    private List<TimelineEntry> entries(ClientId client) {
        return Stream.concat(
                        history.of(client).stream().map(IntakeTimeline::entry),
                        clearances.findByClientIdOrderByRecordedAtDesc(client.value()).stream()
                                .map(Clearance::toRecord)
                                .map(this::entry))
                .toList();
    }

    private static TimelineEntry entry(IntakeVersionRecord version) {
        boolean first = version.number() == 1;
        return new TimelineEntry(
                version.confirmedAt(),
                Texts.of(first ? "intake.timeline.first" : "intake.timeline.changed", version.number()),
                first ? conditions(version) : changes(version),
                Optional.of("intake-versions/" + version.id()),
                Optional.empty(),
                "edit");
    }

    /** What a first intake found; what was denied is not listed. */
    private static String conditions(IntakeVersionRecord version) {
        var told = Arrays.stream(Condition.values())
                .filter(condition -> version.answers().of(condition).recorded() == Recorded.YES)
                .map(Texts::label)
                .collect(Collectors.joining(". "));
        return told.isEmpty() ? Texts.of("intake.timeline.nothing_found") : told + ".";
    }

    private static String changes(IntakeVersionRecord version) {
        if (version.changes().isEmpty()) {
            return Texts.of("intake.timeline.unchanged");
        }
        var shown = version.changes().stream()
                .limit(CHANGES_SHOWN)
                .map(IntakeTimeline::change)
                .collect(Collectors.joining(" "));
        int more = version.changes().size() - CHANGES_SHOWN;
        return more > 0 ? shown + " " + Texts.of("intake.timeline.more", more) : shown;
    }

    private static String change(FieldChange change) {
        return change.before().isEmpty()
                ? Texts.of("intake.timeline.new_value", change.label(), change.after())
                : Texts.of("intake.timeline.value", change.label(), change.before(),
                        change.after().isEmpty() ? Texts.of("intake.timeline.nothing") : change.after());
    }

    private TimelineEntry entry(ClearanceRecord clearance) {
        var entry = new TimelineEntry(
                clearance.recordedAt(),
                Texts.of("intake.timeline.clearance", clearance.details().by()),
                Texts.of("intake.timeline.clearance_until", IntakeDifference.day(clearance.details().lastDay())),
                // there it is confirmed and revoked, which managers do not
                Optional.of("clients/" + clearance.client() + "/clearance").filter(_ -> user.has(Role.THERAPIST)),
                Optional.empty(),
                "doctor");
        var word = Texts.label(clearance.state());
        return switch (clearance.state()) {
            case RECORDED -> entry.withBadge("adapt", word);
            case CONFIRMED -> entry.withBadge("ok", word);
            case REVOKED -> entry.withBadge("stop", word);
        };
    }
}
