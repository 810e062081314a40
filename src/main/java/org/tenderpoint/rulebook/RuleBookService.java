package org.tenderpoint.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.vocabulary.rule.FindingId;
import org.tenderpoint.vocabulary.rule.RuleCases;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleUse;
import org.tenderpoint.vocabulary.rule.RuleUse.RuleUseCount;

/**
 * The rules as people read them: searched by words and by topic, each with its sources, the cases that show what it
 * does, and how often it fired here.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class RuleBookService {

    private static final Duration LATELY = Duration.ofDays(365);

    private final List<RuleUse> uses;
    private final List<RuleCases> cases;
    private final SignOffService signOffs;
    private final SamplePractice sample;
    private final Clock clock;

    RuleBookService(List<RuleUse> uses, List<RuleCases> cases, SignOffService signOffs, SamplePractice sample,
            Clock clock) {
        this.uses = List.copyOf(uses);
        this.cases = List.copyOf(cases);
        this.signOffs = signOffs;
        this.sample = sample;
        this.clock = clock;
    }

    /** The rules that match the filter, book by book, by id. */
    public List<RuleEntry> find(RuleFilter filter) {
        return RuleLibrary.current().stream().filter(filter::matches).toList();
    }

    /** One rule; for a pair such as {@code SCR-310.pregnancy} without a page of its own, the row that contains it. */
    public Optional<RuleEntry> byId(String id) {
        var exact = RuleLibrary.current().stream().filter(entry -> entry.id().equals(id)).findFirst();
        var row = FindingId.row(id);
        return exact.isPresent() || row.equals(id) ? exact : byId(row);
    }

    /** The cases in which the rule fires or just does not. */
    public List<RuleCase> cases(String id) {
        return RuleLibrary.cases(id);
    }

    /** The rule's sources, in its order. */
    public List<RuleSource> sources(RuleEntry rule) {
        return RuleSource.of(rule);
    }

    /** Every source that a rule in force names, by key, with the number of rules that name it. */
    public List<KeyedSource> key() {
        var rules = new TreeMap<String, List<RuleSource>>(String.CASE_INSENSITIVE_ORDER);
        RuleLibrary.current().forEach(entry -> RuleSource.of(entry)
                .forEach(source -> rules.computeIfAbsent(source.key(), _ -> new ArrayList<>()).add(source)));
        return rules.values().stream().map(some -> new KeyedSource(some.getFirst(), some.size())).toList();
    }

    /** The whole book with its cases, as JSON for other programs. */
    @Transactional(readOnly = true)
    public byte[] file() {
        return Texts.storing(() -> RulesFile.of(RuleLibrary.current(), signOffs.reviews(), cases).json())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The earlier revisions of the rule, latest first. */
    public List<RuleEntry> earlier(String id) {
        return RuleLibrary.earlier(id);
    }

    /**
     * How often the rule fired in this practice, ever and in the last twelve months; empty where nothing counts it.
     */
    @Transactional(readOnly = true)
    public Optional<RuleUseCount> use(RuleEntry rule) {
        var lately = clock.instant().minus(LATELY);
        return uses.stream()
                .filter(use -> use.sections().contains(rule.section()))
                .findFirst()
                .map(use -> use.count(RuleLibrary.findings(rule.id()), lately));
    }

    /** Whether {@link #use} also counts made-up visits. */
    @Transactional(readOnly = true)
    public boolean countsSample() {
        return sample.present();
    }

    /** A source, and how many of the rules in force name it. */
    public record KeyedSource(RuleSource source, int rules) {}
}
