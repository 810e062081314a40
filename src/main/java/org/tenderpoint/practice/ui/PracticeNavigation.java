package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import org.tenderpoint.practice.SamplePractice;

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

    /**
     * What a list of things to do says while the sample practice is being made, and so is not in it; invisible otherwise.
     *
     * @param whole what is done once it is whole
     */
    public static Component sampleInTheMaking(SamplePractice sample, Runnable whole) {
        return new SampleInTheMaking(sample, whole);
    }

    private static void open(Class<? extends Component> view) {
        UI.getCurrent().navigate(view);
    }
}
