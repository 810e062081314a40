package org.tenderpoint.screening;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What somebody has named.
 *
 * @param words as the client told them
 * @param leftOver what else they told, and stayed to be judged
 */
public record Named(
        String words, String leftOver, Condition became, String reason, UserId by, Instant at) {}
