package org.tenderpoint.letter;

import org.tenderpoint.shared.Coded;

/** On which way a letter leaves. */
public enum LetterWay implements Coded {
    PRINTED,
    DOWNLOADED,
    /** As a locked file; its password goes another way. */
    EMAILED
}
