package org.tenderpoint.outcome;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.referral.LoopKind;
import org.tenderpoint.referral.LoopResults;
import org.tenderpoint.referral.LoopResults.BegunFilter;
import org.tenderpoint.referral.LoopResults.LoopResult;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Figures about referrals, filtered by the day on which they began and by their owner. Conditions and modalities belong
 * to sessions and are ignored.
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
    public ReferralOverview overview(OutcomeFilter asked, Optional<Discipline> discipline) {
        var which = begun(asked);
        var kinds = loops.kinds(which);
        var mark = new ReferralMark(ReferralPick.SUGGESTED, discipline);
        var those = counted(kinds, mark::takes);
        return new ReferralOverview(
                which.owner().isPresent() || discipline.isPresent() ? SmallNumbers.PART : SmallNumbers.PRACTICE,
                shares(those),
                picks(those),
                kinds.keySet().stream()
                        .map(LoopKind::discipline)
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(), one -> picks(counted(kinds, kind -> kind.discipline() == one)))),
                waited(loops.waited(which, discipline), number(those, ReferralPick.SEEN::takes)),
                loops.first(which.owner()).map(first -> LocalDate.ofInstant(first, practice.zone())));
    }

    private BegunFilter begun(OutcomeFilter asked) {
        var filter = scope.limited(asked);
        return begun(filter.from(), filter.to(), practice.zone(), filter.therapist());
    }

    public static BegunFilter begun(LocalDate from, LocalDate to, ZoneId zone, Optional<UserId> owner) {
        return new BegunFilter(from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant(),
                owner);
    }

    private static Map<LoopKind, Integer> counted(Map<LoopKind, Integer> kinds, Predicate<LoopKind> which) {
        return kinds.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int number(Map<LoopKind, Integer> kinds, Predicate<LoopKind> which) {
        return counted(kinds, which).values().stream().mapToInt(Integer::intValue).sum();
    }

    public static Map<ReferralMeasure, Share> shares(Map<LoopKind, Integer> kinds) {
        var shares = new EnumMap<ReferralMeasure, Share>(ReferralMeasure.class);
        for (var measure : ReferralMeasure.values()) {
            var tally = new Tally();
            kinds.forEach((kind, number) -> tally.add(measure.of(kind), number));
            shares.put(measure, tally.share());
        }
        return shares;
    }

    private static Map<ReferralPick, Integer> picks(Map<LoopKind, Integer> kinds) {
        var picks = new EnumMap<ReferralPick, Integer>(ReferralPick.class);
        for (var pick : ReferralPick.values()) {
            picks.put(pick, number(kinds, pick::takes));
        }
        return picks;
    }

    private static Optional<Durations> waited(List<Integer> days, int seen) {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(Durations.of(days.stream().map(Duration::ofDays).toList(), seen - days.size()));
    }

    public int count(ReferralMark mark, OutcomeFilter asked) {
        return number(loops.kinds(begun(asked)), mark::takes);
    }

    /** The referrals behind a mark, the latest first. The audit trail notes it. */
    @Transactional
    public List<ListedReferral> referrals(ReferralMark mark, OutcomeFilter asked, int offset, int limit) {
        var zone = practice.zone();
        var rows = loops.page(begun(asked), mark::takes, offset, limit);
        events.publishEvent(AuditEvent.of("listed", "OutcomeReferrals", new UUID(0, 0))
                .because(Phrase.of("audit.why." + mark.pick().code())));
        var open = gate.open(rows.stream().map(LoopResult::client).collect(Collectors.toSet()));
        var names = clients.names(open);
        var people = users.names(rows.stream().map(LoopResult::owner).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new ListedReferral(
                        row.id(), Optional.ofNullable(names.get(row.client())), people.getOrDefault(row.owner(), ""),
                        row.kind().discipline(),
                        LocalDate.ofInstant(row.begunAt(), zone), row.kind().state(), row.waited()))
                .toList();
    }

    /**
     * One of the referrals behind a figure.
     *
     * @param clientName only where the viewer may open the client's record
     * @param owner the name of its owner in the worklist
     * @param day on which it began
     * @param waited days until the first appointment
     */
    public record ListedReferral(
            ReferralId referral,
            Optional<String> clientName,
            String owner,
            Discipline discipline,
            LocalDate day,
            ReferralState state,
            OptionalInt waited) {}

    /**
     * What became of the referrals that began in a period.
     *
     * @param scope the rule for small numbers that applies
     * @param shares one for each measure
     * @param picks how many referrals are in each
     * @param disciplines the same by discipline; those without any are left out
     * @param waited days from the letter or the offer to the first appointment; empty if none is known
     * @param first when the practice's first referral began; empty if there is none
     */
    public record ReferralOverview(
            SmallNumbers scope,
            Map<ReferralMeasure, Share> shares,
            Map<ReferralPick, Integer> picks,
            Map<Discipline, Map<ReferralPick, Integer>> disciplines,
            Optional<Durations> waited,
            Optional<LocalDate> first) {

        private static final Share NOTHING = new Share(0, 0, 0);

        public ReferralOverview {
            shares = Map.copyOf(shares);
            picks = Map.copyOf(picks);
            disciplines = Map.copyOf(disciplines);
        }

        public Share share(ReferralMeasure measure) {
            return shares.getOrDefault(measure, NOTHING);
        }

        public int count(ReferralPick pick) {
            return picks.getOrDefault(pick, 0);
        }

        /** All referrals that began in the period. */
        public int all() {
            return count(ReferralPick.SUGGESTED);
        }
    }
}
