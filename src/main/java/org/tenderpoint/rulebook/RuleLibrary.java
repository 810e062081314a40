package org.tenderpoint.rulebook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.timing.SchedulingRules;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** All books together, as they are in the code. */
final class RuleLibrary {

    /** Worked out when somebody first reads them: what a rule does in all its cases takes a while. */
    private static final Map<RuleSetVersion, List<RuleEntry>> ENTRIES = new ConcurrentHashMap<>();
    private static final Map<RuleSetVersion, Set<String>> CAN_BE_LEFT_OUT = new ConcurrentHashMap<>();

    private RuleLibrary() {}

    /** Every rule in force. */
    static List<RuleEntry> current() {
        return in(RuleSetVersion.CURRENT);
    }

    /** Every rule of a version, book by book, by id. */
    static List<RuleEntry> in(RuleSetVersion version) {
        return ENTRIES.computeIfAbsent(version, RuleLibrary::entries);
    }

    private static List<RuleEntry> entries(RuleSetVersion version) {
        return Stream.of(
                ScreeningRules.inVersion(version).entries(),
                TriageRules.inVersion(version).entries(),
                AdjustmentRules.inVersion(version).entries(),
                SelfCareRules.inVersion(version).entries(),
                WhySore.entriesIn(version),
                ReferralRules.inVersion(version).entries(),
                SchedulingRules.entriesIn(version))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The ids of the rules of a version that a replay can switch off: those that decide, except the safety nets beneath
     * them.
     */
    static Set<String> canBeLeftOut(RuleSetVersion version) {
        return CAN_BE_LEFT_OUT.computeIfAbsent(version, there -> {
            var ids = deciding(there, Set.of());
            ids.removeAll(deciding(there, Set.copyOf(ids)));
            return Set.copyOf(ids);
        });
    }

    private static Set<String> deciding(RuleSetVersion version, Set<String> without) {
        return Stream.of(
                ScreeningRules.inVersion(version).without(without).entries(),
                TriageRules.inVersion(version).without(without).entries(),
                AdjustmentRules.inVersion(version).without(without).entries(),
                ReferralRules.inVersion(version).without(without).entries())
                .flatMap(List::stream)
                .map(RuleEntry::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The earlier revisions of a rule, latest first. */
    static List<RuleEntry> earlier(String id) {
        return RuleSetVersion.KNOWN.reversed().stream()
                .flatMap(version -> in(version).stream())
                .filter(entry -> entry.id().equals(id) && !entry.revision().holdsIn(RuleSetVersion.CURRENT))
                .distinct()
                .toList();
    }

    /** The cases in which the rule fires or just does not. */
    static List<RuleCase> cases(String id) {
        return Stream.concat(
                RuleExamples.of(id).stream().map(example -> new RuleCase(example.says(), example.fires())),
                AfterSessions.CASES.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /** All ids under which findings of a rule were ever stored. */
    static Set<String> findings(String id) {
        var all = new HashSet<String>();
        RuleSetVersion.KNOWN.forEach(version -> all.addAll(ScreeningRules.inVersion(version).findings(id)));
        return all;
    }

    /** Made when somebody first reads them, and not for each rule of a page that shows every rule. */
    private static final class AfterSessions {

        static final Map<String, List<RuleCase>> CASES = BookExample.all().stream()
                .collect(groupingBy(BookExample::ruleId,
                        mapping(example -> new RuleCase(example.says(), example.fires()), toList())));
    }
}
