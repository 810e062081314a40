package org.tenderpoint.followup.answers;

import org.tenderpoint.platform.Coded;

/** How it ended for somebody who was sent to a doctor: asked once, with the doctor's answer. */
public enum DoctorFound implements Coded {
    /** Something that mattered. */
    MATTERED,
    SMALL,
    NOTHING,
    /** Massage is not allowed; with no day named, the next session waits on. */
    NO_MASSAGE,
    /** The client did not see one. */
    NOT_SEEN,
    NOT_KNOWN
}
