package org.tenderpoint.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.assessment.AssessmentPreview.CouldChange;
import org.tenderpoint.followup.assessment.AssessmentPreview.FindingReason;
import org.tenderpoint.followup.assessment.AssessmentRecord.FindingWords;
import org.tenderpoint.followup.assessment.RecordedFacts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.followup.rules.words.ToldWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer;

/**
 * Reads a half-finished call. The rules take unasked questions as unknown, as they must; but during a call a finding
 * that rests on a question nobody has read out yet waits for it, and is listed as what could still change. Once the
 * answers are saved, everything counts.
 */
public final class UnfinishedCall {

    private UnfinishedCall() {}

    /** @param mayReadStored whether reasons from stored facts may be shown */
    public static AssessmentPreview read(RecordedFacts recorded, GivenAnswers said, boolean mayReadStored) {
        var facts = recorded.facts();
        var triage = TriageRules.CURRENT.decide(facts);
        var unasked = unasked(said);
        var shown = triage.findings().stream()
                .filter(finding -> !waits(finding, unasked))
                .filter(finding -> finding.level() != TriageLevel.EXPECTED || unasked.isEmpty())
                .toList();
        var level = shown.stream().map(Triage.Finding::level).max(Comparator.naturalOrder());
        return new AssessmentPreview(
                level,
                Optional.empty(),
                shown.stream().anyMatch(finding -> finding.level() == TriageLevel.EMERGENCY
                        && !TriageRules.ids(FollowUpTrait.TICKED).contains(finding.id())),
                shown.stream().flatMap(finding -> reasons(finding, facts, mayReadStored).stream()).toList(),
                couldChange(facts, said, level.orElse(TriageLevel.EXPECTED)),
                CallScript.safetyComplete(said),
                !ClientTexts.neverSore(facts.answers()));
    }

    /**
     * The preview without lines that are ticked but not detailed yet: the client is about to say which sign it is.
     */
    static AssessmentPreview preview(RecordedFacts recorded, GivenAnswers said) {
        var told = recorded.facts().answers().with().ticked(Set.of()).build();
        return read(recorded.answered(told, recorded.answeredAt()), said, false);
    }

    /** Whether a finding rests on a question that nobody has read out yet. */
    private static boolean waits(Triage.Finding finding, Set<String> unasked) {
        // the rules count soreness that nobody mentioned as sore, and list it among the answers
        if (finding.basis().answered().stream().anyMatch(unasked::contains)) {
            return true;
        }
        var unknown = finding.basis().unknown();
        if (unknown.stream().noneMatch(unasked::contains)) {
            return false;
        }
        // several signs are unknown, one of them because the client does not know: that one counts now
        boolean askedInVain = unknown.stream().anyMatch(key -> key.startsWith("symptom.") && !unasked.contains(key));
        return !(finding.basis().answered().isEmpty() && askedInVain);
    }

    private static List<FindingReason> reasons(Triage.Finding finding, FollowUpFacts facts, boolean mayReadStored) {
        var answered = String.join("; ", new ToldWords(Texts.spoken()).said(finding.basis(), facts.answers()));
        if (mayReadStored) {
            return List.of(new FindingReason(
                    finding.id(), FindingWords.title(finding.id(), facts.answers()),
                    FindingWords.reason(finding.id(), facts.answers()), finding.source()));
        }
        // front desk sees what the client said in this call, and nothing from the record
        return answered.isEmpty() ? List.of() : List.of(new FindingReason("", answered, "", ""));
    }

    /** Keys of what the script has not asked yet, named as the rules name unknowns. */
    private static Set<String> unasked(GivenAnswers said) {
        var keys = new HashSet<String>();
        for (var line : SafetyLine.values()) {
            if (said.denies(line)) {
                continue;
            }
            line.symptoms().stream()
                    .filter(symptom -> !said.has(symptom.code()))
                    .forEach(symptom -> keys.add("symptom." + symptom.code()));
            if (line == SafetyLine.F) {
                Stream.of(CallScript.SWELLING, CallScript.BRUISING)
                        .filter(step -> !said.has(step))
                        .flatMap(step -> Stream.of(step, step + ".unknown"))
                        .forEach(keys::add);
            }
        }
        // until the first two numbers are known, the script may still go anywhere
        boolean open = !said.has(CallScript.NOW) || !said.has(CallScript.WORST);
        var ahead = CallScript.steps(said);
        Questionnaire.all().stream()
                .filter(question -> !said.has(question.code()) && (open || ahead.contains(question)))
                .forEach(question -> keys.addAll(question.ruleKeys()));
        return keys;
    }

    private static List<CouldChange> couldChange(FollowUpFacts facts, GivenAnswers said, TriageLevel level) {
        var changes = new ArrayList<CouldChange>();
        for (var line : SafetyLine.values()) {
            var open = line.symptoms().stream()
                    .filter(symptom -> !said.has(symptom.code()))
                    .filter(_ -> !said.denies(line))
                    .toList();
            open.stream()
                    .map(symptom -> TriageRules.CURRENT.decide(facts.with(
                            facts.answers().with().symptom(symptom, Answer.YES).build())))
                    .map(Triage::level)
                    .max(Comparator.naturalOrder())
                    .filter(worst -> worst.compareTo(level) > 0)
                    .ifPresent(worst -> changes.add(new CouldChange(line, worst)));
        }
        changes.sort(Comparator.comparing(CouldChange::level).reversed().thenComparing(CouldChange::line));
        return changes;
    }
}
