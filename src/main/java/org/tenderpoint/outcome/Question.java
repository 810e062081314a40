package org.tenderpoint.outcome;

import java.time.Instant;

/**
 * What is counted. Answers are remembered, so two questions that are equal must have the same answer, and one that was
 * given is never changed.
 *
 * @param <E> what is counted one by one
 * @param <A> an answer, which can be added to others
 */
interface Question<E, A> {

    /** The answer of nothing, to which can be added. */
    A nothing();

    void add(A to, E one, Instant now);

    /** Adds the answer of a part. */
    void addAll(A to, A part);
}
