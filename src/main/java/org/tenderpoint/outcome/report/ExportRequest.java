package org.tenderpoint.outcome.report;

import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.platform.PlainText;

/**
 * What a manager wants to take away.
 *
 * @param reason why, of {@value #SHORTEST_REASON} characters or more; stands in the audit trail
 */
public record ExportRequest(ExportContent content, ExportForm form, OutcomeFilter filter, String reason) {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 400;

    /** @throws IllegalArgumentException if the reason is too short or too long */
    public ExportRequest {
        reason = PlainText.checked(PlainText.note(reason), LONGEST_REASON);
        if (reason.length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("A reason needs some words");
        }
    }

    /** Says nothing of what is in it. */
    public String fileName() {
        return "outcomes-" + content.code() + "." + form.code();
    }
}
