package org.tenderpoint.vocabulary;

import org.tenderpoint.platform.Coded;

/** How the client lies or sits; a finding may restrict the choice. */
public enum Position implements Coded {
    SIDE_LYING,
    SEMI_RECLINED,
    SUPINE_BOLSTERED,
    /** A pillow under abdomen and ankles. */
    PRONE_BOLSTERED,
    SEATED
}
