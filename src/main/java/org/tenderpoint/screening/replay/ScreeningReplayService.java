package org.tenderpoint.screening.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.FactsSnapshot;
import org.tenderpoint.screening.ScreeningRepository;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.replay.DecisionReplay;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayPage;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayPeriod;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayedDecision;
import org.tenderpoint.vocabulary.replay.ReplayOutcome;
import org.tenderpoint.vocabulary.replay.ReplayRow;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Applies other rules to screenings: the last one of each session, which is the frozen one once the session has
 * started.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class ScreeningReplayService implements DecisionReplay {

    private static final int AT_ONCE = 200;

    private final ScreeningRepository screenings;
    private final RecordGate gate;
    private final ApplicationEventPublisher events;

    ScreeningReplayService(ScreeningRepository screenings, RecordGate gate, ApplicationEventPublisher events) {
        this.screenings = screenings;
        this.gate = gate;
        this.events = events;
    }

    @Override
    public RuleBookSection book() {
        return RuleBookSection.SCREENING;
    }

    @Override
    public List<ScreeningLevel> levels() {
        return ScreeningOutcomes.LEVELS;
    }

    @Override
    @Transactional(readOnly = true)
    public long count(ReplayPeriod period) {
        return screenings.countLast(period.from(), period.to());
    }

    @Override
    @Transactional(readOnly = true)
    public ReplayPage page(RulesAsked asked, ReplayPeriod period, Optional<ReplayPage.Key> after) {
        var from = after.orElseGet(() -> ReplayPage.Key.first(period));
        var some = screenings.last(period.from(), period.to(), from.at(), from.id(), Limit.of(AT_ONCE));
        var findings = screenings.lastFindings(some.stream().map(ScreeningRepository.LastScreening::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ScreeningRepository.LastFinding::screening));
        var decide = decide();
        return ReplayPage.of(
                some, AT_ONCE,
                one -> ReplayRow.of(
                        one.id(), one.at(),
                        ScreeningOutcomes.recorded(one, findings.getOrDefault(one.id(), List.of())),
                        asked, RuleSetVersion.of(one.ruleSet()).map(RulesAsked::of),
                        () -> Json.read(one.facts(), FactsSnapshot.class), decide),
                one -> new ReplayPage.Key(one.at(), one.session()));
    }

    @Override
    @Transactional
    public ReplayedDecision open(RulesAsked asked, UUID decision) {
        var found = gate.filter(screenings.lastById(decision), one -> new ClientId(one.client()))
                .orElseThrow(() -> new NoSuch("screening"));
        var client = new ClientId(found.client());
        var facts = Json.read(found.facts(), FactsSnapshot.class);
        var decide = decide();
        var recorded = ScreeningOutcomes.recorded(found, screenings.lastFindings(List.of(decision)));
        var before = ReplayRow.before(recorded, asked, facts, decide);
        var after = decide.apply(facts, asked);
        events.publishEvent(AuditEvent.opened("Screening", decision, client));
        return new ReplayedDecision(client, found.at(), found.ruleSet(), before.differencesTo(after));
    }

    private static BiFunction<FactsSnapshot, RulesAsked, ReplayOutcome> decide() {
        var books = new HashMap<RulesAsked, ScreeningRules>();
        return (facts, asked) -> ScreeningOutcomes.of(books.computeIfAbsent(
                asked, wanted -> ScreeningRules.inVersion(wanted.version()).without(wanted.without()))
                .decide(facts.facts(), facts.overrides()));
    }
}
