package org.tenderpoint.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.RuleCases;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Say;
import tools.jackson.databind.JsonNode;

/**
 * The rule book as one file for other programs: every rule as people read it, with its cases, whose facts stand there
 * as decisions store them. A test decides each case of this file again.
 *
 * @param version of the rules
 * @param grades what the letters mean
 * @param sources what the keys of the rules stand for
 */
record RulesFile(String version, Map<String, String> grades, Map<String, Source> sources, List<Rule> rules) {

    /** @param read what was read of it */
    record Source(String words, String read) {}

    /**
     * One row in force.
     *
     * @param about the facts of the vocabulary that it reads
     * @param effects what it does, in codes
     * @param goingAhead who may go ahead against it, and with what
     * @param reviewedBy who has signed it as it reads now
     */
    record Rule(
            String id,
            String section,
            String title,
            InForce revision,
            List<String> about,
            String when,
            String result,
            String effect,
            List<String> effects,
            String reason,
            String source,
            List<String> sources,
            String grade,
            String goingAhead,
            Optional<String> reviewedBy,
            Optional<LocalDate> reviewDue,
            List<Case> cases) {}

    /** The versions in which it reads like this. */
    record InForce(String since, Optional<String> until) {}

    /**
     * A case that shows the rule.
     *
     * @param finding the rule's id, or that of one of its pairs
     */
    record Case(String finding, String words, boolean applies, JsonNode facts) {}

    static RulesFile of(List<RuleEntry> rules, RuleReview.Reviews reviews, List<RuleCases> cases) {
        var sources = rules.stream().flatMap(rule -> RuleSource.of(rule).stream()).collect(Collectors.toMap(
                RuleSource::key, source -> new Source(source.words(), source.read()), (one, _) -> one,
                () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        var grades = new TreeMap<String, String>();
        Stream.of(Grade.A, Grade.B, Grade.C)
                .forEach(grade -> grades.put(grade.label(), Texts.stored("rulebook.key.grade." + grade.label())));
        return new RulesFile(
                RuleSetVersion.CURRENT.code(), grades, sources,
                rules.stream().map(rule -> rule(rule, reviews.of(rule), cases)).toList());
    }

    private static Rule rule(RuleEntry rule, RuleReview review, List<RuleCases> cases) {
        return new Rule(
                rule.id(), rule.section().code(), Say.in(Texts.STORED, rule.title()),
                new InForce(rule.revision().since().code(), rule.revision().until().map(RuleSetVersion::code)),
                codes(rule.tags().conditions()), Say.in(Texts.STORED, rule.when()),
                Say.in(Texts.STORED, rule.result()), Say.in(Texts.STORED, rule.effect()),
                codes(rule.tags().effects()), Say.in(Texts.STORED, rule.reason()), rule.source(),
                RuleSource.of(rule).stream().map(RuleSource::key).toList(), rule.grades(), rule.goingAhead().code(),
                review.by().map(signed -> signed.name() + ", " + signed.profession()), review.due(),
                cases.stream()
                        .filter(some -> some.sections().contains(rule.section()))
                        .flatMap(some -> some.of(rule.id()).stream())
                        .map(one -> new Case(
                                one.finding(), Say.in(Texts.STORED, one.says()), one.applies(),
                                Json.read(one.facts(), JsonNode.class)))
                        .toList());
    }

    private static List<String> codes(Iterable<? extends Coded> words) {
        var codes = new TreeSet<String>();
        words.forEach(word -> codes.add(word.code()));
        return List.copyOf(codes);
    }

    String json() {
        return Json.write(this);
    }
}
