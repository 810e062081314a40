package org.tenderpoint.vocabulary.rule;

import java.util.List;
import java.util.Set;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The cases of some books with their facts as decisions store them, so that somebody else can decide them again. A
 * feature that stores decisions implements it.
 */
public interface RuleCases {

    /** The books whose decisions are stored here. */
    Set<RuleBookSection> sections();

    /** The cases of a row, and of its pairs. */
    List<StoredCase> of(String rule);

    /** The ids of the rules in force that apply to facts as stored. */
    Set<String> applying(String facts);

    /**
     * A case that shows a rule.
     *
     * @param finding the rule's id, or that of one of its pairs
     * @param applies whether the rule applies, or just misses
     * @param facts as JSON
     */
    public record StoredCase(String finding, Phrase says, boolean applies, String facts) {}
}
