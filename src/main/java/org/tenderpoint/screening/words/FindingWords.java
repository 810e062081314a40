package org.tenderpoint.screening.words;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningTrait;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Findings as they are told beside one client: by what the client has, with the details that were recorded. Findings of
 * the same name are told as one. It changes words only; each finding decides by itself.
 *
 * @param facts that the findings rest on
 */
public record FindingWords(ScreeningFacts facts, ScreeningDecision decision) {

    /** E.g. "Herniated disc, low back, over 12 weeks". */
    public String name(Finding finding) {
        return Say.it(phrase(finding));
    }

    Phrase phrase(Finding finding) {
        return ofCondition(finding).or(() -> ofSeveral(finding)).or(() -> byAnswer(finding))
                .or(() -> byTraining(finding))
                .orElseGet(() -> EffectWords.title(finding));
    }

    /** What the finding or rule with this id is called; one that is not found here by its rule. */
    public String name(String id) {
        return Say.it(phrase(id));
    }

    private Phrase phrase(String id) {
        return find(id).map(this::phrase).orElseGet(() -> RuleNames.phrase(id));
    }

    /**
     * What to keep to, a line for each place, e.g. "Lower back: 2 at most, no percussion"; a reason in it has the name
     * that it has beside this client.
     */
    public List<String> lines(List<Effect> effects) {
        return EffectWords.lines(effects).stream()
                .map(words -> Say.it(words.naming(id -> find(id)
                        .map(this::inBrief)
                        .orElseGet(() -> RuleNames.phrase(id))
                        .within())))
                .map(Texts::capital)
                .distinct()
                .toList();
    }

    /**
     * What hands have to know and no map shows, e.g. "Lower back: no percussion"; without what holds for everyone. A
     * doctor's word changes nothing of it.
     */
    public List<String> forHands() {
        return forHands(effect -> effect instanceof Effect.AvoidTechnique || effect instanceof Effect.Positions
                || effect instanceof Effect.Note);
    }

    /** What a doctor should look at by when; without what a doctor's word has answered. */
    public List<String> forDoctor() {
        return decision.shownFindings().stream()
                .filter(finding -> !finding.resolved())
                .flatMap(finding -> finding.effects(Effect.Note.class).stream()
                        .flatMap(note -> note.deadline().stream())
                        .map(deadline -> name(finding) + ": " + Say.it(deadline.words())))
                .distinct()
                .toList();
    }

    /** The notes among it, where techniques and positions are said otherwise. */
    public List<String> notesForHands() {
        return forHands(Effect.Note.class::isInstance);
    }

    private List<String> forHands(Predicate<Effect> which) {
        var client = decision.shownFindings().stream()
                .filter(finding -> !finding.has(ScreeningTrait.EVERYONE))
                .map(this::inClientsWords)
                .toList();
        return lines(Strictness.sorted(client, plannedArea()).stream()
                .filter(which)
                .filter(effect -> !(effect instanceof Effect.Note note) || note.deadline().isEmpty()
                        && client.stream().anyMatch(one -> notesForHands(one) && one.effects().contains(note)))
                .toList());
    }

    /**
     * What holds for everybody who is new, say, is no sign to watch for; nor is what a doctor's word had to bring, once
     * it is here.
     */
    private static boolean notesForHands(Finding finding) {
        if (finding.has(ScreeningTrait.AT_THE_TABLE)) {
            return !finding.has(ScreeningTrait.ARRIVAL_ONLY);
        }
        boolean answered = finding.resolved()
                && (finding.found().stops() || finding.has(ScreeningTrait.NEEDS_LIMITS)
                        || finding.has(ScreeningTrait.GUARD));
        return (!finding.about().isEmpty() || finding.has(ScreeningTrait.NOTE_FOR_HANDS)) && !answered;
    }

    private Optional<Finding> find(String id) {
        return decision.findings().stream().filter(finding -> finding.id().equals(id)).findFirst()
                .or(() -> decision.findings().stream().filter(finding -> finding.row().equals(id)).findFirst());
    }

    /** The same in a word or two, e.g. "Herniated disc": a reason beside what it leads to. */
    public String reason(Finding finding) {
        return Say.it(inBrief(finding));
    }

    private Phrase inBrief(Finding finding) {
        return Stream.of("of.", "with.")
                .filter(kind -> Texts.knows("screening.finding." + kind + finding.row()))
                .flatMap(_ -> inShort(finding).stream())
                .findFirst()
                .orElseGet(() -> phrase(finding));
    }

    /** The findings with these ids, each reason once with the finding that it is of. */
    public Map<String, Finding> reasons(Collection<String> ids) {
        var reasons = new TreeMap<String, Finding>();
        decision.findings().stream()
                .filter(finding -> ids.contains(finding.id()) || ids.contains(finding.row()))
                .forEach(finding -> reasons.putIfAbsent(reason(finding), finding));
        return reasons;
    }

