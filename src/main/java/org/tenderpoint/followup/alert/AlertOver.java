package org.tenderpoint.followup.alert;

/** The alert was already closed; nothing was changed. */
public class AlertOver extends IllegalStateException {

    AlertOver() {
        super("The alert is closed");
    }
}
