package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.shared.Texts;

/** Name, time zone and numbers of the practice. */
class AboutPracticeForm extends Div {

    /** What the form holds when it is right. Public because a Binder makes it. */
    public record About(String name, ZoneId zone, String phone, String emergencyNumber) {}

    private final TextField name = new TextField(Texts.of("practice.about.name"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(Texts.of("practice.about.zone"));
    private final TextField phone = new TextField(Texts.of("practice.about.phone"));
    private final TextField emergencyNumber = new TextField(Texts.of("practice.about.emergency"));
    private final Binder<About> binder = new Binder<>(About.class);

    AboutPracticeForm() {
        addClassName("form");
        name.addClassName("whole");
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        zone.setHelperText(Texts.of("practice.about.zone.help"));
        phone.setHelperText(Texts.of("practice.about.phone.help"));
        emergencyNumber.setHelperText(Texts.of("practice.about.emergency.help"));
        add(name, zone, phone, emergencyNumber);
        text(name, PracticeSettings::nameProblem, "name");
        binder.forField(zone).asRequired(Texts.of("practice.field.missing")).bind("zone");
        text(phone, PracticeSettings::phoneProblem, "phone");
        text(emergencyNumber, PracticeSettings::emergencyNumberProblem, "emergencyNumber");
    }

    void show(About about) {
        name.setValue(about.name());
        zone.setValue(about.zone());
        phone.setValue(about.phone());
        emergencyNumber.setValue(about.emergencyNumber());
    }

    /** What is typed, or empty, with the reason beside each field that is not right. */
    Optional<About> value() {
        return Checked.value(binder);
    }

    String name() {
        return name.getValue();
    }

    private void text(HasValue<?, String> field, Function<String, Optional<String>> problem, String property) {
        Validator<String> validator = (typed, context) ->
                problem.apply(typed).map(ValidationResult::error).orElseGet(ValidationResult::ok);
        binder.forField(field).asRequired(Texts.of("practice.field.missing")).withValidator(validator).bind(property);
    }
}
