package org.tenderpoint.client;

import org.tenderpoint.platform.Coded;

public enum PreferredChannel implements Coded {
    PHONE,
    TEXT,
    EMAIL
}
