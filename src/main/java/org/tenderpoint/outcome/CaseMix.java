package org.tenderpoint.outcome;

import org.tenderpoint.outcome.rules.Share;

/**
 * What kind of sessions stand behind a mark, each beside the same of all sessions that are counted.
 *
 * @param deep with work at a pressure of 4 or 5
 * @param withCondition with a condition that was known to hold
 * @param first the client's first here
 */
public record CaseMix(
        Share deep, Share deepOfAll, Share withCondition, Share withConditionOfAll, Share first, Share firstOfAll) {}
