package org.tenderpoint.screening.plan;

import java.util.List;
import java.util.Set;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * How many sessions a therapist had with a condition, and how they went. Owned here, where plans are made; the outcomes
 * feature counts and words it, by its rules for small numbers and for whose figures somebody may read.
 */
public interface WorkedWith {

    /** One line for each condition; counts, so that nobody is ranked. */
    List<Phrase> lines(UserId therapist, Set<Condition> conditions);
}
