package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.setup.SamplePractice;

/** Navigation to set-up, settings, people and the user's own account. */
public final class PracticeNavigation {

    /** The parameter of the address that says which part of the settings is shown. */
    static final String PART = "part";

    private PracticeNavigation() {}

    static QueryParameters part(String code) {
        return QueryParameters.of(PART, code);
    }

    public static void forwardToSetUp(BeforeEnterEvent event) {
        event.forwardTo(SetUpView.class);
    }

    /** To the page where a second factor is made; one that leads there already goes on. */
    public static void forwardToSecondFactor(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != SecondFactorView.class) {
            event.forwardTo(SecondFactorView.class);
        }
    }

    public static void openAccount() {
        open(AccountView.class);
    }

    public static void openSettings() {
        open(SettingsView.class);
    }

    /** The address of a person's account, where a manager keeps their trainings. */
    public static String personRoute(UserId person) {
        return "users?" + PeopleView.PERSON + "=" + person;
    }

    /**
     * What a to-do list says while the sample practice is being made and therefore left out; invisible otherwise.
     *
     * @param whole runs once it is complete
     */
    public static Component sampleInTheMaking(SamplePractice sample, Runnable whole) {
        return new SampleInTheMaking(sample, whole);
    }

    private static void open(Class<? extends Component> view) {
        UI.getCurrent().navigate(view);
    }

    /** Begins to make or remove the sample practice, or says that somebody else does. */
    public static void changeSample(Runnable change) {
        try {
            change.run();
        } catch (IllegalStateException somebodyElse) {
            // another window, or another manager, was faster
            Toasts.failed(Texts.of("practice.sample.busy"));
        }
    }

    /** Says above a to-do list that the sample practice is not in it yet, and the progress. */
    private static class SampleInTheMaking extends Div {

        private final transient SamplePractice sample;
        private final transient Runnable whole;

        /** @param whole runs once it is complete */
        SampleInTheMaking(SamplePractice sample, Runnable whole) {
            this.sample = sample;
            this.whole = whole;
            addClassName("sample-in-the-making");
            show();
        }

        private void show() {
            removeAll();
            setVisible(sample.unfinished());
            if (!isVisible()) {
                return;
            }
            var note = new NoteBox(
                    sample.progress().isPresent() ? State.INFO : State.ADAPT,
                    Texts.of(sample.progress().isPresent() ? "practice.sample.not_yet" : "practice.sample.not_whole"),
                    Texts.of("practice.sample.not_listed"));
            if (sample.progress().isPresent()) {
                note.with(new BackgroundProgress(Texts.of("practice.sample.year"), sample::progress, this::showEnd)
                        .telling(() -> Texts.of("practice.sample.so_far",
                                Math.round(sample.progress().orElse(1) * 100))));
            }
            add(note);
        }

        private void showEnd() {
            show();
            whole.run();
        }
    }

    /**
     * A feature's page of settings; a bean of it appears among the settings of the practice.
     *
     * @param route its address without a slash in front
     * @param titleKey as a link
     * @param whyKey its purpose in a sentence
     */
    public record SettingsPage(String route, String titleKey, String whyKey) {}

    /**
     * Another way to begin than setting the practice up; a bean of it appears beside the set-up.
     *
     * @param route its address without a slash in front
     * @param titleKey as a link
     */
    public record InsteadOfSetUp(String route, String titleKey) {}

    /** What a feature says of when a place of the practice is closed; every bean is asked. */
    public interface OpeningPart {

        Optional<Component> on(LocalDate day, PracticePlaceId place);

        Optional<Component> outside(OpeningHours hours, PracticePlaceId place);

        /** At a place that is closed for good. */
        Optional<Component> at(PracticePlaceId place);
    }

    /** What a feature adds to the account page and to a person's page among the people; every bean is asked. */
    public interface PersonPart {

        /** For the user's own account; empty for whom it is not. */
        Optional<Component> onOwnAccount();

        /** For managers, about this person; empty if there is nothing to do. */
        Optional<Component> of(UserRecord person);
    }
}
