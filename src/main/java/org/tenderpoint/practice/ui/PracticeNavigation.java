package org.tenderpoint.practice.ui;

import com.vaadin.flow.router.BeforeEnterEvent;

/** The ways into set-up, settings, people and one's own profile. */
public final class PracticeNavigation {

    private PracticeNavigation() {}

    public static void forwardToSetUp(BeforeEnterEvent event) {
        event.forwardTo(SetUpView.class);
    }
}
