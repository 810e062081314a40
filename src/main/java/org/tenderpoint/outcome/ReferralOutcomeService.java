package org.tenderpoint.outcome;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.outcome.rules.Durations;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.UserService;
import org.tenderpoint.referral.LoopResults;
import org.tenderpoint.referral.LoopResults.LoopResult;
import org.tenderpoint.shared.Discipline;
import org.tenderpoint.shared.audit.AuditEvent;

/**
 * What referrals led to, in figures: by the day on which they began, and by whose they are. Conditions and modalities belong to
 * sessions and are not heeded.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class ReferralOutcomeService {

    private final LoopResults loops;
    private final OutcomeScope scope;
    private final RecordGate gate;
    private final ClientService clients;
    private final UserService users;
    private final PracticeService practice;
    private final ApplicationEventPublisher events;

    ReferralOutcomeService(
            LoopResults loops, OutcomeScope scope, RecordGate gate, ClientService clients, UserService users,
            PracticeService practice, ApplicationEventPublisher events) {
        this.loops = loops;
        this.scope = scope;
        this.gate = gate;
        this.clients = clients;
        this.users = users;
        this.practice = practice;
        this.events = events;
    }

    /** @param discipline all if empty */
    public LoopOverview overview(OutcomeFilter asked, Optional<Discipline> discipline) {
        var filter = scope.theirs(asked);
        var zone = practice.zone();
        var begun = begun(filter, zone);
        var those = begun.stream().filter(new LoopMark(LoopPick.SUGGESTED, discipline)::takes).toList();
        return new LoopOverview(
                filter.therapist().isPresent() || discipline.isPresent() ? SmallNumbers.PART : SmallNumbers.PRACTICE,
                shares(those),
                picks(those),
                begun.stream().collect(groupingBy(LoopResult::discipline, Collectors.collectingAndThen(
                        Collectors.toList(), ReferralOutcomeService::picks))),
                waited(those),
                loops.first(filter.therapist()).map(first -> LocalDate.ofInstant(first, zone)));
    }

    private List<LoopResult> begun(OutcomeFilter filter, ZoneId zone) {
        return loops.begun(
                filter.from().atStartOfDay(zone).toInstant(), filter.to().plusDays(1).atStartOfDay(zone).toInstant(),
                filter.therapist());
    }

    static Map<LoopMeasure, Share> shares(List<LoopResult> those) {
        var shares = new EnumMap<LoopMeasure, Share>(LoopMeasure.class);
        for (var measure : LoopMeasure.values()) {
            var tally = new Tally();
            those.forEach(one -> tally.add(measure.of(one)));
            shares.put(measure, tally.share());
        }
        return shares;
    }

    private static Map<LoopPick, Integer> picks(List<LoopResult> those) {
        var picks = new EnumMap<LoopPick, Integer>(LoopPick.class);
        for (var pick : LoopPick.values()) {
            picks.put(pick, Math.toIntExact(those.stream().filter(pick::takes).count()));
        }
        return picks;
    }

    private static Optional<Durations> waited(List<LoopResult> those) {
        var seen = those.stream().filter(LoopPick.SEEN::takes).toList();
        var known = seen.stream().flatMapToInt(one -> one.waited().stream()).mapToObj(Duration::ofDays).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Durations.of(known, seen.size() - known.size()));
    }

    /** How many referrals stand behind a mark. */
    public int count(LoopMark mark, OutcomeFilter asked) {
        return Math.toIntExact(begun(scope.theirs(asked), practice.zone()).stream().filter(mark::takes).count());
    }

    /** The referrals behind a mark, the latest first. Told to the audit trail. */
    @Transactional
    public List<LoopRow> referrals(LoopMark mark, OutcomeFilter asked, int offset, int limit) {
        var zone = practice.zone();
        var rows = begun(scope.theirs(asked), zone).stream().filter(mark::takes).skip(offset).limit(limit).toList();
        events.publishEvent(AuditEvent.of("listed", "Outcome referrals", new UUID(0, 0)).because(mark.pick().code()));
        var open = gate.open(rows.stream().map(LoopResult::client).collect(Collectors.toSet()));
        var names = clients.names(open);
        var people = users.names(rows.stream().map(LoopResult::owner).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new LoopRow(
                        row.id(), Optional.ofNullable(names.get(row.client())), people.getOrDefault(row.owner(), ""), row.discipline(),
                        LocalDate.ofInstant(row.begunAt(), zone), row.state(), row.waited()))
                .toList();
    }
}
