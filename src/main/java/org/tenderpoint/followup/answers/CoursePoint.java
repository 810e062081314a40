package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * How sore a client was when they answered.
 *
 * @param hours full hours from the session's end to the answer
 * @param now 0 to 10; empty if it was not told
 * @param worst 0 to 10, the worst until then; empty if it was not told
 * @param number of the assessment that was made of it
 */
public record CoursePoint(Instant at, int hours, AnswerWay way, OptionalInt now, OptionalInt worst, int number) {}
