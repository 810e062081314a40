package org.tenderpoint.vocabulary.rule;

import org.tenderpoint.platform.Coded;

/**
 * A word of the vocabulary that rules read. A version of the rules reads facts as if the words that came after it did
 * not exist: they change nothing, and nothing about them is unknown.
 */
public interface Word extends Coded {

    default RuleSetVersion since() {
        return RuleSetVersion.FIRST;
    }

    default boolean knownIn(RuleSetVersion version) {
        return since().compareTo(version) <= 0;
    }
}
