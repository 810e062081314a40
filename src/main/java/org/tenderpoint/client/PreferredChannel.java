package org.tenderpoint.client;

import org.tenderpoint.platform.Coded;

/** How a client likes to be reached. */
public enum PreferredChannel implements Coded {
    PHONE,
    TEXT,
    EMAIL
}
