package org.tenderpoint.rulebook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.RuleUse;
import org.tenderpoint.vocabulary.rule.RuleUseCount;

/**
 * The rules as people read them: all of them, found by words and by what they are about, each with its sources, the
 * cases that show what it does, and how often it was found here.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class RuleBookService {

    private static final Duration LATELY = Duration.ofDays(365);

    private final List<RuleEntry> entries = RuleLibrary.in(RuleSetVersion.CURRENT);
    private final List<RuleUse> uses;
    private final SamplePractice sample;
    private final Clock clock;

    RuleBookService(List<RuleUse> uses, SamplePractice sample, Clock clock) {
        this.uses = List.copyOf(uses);
        this.sample = sample;
        this.clock = clock;
    }

    /** The rules that the filter lets through, book by book, by id. */
    public List<RuleEntry> find(RuleFilter filter) {
        return entries.stream().filter(filter::matches).toList();
    }

    /** One rule; of a pair such as {@code SCR-310.pregnancy} the row it stands in, where it has no page of its own. */
    public Optional<RuleEntry> byId(String id) {
        var exact = entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
        int dot = id.indexOf('.');
        return exact.isPresent() || dot < 0 ? exact : byId(id.substring(0, dot));
    }

    /** The cases that fire the rule or just miss it. */
    public List<RuleCase> cases(String id) {
        return RuleLibrary.cases(id);
    }

    /** What the rule's source keys stand for, in their order. */
    public List<RuleSource> sources(RuleEntry rule) {
        return RuleSources.of(rule);
    }

    /** The revisions of the rule that no longer hold, the latest first. */
    public List<RuleEntry> earlier(String id) {
        return RuleLibrary.earlier(id);
    }

    /**
     * How often the rule was found in this practice, ever and in the last twelve months; empty where nobody keeps
     * count.
     */
    @Transactional(readOnly = true)
    public Optional<RuleUseCount> use(RuleEntry rule) {
        var lately = clock.instant().minus(LATELY);
        return uses.stream()
                .filter(use -> use.sections().contains(rule.section()))
                .findFirst()
                .map(use -> use.count(RuleLibrary.findings(rule.id()), lately));
    }

    /** Whether made-up visits are among those that {@link #use} counts. */
    @Transactional(readOnly = true)
    public boolean countsSample() {
        return sample.present();
    }
}
