package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.hold.Hold;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.words.LevelWords;

/** What screening found before sessions, what therapists overrode, and what held a session back. */
@Component
@Order(41)
record FindingRecordKinds(ScreeningRepository screenings, ScreeningChangeRepository changes,
        OverrideRepository overrides, NamingRepository namings, AskAnswerRepository answers, HoldRepository holds,
        UserService users, CurrentUser user) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(screeningKind(), changeKind(), overrideKind(), namingKind(), questionKind(), holdKind());
    }

    private RecordKind screeningKind() {
        return new RecordKind(
                List.of(
                        RecordTable.of("screenings")
                                .leavesOut("id client_id version", RecordTable.OWN_KEYS)
                                .leavesOut("facts", "what it rested on, which stands as intake, visits and clearances")
                                .leavesOut("ceilings", "one by one")
                                .leavesOut("waits_for_intake waits_for_talk decision",
                                        "what its findings say, in the program's own terms"),
                        RecordTable.under("screenings", "screening_findings", "screening_id")
                                .leavesOut("screening_id position", "the order of the lines")
                                .leavesOut("effects", "in words")),
                CopyPart.in("screenings",
                        client -> screenings.ofClient(client.value()).stream().map(Screening::copy).toList()),
                // the schedule shows that there was a session; its findings are for those to whom the record is open
                TimelinePart.ifOpen(TimelineEntry.Tab.SESSIONS, this::timeline));
    }

    private RecordKind changeKind() {
        return new RecordKind(
                List.of(
                        RecordTable.of("screening_changes")
                                .leavesOut("id client_id screening_id", RecordTable.OWN_KEYS)
                                .leavesOut("lines", "one by one"),
                        RecordTable.under("screening_changes", "screening_changes_seen", "change_id")
                                .notCopied(
                                        "which of the staff has read what became stricter, about staff and not about the client")),
                CopyPart.in("screening_changes",
                        client -> changes.ofClient(client.value()).stream().map(ScreeningChangeRow::copy).toList()),
                TimelinePart.not("told as the screening that came of it"));
    }

    private RecordKind overrideKind() {
        return new RecordKind(
                List.of(RecordTable.under("sessions", "screening_overrides", "session_id")
                        .leavesOut("id screening_id", RecordTable.OWN_KEYS)),
                CopyPart.in("overrides",
                        client -> overrides.ofClient(client.value()).stream().map(OverrideRow::copy).toList()),
                TimelinePart.not("told with the screening"));
    }

    private RecordKind namingKind() {
        return new RecordKind(
                List.of(RecordTable.under("sessions", "screening_namings", "session_id")
                        .leavesOut("id", RecordTable.OWN_KEYS)),
                CopyPart.in("namings",
                        client -> namings.ofClient(client.value()).stream().map(NamingRow::copy).toList()),
                TimelinePart.not("told as the version of the intake that came of it"));
    }

    private RecordKind questionKind() {
        return new RecordKind(
                List.of(RecordTable.of("screening_answers").leavesOut("id client_id", RecordTable.OWN_KEYS)),
                CopyPart.in("questions",
                        client -> answers.findByClientIdOrderByMadeAt(client.value()).stream().map(AskAnswer::copy)
                                .toList()),
                TimelinePart.not("told as the screening that rests on it"));
    }

    private RecordKind holdKind() {
        return new RecordKind(
                List.of(RecordTable.of("holds")
                        .leavesOut("id client_id version", RecordTable.OWN_KEYS)
                        .leavesOut("origin", "the record that it came from, which tells of it itself")),
                CopyPart.in("holds",
                        client -> holds.findByClientIdOrderByOpenedAt(client.value()).stream().map(Hold::copy)
                                .toList()),
                TimelinePart.not("told by what it came from"));
    }

    /** The findings; a clear screening is not shown. */
    private List<TimelineEntry> timeline(ClientId client, int most) {
        var told = screenings.forTimeline(client.value(), Limit.of(most));
        var made = told.isEmpty()
                ? List.<OverrideRow>of()
                : overrides.findBySessionIdInAndTakenBackAtIsNullOrderByMadeAt(
                        told.stream().map(ScreeningRepository.TimelineLine::session).toList());
        var records = made.stream().collect(Collectors.groupingBy(
                one -> one.session().value(), Collectors.mapping(OverrideRow::toRecord, Collectors.toList())));
        var names = users.names(made.stream().map(one -> one.toRecord().by()).collect(Collectors.toSet()));
        return told.stream()
                .map(one -> entry(one, records.getOrDefault(one.session(), List.of()).stream()
                        .map(override -> Texts.of(
                                "screening.timeline.override", Texts.small(override.findingInWords()),
                                names.getOrDefault(override.by(), ""), override.whyInWords()))
                        .collect(Collectors.joining(" "))))
                .toList();
    }

    private TimelineEntry entry(ScreeningRepository.TimelineLine one, String wentAhead) {
        var route = "sessions/" + one.session() + "/screening";
        return new TimelineEntry(
                one.at(),
                Texts.of("screening.timeline.screening"),
                countedFindings(one) + (wentAhead.isEmpty() ? "" : " " + wentAhead),
                Optional.of(user.has(Role.THERAPIST) ? route : route + "/review"),
                "check")
                .withBadge(badge(one), LevelWords.word(one.level(), one.waitsForTalk(), one.provisional()));
    }

    /** Limits that the plan keeps are not counted. */
    private static String countedFindings(ScreeningRepository.TimelineLine one) {
        return one.findings() == 0 && one.level() != ScreeningLevel.CLEAR
                ? Texts.of("screening.timeline.kept")
                : Texts.of("screening.timeline.findings", one.findings());
    }

    private static String badge(ScreeningRepository.TimelineLine one) {
        return switch (one.level()) {
            case CLEAR -> "ok";
            case ADAPT -> "adapt";
            case CLEARANCE -> "clearance";
            case DEFER, EMERGENCY -> "stop";
        };
    }
}
