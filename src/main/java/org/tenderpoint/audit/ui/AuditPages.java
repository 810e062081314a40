package org.tenderpoint.audit.ui;

import com.vaadin.flow.component.UI;

/** Navigates between the activity log and its check. */
final class AuditPages {

    private AuditPages() {}

    static void open() {
        UI.getCurrent().navigate(AuditView.class);
    }

    static void check() {
        UI.getCurrent().navigate(AuditCheckView.class);
    }
}
