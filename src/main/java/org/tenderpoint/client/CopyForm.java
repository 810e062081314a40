package org.tenderpoint.client;

import org.tenderpoint.platform.Coded;

/** What a client's copy is made as. */
public enum CopyForm implements Coded {
    /** To be read and printed. */
    PDF,
    /** To be taken into another program. */
    JSON
}
