package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;

/** The ways into set-up, settings, people and one's own account. */
public final class PracticeNavigation {

    private PracticeNavigation() {}

    public static void forwardToSetUp(BeforeEnterEvent event) {
        event.forwardTo(SetUpView.class);
    }

    public static void openAccount() {
        open(AccountView.class);
    }

    public static void openSettings() {
        open(SettingsView.class);
    }

    public static void openPeople() {
        open(PeopleView.class);
    }

    private static void open(Class<? extends Component> view) {
        UI.getCurrent().navigate(view);
    }
}
