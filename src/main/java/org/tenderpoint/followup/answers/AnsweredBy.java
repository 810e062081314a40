package org.tenderpoint.followup.answers;

import org.tenderpoint.platform.Coded;

public enum AnsweredBy implements Coded {
    CLIENT,
    SOMEONE_FOR_CLIENT
}
