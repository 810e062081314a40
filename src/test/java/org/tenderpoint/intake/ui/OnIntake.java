package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** What tests of an intake answer and read on its screen. */
@ScreenTest
@As(Role.THERAPIST)
abstract class OnIntake extends OnScreen {

    @Autowired
    ClientService clients;

    @Autowired
    IntakeService intakes;

    @Autowired
    Moment.Shared clock;

    ClientId client;

    @BeforeEach
    void aClient() {
        client = clients.create(new ClientDetails(
                "Hannah Lindqvist", Optional.of(LocalDate.of(1980, 5, 17)), "020 7946 0001", "", PreferredChannel.PHONE,
                "",
                Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
    }

    void openIntake() {
        UI.getCurrent().navigate(IntakeNavigation.route(client));
        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
    }

    void go(String section) {
        find(Button.class).all().stream()
                .filter(button -> button.hasClassName("intake-section")
                        && button.getElement().getTextRecursively().startsWith(section + " "))
                .findFirst()
                .ifPresent(button -> test(button).click());
    }

    void answerAllWithNo() {
        for (var section : List.of("Spine and joints", "Heart and blood", "Skin and feeling", "Other health",
                "Surgery and injury")) {
            go(section);
            pressFirst("No to all others");
        }
        go("Anything else");
        pressFirst("No, nothing else");
    }

    void consent() {
        go("Consent");
        find(AnswerField.class).all().forEach(field -> setByUser(field, Recorded.YES));
    }

    AnswerField question(Condition condition) {
        var question = find(ConditionQuestion.class).all().stream()
                .filter(one -> one.condition() == condition)
                .findFirst()
                .orElseThrow();
        return find(AnswerField.class, question).all().getFirst();
    }

    void answer(Condition condition, Recorded recorded) {
        setByUser(question(condition), recorded);
    }

    /** As the browser would: through the radio buttons inside the field. */
    @SuppressWarnings("unchecked")
    void setByUser(AnswerField field, Recorded recorded) {
        var radios = (com.vaadin.flow.component.radiobutton.RadioButtonGroup<Recorded>) field.getChildren()
                .filter(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class::isInstance)
                .findFirst()
                .orElseGet(() -> (Component) (Object) field.getElement().getComponent().orElseThrow());
        test(radios).selectItem(Texts.label(recorded));
    }

    DateField dateField(Condition condition, Detail detail) {
        var question = find(ConditionQuestion.class).all().stream()
                .filter(one -> one.condition() == condition)
                .findFirst()
                .orElseThrow();
        return find(DateField.class, question).single();
    }

    void type(Condition condition, Detail detail, String text) {
        test((TextField) dateField(condition, detail)).setValue(text);
    }

    TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    void type(String label, String text) {
        find(TextArea.class).withLabel(label).all().stream().findFirst().ifPresentOrElse(
                area -> test(area).setValue(text), () -> test(textField(label)).setValue(text));
    }
}