    /** Where work is planned; nowhere without a plan. */
    public Area plannedArea() {
        return Area.ofParts(facts.visit().plan().now().stream().map(Work::part).toList());
    }

    /** The reason and the note of a row stay as they were delivered; some are said otherwise beside a client. */
    Finding inClientsWords(Finding finding) {
        var key = "screening.finding.because." + finding.row();
        var because = notKnown(finding).flatMap(detail -> Phrase.known(key + "." + detail + "_unknown").stream())
                .findFirst()
                .or(() -> Phrase.known(key)).orElseGet(finding::reason);
        var effects = note(finding)
                .map(note -> Stream.concat(
                        finding.effects().stream().filter(effect -> !(effect instanceof Effect.Note)),
                        Stream.of((Effect) Effect.Note.of(note))).toList())
                .orElse(finding.effects());
        return new Finding(
                finding.id(), finding.title(), finding.found(), finding.level(), effects, finding.dropped(),
                finding.resolved(), finding.about(), because, finding.source(), finding.grade(),
                finding.overridable(), finding.heldBack(), finding.traits());
    }

    /** The details of what it is about that are still asked for. */
    private Stream<String> notKnown(Finding finding) {
        return decision.findings().stream()
                .flatMap(each -> each.effects(Effect.Ask.class).stream())
                .filter(ask -> ask.condition().filter(finding.about()::contains).isPresent())
                .flatMap(ask -> ask.detail().stream())
                .map(Detail::code);
    }

    private Optional<Phrase> note(Finding finding) {
        var key = "screening.finding.note." + finding.row();
        var holds = facts.visit().holds();
        var until = holds.restOpen() ? Optional.<Instant>empty() : holds.restUntil();
        return until
                .filter(_ -> Texts.knows(key + ".until"))
                .map(end -> Phrase.of(key + ".until", Phrase.typed(moment(end))))
                .or(() -> Phrase.known(key));
    }

    /** E.g. "Mon 23 November"; with the time if it is on the day of the session. */
    private String moment(Instant at) {
        var day = at.atZone(facts.visit().plan().zone()).toLocalDate();
        return day.equals(facts.visit().plan().start().atZone(facts.visit().plan().zone()).toLocalDate())
                ? Formats.here().moment(at, facts.visit().plan().zone())
                : Formats.here().day(day);
    }

    private Optional<Phrase> ofCondition(Finding finding) {
        return condition(finding).flatMap(words -> worded("screening.finding.of." + finding.row(), words.name()));
    }

    private Optional<ConditionWords> condition(Finding finding) {
        return finding.about().size() == 1 ? conditionsTold(finding).findFirst() : Optional.empty();
    }

    /** Of a rule that rests on more than a condition, or on several: each in a word or two, with what comes to it. */
    private Optional<Phrase> ofSeveral(Finding finding) {
        return inShort(finding).flatMap(words -> worded("screening.finding.with." + finding.row(), words));
    }

    private Optional<Phrase> inShort(Finding finding) {
        return conditionsTold(finding).map(ConditionWords::kindOrName)
                .reduce((first, second) -> Phrase.of("screening.finding.and", first, second.within()));
    }

    /** What it is about and the client has. */
    private Stream<ConditionWords> conditionsTold(Finding finding) {
        return finding.about().stream().sorted().filter(facts.client()::yes)
                .map(condition -> new ConditionWords(facts.client(), condition));
    }

    private Optional<Phrase> worded(String key, Phrase conditions) {
        return answers()
                .map(answer -> key + "." + answer)
                .filter(Texts::knows)
                .findFirst()
                .or(() -> Optional.of(key).filter(Texts::knows))
                .map(found -> Phrase.of(found, conditions));
    }

    /** Some rules apply to an answer and to a missing one; which it was is known here. */
    private Optional<Phrase> byAnswer(Finding finding) {
        return answers()
                .flatMap(answer -> Phrase.known("screening.finding.known." + finding.row() + "." + answer).stream())
                .findFirst();
    }

    /** Which trainings are not on file. */
    private static Optional<Phrase> byTraining(Finding finding) {
        return Optional.of("screening.finding.training." + finding.row()).filter(Texts::knows)
                .map(key -> Phrase.of(key, EffectWords.trainings(finding)));
    }

    private Stream<String> answers() {
        return Stream.of(
                facts.visit().pain().now().isPresent() ? "pain_known" : "pain_unknown",
                "sore_" + facts.visit().effort().soreBefore().code(),
                facts.client().age().isPresent() ? "age_known" : "age_unknown",
                facts.client().massagesLast12Months().isPresent() ? "massages_known" : "massages_unknown");
    }
}
