package org.tenderpoint.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.FindingLine;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.letter.LetterOrigin.LetterDraft;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/**
 * Tells the doctor whom a client is to see what happened: about the assessment that asks for a doctor. It names no
 * diagnosis.
 */
@Component
record DoctorsNotes(AssessmentService assessments, LetterMaterial material) implements LetterOrigin {

    /** The conditions that each rule after a session reads. */
    private static final Map<String, Set<Condition>> READ = TriageRules.CURRENT.entries().stream()
            .collect(Collectors.toUnmodifiableMap(RuleEntry::id, entry -> entry.tags().conditions()));

    @Override
    public LetterKind kind() {
        return LetterKind.DOCTORS_NOTE;
    }

    @Override
    public Optional<ClientId> client(UUID about) {
        return assessments.clientOf(new AssessmentId(about));
    }

    @Override
    public List<RecipientKind> recipients() {
        return List.of(RecipientKind.CLIENT, RecipientKind.DOCTOR);
    }

    @Override
    public LetterDraft draft(UUID about, RecipientKind to, Locale language) {
        var id = new AssessmentId(about);
        var found = assessments.open(id).orElseThrow(() -> new NoSuch("assessment"));
        if (!found.level().atLeast(TriageLevel.DOCTOR)) {
            throw new IllegalArgumentException("Nobody has to see a doctor");
        }
        var words = new LetterWords(language);
        var client = material.details(found.client());
        var sections = new ArrayList<>(List.of(
                LetterSection.of(LetterPart.REASON, reason(found, words)),
                new LetterSection(LetterPart.SYMPTOMS, "",
                        symptoms(found, assessments.reasonsSaid(id, language), words)),
                LetterSection.of(LetterPart.DONE, ""),
                new LetterSection(LetterPart.CONDITIONS, "", conditions(found, language))));
        sections.addAll(material.limits(found.client(), language));
        sections.add(material.callBack(language));
        var course = material.course(found.client(), found.answers().regions(), language);
        return new LetterDraft(
                found.client(), LetterMaterial.clientOrDoctor(to, client),
                material.content(client, true, language, sections, course));
    }

    private String reason(AssessmentRecord found, LetterWords words) {
        var zone = found.zone();
        var massage = words.day(LocalDate.ofInstant(found.sessionEnd(), zone));
        var told = words.day(LocalDate.ofInstant(found.answeredAt(), zone));
        return words.text("reason." + found.level().code(), massage, told, found.hours());
    }

    private static List<LetterLine> symptoms(AssessmentRecord found, List<String> reasons, LetterWords words) {
        var lines = new ArrayList<LetterLine>();
        reasons.forEach(reason -> lines.add(new LetterLine("said", large(reason))));
        var answers = found.answers();
        // in the same line, as the note has to fit one page
        var where = answers.regions().isEmpty() ? "" : words.text("sore_where", words.parts(answers.regions()));
        answers.sorenessNow()
                .ifPresent(now -> lines.add(new LetterLine("now", words.text("sore_now", now) + where)));
        answers.sorenessWorst().ifPresent(worst -> lines.add(new LetterLine("worst", words.text("sore_worst", worst))));
        named(found, Answer.NO, words)
                .ifPresent(denied -> lines.add(new LetterLine("denied", words.text("denied", denied))));
        named(found, Answer.UNKNOWN, words)
                .ifPresent(open -> lines.add(new LetterLine("unknown", words.text("not_told", open))));
        if (!found.note().isEmpty()) {
            lines.add(new LetterLine("note", words.text("note", found.note())));
        }
        return lines;
    }

    /** What was asked and answered with this; unknown never counts as no. */
    private static Optional<String> named(AssessmentRecord found, Answer answer, LetterWords words) {
        var all = Arrays.stream(Symptom.values())
                .filter(symptom -> found.answers().symptom(symptom) == answer)
                .map(words::symptom)
                // some have a comma of their own
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** The conditions that the rules that ask for a doctor read. */
    private List<LetterLine> conditions(AssessmentRecord found, Locale language) {
        var read = found.findings().stream()
                .filter(finding -> finding.level().atLeast(TriageLevel.DOCTOR))
                .map(FindingLine::ruleId)
                .flatMap(id -> READ.getOrDefault(id, Set.of()).stream())
                .collect(Collectors.toSet());
        return material.conditions(found.client(), read, language);
    }

    private static String large(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
