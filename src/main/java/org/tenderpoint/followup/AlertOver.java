package org.tenderpoint.followup;

/** The alert was closed before; nothing was changed. */
public class AlertOver extends IllegalStateException {

    AlertOver() {
        super("The alert is closed");
    }
}
