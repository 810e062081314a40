package org.tenderpoint.screening;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.clearance.ClearanceReasons;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.ScreeningTrait;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.screening.words.RuleNames;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/** What a doctor's clearance can lift, by the names that findings have beside the client. */
@Component
class ClearableFindings implements ClearanceReasons {

    private static final Set<RuleEffect> LIFTED = Set.of(RuleEffect.DOCTOR, RuleEffect.NOT_NOW);

    private final FactsReader reader;
    private final RecordGate gate;
    private final CurrentUser user;
    private final PracticeService practice;
    private final Clock clock;

    ClearableFindings(
            FactsReader reader, RecordGate gate, CurrentUser user, PracticeService practice, Clock clock) {
        this.reader = reader;
        this.gate = gate;
        this.user = user;
        this.practice = practice;
        this.clock = clock;
    }

    /** What a doctor can lift now, without a plan. A finding that only waits for an answer is not for a doctor. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, String> reasons(ClientId client) {
        if (!user.has(Role.THERAPIST) || !gate.opens(client)) {
            return Map.of();
        }
        var zone = practice.zone();
        var now = LocalDateTime.ofInstant(clock.instant(), zone);
        var snapshot = reader.read(VisitToScreen.planned(client, user.id(), now, zone, List.of()));
        var decision = snapshot.decide();
        var words = new FindingWords(snapshot.facts(), decision);
        var found = new LinkedHashMap<String, String>();
        decision.findings().stream()
                .filter(ClearableFindings::doctors)
                .forEach(finding -> found.put(finding.id(), words.name(finding)));
        return found;
    }

    private static boolean doctors(Finding finding) {
        boolean asks = finding.found() == ScreeningLevel.CLEARANCE || finding.found() == ScreeningLevel.DEFER;
        return asks && !finding.about().isEmpty() && !finding.has(ScreeningTrait.HOLD)
                && !finding.has(ScreeningTrait.FLAGS_MUST_BE_ASKED)
                && !finding.has(ScreeningTrait.CONDITIONS_MUST_BE_ASKED);
    }

    @Override
    public Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        Rules.IDS.forEach(id -> all.put(id, RuleNames.of(id)));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public String name(String id) {
        return RuleNames.of(id);
    }

    /** Read when the first is asked for. */
    private static final class Rules {

        private static final List<String> IDS = ScreeningRules.CURRENT.entries().stream()
                .filter(rule -> rule.tags().effects().stream().anyMatch(LIFTED::contains))
                .map(RuleEntry::id)
                .toList();
    }
}
