package org.tenderpoint.client.record;

import org.tenderpoint.platform.Coded;

/** What was done. Words: {@code copy.receipt.<code>}. */
public enum ReceiptKind implements Coded {
    CORRECTED,
    RESTRICTED,
    LIFTED,
    /** What has to be kept is kept, restricted; the rest is gone. */
    KEPT,
    ERASED
}
