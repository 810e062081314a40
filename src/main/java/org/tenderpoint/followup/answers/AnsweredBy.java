package org.tenderpoint.followup.answers;

import org.tenderpoint.platform.Coded;

/** Who answered. */
public enum AnsweredBy implements Coded {
    CLIENT,
    SOMEONE_FOR_CLIENT
}
