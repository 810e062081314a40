package org.tenderpoint.followup.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
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
 * Decides assessments after sessions again by other rules, and compares them with what the rules proposed then, before
 * anybody changed it.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class AssessmentReplayService implements DecisionReplay {

    private static final int AT_ONCE = 200;

    private final AssessmentRepository assessments;
    private final StandingAdjustmentRepository adjustments;
    private final RecordGate gate;
    private final ApplicationEventPublisher events;

    AssessmentReplayService(
            AssessmentRepository assessments, StandingAdjustmentRepository adjustments, RecordGate gate,
            ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.adjustments = adjustments;
        this.gate = gate;
        this.events = events;
    }

    @Override
    public RuleBookSection book() {
        return RuleBookSection.TRIAGE;
    }

    @Override
    public List<TriageLevel> levels() {
        return AssessmentOutcomes.LEVELS;
    }

    @Override
    @Transactional(readOnly = true)
    public long count(ReplayPeriod period) {
        return assessments.countIn(period.from(), period.to());
    }

    @Override
    @Transactional(readOnly = true)
    public ReplayPage page(RulesAsked asked, ReplayPeriod period, Optional<ReplayPage.Key> after) {
        var from = after.orElseGet(() -> ReplayPage.Key.first(period));
        var some = assessments.proposals(period.from(), period.to(), from.at(), from.id(), Limit.of(AT_ONCE));
        var recorded = recorded(some);
        var decide = decide();
        return ReplayPage.of(
                some, AT_ONCE,
                one -> ReplayRow.of(
                        one.id(), one.at(), recorded.apply(one), asked,
                        RuleSetVersion.of(one.ruleSet()).map(RulesAsked::of), () -> Assessment.read(one.facts()),
                        decide),
                one -> new ReplayPage.Key(one.at(), one.id()));
    }

    @Override
    @Transactional
    public ReplayedDecision open(RulesAsked asked, UUID decision) {
        var found = gate.filter(assessments.proposalById(decision), one -> new ClientId(one.client()))
                .orElseThrow(() -> new NoSuch("assessment"));
        var client = new ClientId(found.client());
        var facts = Assessment.read(found.facts());
        var decide = decide();
        var before = ReplayRow.before(recorded(List.of(found)).apply(found), asked, facts, decide);
        var after = decide.apply(facts, asked);
        events.publishEvent(AuditEvent.opened("Assessment", decision, client));
        return new ReplayedDecision(client, found.at(), found.ruleSet(), before.differencesTo(after));
    }

    private static BiFunction<RecordedFacts, RulesAsked, ReplayOutcome> decide() {
        var books = new HashMap<RulesAsked, Assessment.Books>();
        return (facts, asked) -> AssessmentOutcomes
                .of(Assessment.of(facts, books.computeIfAbsent(asked, Assessment.Books::of)));
    }

    /** Reads the rows of all of them with one query per table. */
    private Function<AssessmentRepository.Proposal, ReplayOutcome> recorded(
            Collection<AssessmentRepository.Proposal> some) {
        var ids = some.stream().map(AssessmentRepository.Proposal::id).toList();
        var findings = byAssessment(assessments.findingLines(ids));
        var regions = byAssessment(assessments.regionLines(ids));
        var care = byAssessment(assessments.selfCareLines(ids));
        var referrals = byAssessment(assessments.referralLines(ids));
        var changes = adjustments.findByAssessmentIdIn(ids).stream()
                .collect(groupingBy(one -> one.assessment().value()));
        return one -> AssessmentOutcomes.recorded(new AssessmentOutcomes.StoredRows(
                one.proposed(),
                findings.getOrDefault(one.id(), List.of()),
                regions.getOrDefault(one.id(), List.of()),
                care.getOrDefault(one.id(), List.of()),
                referrals.getOrDefault(one.id(), List.of()),
                changes.getOrDefault(one.id(), List.of())));
    }

    private static <T> Map<UUID, List<T>> byAssessment(List<AssessmentRepository.LineOf<T>> lines) {
        return lines.stream()
                .collect(groupingBy(
                        AssessmentRepository.LineOf::assessment, mapping(AssessmentRepository.LineOf::line, toList())));
    }
}
