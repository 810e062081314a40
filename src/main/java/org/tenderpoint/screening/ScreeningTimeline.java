package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
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
import org.tenderpoint.practice.UserService;

/** What screening found before a session, and against what somebody went ahead; a clear one is not told. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class ScreeningTimeline implements TimelineSource {

    private final ScreeningRepository screenings;
    private final OverrideRepository overrides;
    private final UserService users;
    private final RecordGate gate;
    private final CurrentUser user;

    ScreeningTimeline(
            ScreeningRepository screenings, OverrideRepository overrides, UserService users, RecordGate gate, CurrentUser user) {
        this.screenings = screenings;
        this.overrides = overrides;
        this.users = users;
        this.gate = gate;
        this.user = user;
    }

    @Override
    public Kind kind() {
        return Kind.SESSIONS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(ClientId client, int most) {
        // that a session was, stands in the schedule: what was found before it is for those to whom the record is open
        return gate.opens(client) ? entries(client, most) : List.of();
    }

    private List<TimelineEntry> entries(ClientId client, int most) {
        var told = screenings.told(client.value(), Limit.of(most));
        var made = told.isEmpty()
                ? List.<OverrideRow>of()
                : overrides.findBySessionIdInAndTakenBackAtIsNullOrderByMadeAt(
                        told.stream().map(ScreeningRepository.Told::session).toList());
        var records = made.stream().collect(Collectors.groupingBy(
                one -> one.session().value(), Collectors.mapping(OverrideRow::toRecord, Collectors.toList())));
        var names = users.names(made.stream().map(one -> one.toRecord().by()).collect(Collectors.toSet()));
        return told.stream()
                .map(one -> entry(one, records.getOrDefault(one.session(), List.of()).stream()
                        .map(override -> Texts.of(
                                "screening.timeline.override", override.findingId(),
                                names.getOrDefault(override.by(), ""), override.reason()))
                        .collect(Collectors.joining(" "))))
                .toList();
    }

    private TimelineEntry entry(ScreeningRepository.Told one, String wentAhead) {
        var route = "sessions/" + one.session() + "/screening";
        return new TimelineEntry(
                        one.at(),
                        Texts.of("screening.timeline.screening"),
                        Texts.of("screening.timeline.findings", one.findings()) + (wentAhead.isEmpty() ? "" : " " + wentAhead),
                        Optional.of(user.has(Role.THERAPIST) ? route : route + "/review"),
                        Optional.empty(),
                        "check")
                .withBadge(badge(one), LevelWords.word(one.level(), one.provisional()));
    }

    private static String badge(ScreeningRepository.Told one) {
        return switch (one.level()) {
            case CLEAR -> "ok";
            case ADAPT -> "adapt";
            case CLEARANCE -> "clearance";
            case DEFER, EMERGENCY -> "stop";
        };
    }
}
