package org.tenderpoint.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.Soap;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PressureMapField;

/** What tests of a session make, open, chart and read. */
@ScreenTest
@Moment("2026-11-20T09:00:00Z")
@As(Role.THERAPIST)
abstract class OnSession extends OnScreen {

    static final Work PAINTED_GLUTES = new Work(BodyPart.of(Region.GLUTES), Modality.SWEDISH, 2, 10);

    static int days;

    @Autowired
    Moment.Shared clock;
    @Autowired
    Sessions make;
    @Autowired
    SessionService sessions;

    /** What these tests save stays, so each has a day of its own. */
    @BeforeEach
    void nextDay() {
        clock.pass(Duration.ofDays(++days));
    }

    Button starting(String text) {
        return find(Button.class).all().stream().filter(button -> button.getText().startsWith(text)).findFirst()
                .orElseThrow();
    }

    void signAllTheSame() {
        test(line("Why you sign it as it is")).setValue("nothing to add");
        press("Sign anyway");
    }

    SessionId started(ClientId client, Work work) {
        var id = make.arrived(client, Sessions.calmVisit(), work);
        make.screened(id);
        return sessions.start(id).id();
    }

    SessionRecord opened(SessionRecord session) {
        navigate(SessionView.class, Map.of("session", session.id().toString()));
        return session;
    }

    SessionRecord stored(SessionRecord session) {
        return sessions.open(session.id()).orElseThrow();
    }

    /** A touch of the list that stands for the drawing; it does what the drawing does. */
    @SuppressWarnings("unchecked")
    void paint(String part) {
        var map = find(PressureMapField.class).single();
        children(map, RadioButtonGroup.class).getFirst().setValue(true);
        test(children(map, Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith(part))
                .findFirst()
                .orElseThrow())
                .click();
    }

    void type(Component stepper, int number) {
        test(children(stepper, IntegerField.class).getFirst()).setValue(number);
    }

    StepperField pain(String label) {
        return find(StepperField.class).all().stream()
                .filter(field -> label.equals(field.getContent().getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    TextArea words(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    TextField line(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    Button named(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among "
                        + find(Button.class).all().stream()
                                .map(button -> button.getAriaLabel().orElse(button.getText())).toList()));
    }

    void press(String text, Class<? extends Component> within) {
        var button = children(find(within).single(), Button.class).stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    String screenText() {
        return getCurrentView().getElement().getTextRecursively();
    }

    List<String> notices() {
        return find(Notification.class).all().stream().map(notice -> notice.getElement().getTextRecursively()).toList();
    }

    static Soap said(String words) {
        return new Soap(words, "", "", "");
    }
}
