package org.tenderpoint.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.Treatments;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.letter.LetterContent.LetterCourse;
import org.tenderpoint.letter.LetterOrigin.LetterDraft;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.FindingId;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/**
 * Asks the client's doctor for a clearance, about the screening of a session that waits for one. The letter lists
 * exactly the findings that wait, each with its rule, so that the answer can lift these and nothing else.
 */
@Component
record ClearanceRequests(ScreeningService screenings, PlanService plans, Treatments treatments, LetterMaterial material,
        ClearanceService clearances) implements LetterOrigin {

    @Override
    public LetterKind kind() {
        return LetterKind.CLEARANCE_REQUEST;
    }

    @Override
    public Optional<ClientId> client(UUID about) {
        return treatments.clientOf(new SessionId(about));
    }

    @Override
    public List<RecipientKind> recipients() {
        return List.of(RecipientKind.DOCTOR, RecipientKind.CLIENT);
    }

    @Override
    public LetterDraft draft(UUID about, RecipientKind to, Locale language) {
        var session = new SessionId(about);
        var screening = screenings.screen(session);
        var waiting = waiting(screening);
        if (waiting.isEmpty()) {
            throw new IllegalArgumentException("Nothing waits for a doctor's word");
        }
        var words = new LetterWords(language);
        var client = material.details(screening.client());
        var plan = plans.byId(session).map(PlannedSessionRecord::plan).orElse(List.of());
        var told = material.conditions(screening.client(), conditions(waiting), language);
        var typed = screenings.inWords(session);
        var sections = new ArrayList<>(List.of(
                LetterSection.of(LetterPart.REASON, words.text("reason.clearance")),
                new LetterSection(
                        LetterPart.PLANNED, plan.isEmpty() ? words.text("nothing_planned") : "",
                        plan.stream().map(work -> new LetterLine(work.part().code(), words.work(work))).toList()),
                new LetterSection(
                        LetterPart.ASKED, "",
                        waiting.stream()
                                .flatMap(finding -> Stream.concat(
                                        Stream.of(new LetterLine(finding.id(), questionAbout(finding, told, words))),
                                        noted(finding, typed, words)))
                                .toList()),
                new LetterSection(LetterPart.CONDITIONS, "", told)));
        sections.addAll(material.limits(screening.decision(), language));
        sections.add(LetterSection.of(LetterPart.REPLY, words.text("reply")));
        sections.add(material.callBack(language));
        return new LetterDraft(
                screening.client(), LetterMaterial.clientOrDoctor(to, client),
                material.content(client, true, language, sections, LetterCourse.NONE));
    }

    @Override
    public boolean takenBack(UUID about, LetterId letter, boolean another, Instant at, UserId by) {
        return client(about).stream().flatMap(client -> clearances.unanswered(client).stream())
                .anyMatch(asked -> asked.letter().equals(letter));
    }

    private static List<Finding> waiting(ScreeningRecord screening) {
        return screening.decision().findings().stream()
                .filter(Finding::endsByDoctorsWord)
                .toList();
    }

    /** What was typed at the door about it, for the therapist to change or remove. */
    private static Stream<LetterLine> noted(Finding finding, Map<String, String> typed, LetterWords words) {
        return finding.effects(Effect.Ask.class).stream().map(Effect.Ask::key)
                .flatMap(key -> Optional.ofNullable(typed.get(key)).stream()
                        .map(told -> new LetterLine(key + ".noted", words.text("note", told))));
    }

    /**
     * In a language of clients alone a rule has no title and no reason, but what a doctor is asked about; where not
     * even that is translated, the client's conditions say it. No doctor needs ids.
     */
    private static String questionAbout(Finding finding, List<LetterLine> told, LetterWords words) {
        if (words.haveRules()) {
            return words.text("asked", words.inLanguage(finding.title()), words.inLanguage(finding.reason()));
        }
        return words.ruleAsks(finding.row()).orElseGet(() -> conditionsOf(finding, told, words));
    }

    /** Not each that the rule reads, or a doctor would be told of illnesses that nobody has. */
    private static String conditionsOf(Finding finding, List<LetterLine> told, LetterWords words) {
        var read = read(finding).stream().map(Condition::code).toList();
        var about = told.stream().filter(line -> read.contains(line.key())).map(LetterLine::words)
                .collect(Collectors.joining("; "));
        return about.isEmpty() ? words.inLanguage(finding.title()) : about;
    }

    private static Set<Condition> conditions(List<Finding> waiting) {
        return waiting.stream().flatMap(finding -> read(finding).stream()).collect(Collectors.toSet());
    }

    /** A pair of work and condition, {@code SCR-310.anticoagulant}, is about that condition. */
    private static Set<Condition> read(Finding finding) {
        return FindingId.condition(finding.id()).map(Set::of)
                .orElseGet(() -> Conditions.READ.getOrDefault(finding.id(), Set.of()));
    }

    /** Worked out with the first letter: that takes a while, for which no start should wait. */
    private static final class Conditions {

        static final Map<String, Set<Condition>> READ = ScreeningRules.CURRENT.entries().stream()
                .collect(Collectors.toUnmodifiableMap(RuleEntry::id, entry -> entry.tags().conditions()));
    }
}
