package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.rulebook.SignOffRequest;
import org.tenderpoint.rulebook.SignOffSection;
import org.tenderpoint.rulebook.SignOffService;

/** Records that a clinician has read a section of the version in force and vouches for it. */
class SignOffForm extends Div {

    static final class SignOffFields {
        SignOffSection section = SignOffSection.A;
        String name = "";
        String profession = "";
        String registration = "";
        LocalDate signedOn;
        String notRead = "";
        String note = "";
        String words = "";
        Set<String> left = Set.of();
        boolean compared;

        SignOffFields(LocalDate today) {
            signedOn = today;
        }
    }

    private final SignOffService signOffs;
    private final LocalDate today;
    private final Runnable recorded;
    private final Binder<SignOffFields> binder = new Binder<>();
    private final BlindLevels levels = new BlindLevels();
    private final MultiSelectComboBox<String> left = new TypedChoice.Several<>(Texts.of("rulebook.sign_off.left"));

    SignOffForm(SignOffService signOffs, LocalDate today, Runnable recorded) {
        this.signOffs = signOffs;
        this.today = today;
        this.recorded = recorded;
        addClassNames("stack");
        var section = new Select<SignOffSection>();
        section.setLabel(Texts.of("rulebook.sign_off.section"));
        section.setItems(SignOffSection.values());
        section.setItemLabelGenerator(Texts::label);
        section.setEmptySelectionAllowed(false);
        TextArea words = TextFields.note(Texts.of("rulebook.bearing.words"));
        words.setHelperText(Texts.of("rulebook.bearing.words.help"));
        var compared = new Checkbox(Texts.of("rulebook.sign_off.compared"));
        section.addValueChangeListener(chosen -> {
            boolean list = chosen.getValue() == SignOffSection.L;
            words.setVisible(list);
            left.setItems(SignOffService.rows(chosen.getValue()));
            left.setVisible(!list);
            compared.setVisible(!list);
            compared.setValue(false);
        });
        TextField name = TextFields.line(Texts.of("rulebook.sign_off.name"));
        TextField profession = TextFields.line(Texts.of("rulebook.sign_off.profession"));
        profession.setHelperText(Texts.of("rulebook.sign_off.profession.help"));
        TextField registration = TextFields.line(Texts.of("rulebook.sign_off.registration"));
        var day = new DayField(Texts.of("rulebook.sign_off.day"));
        TextArea notRead = TextFields.note(Texts.of("rulebook.sign_off.not_read"));
        TextArea note = TextFields.note(Texts.of("rulebook.sign_off.note"));
        note.setHelperText(Texts.of("rulebook.sign_off.note.help"));
        binder.forField(section).bind(typed -> typed.section, (typed, value) -> typed.section = value);
        binder.forField(words)
                .withConverter(TextFields.asNote(SignOffRequest.MOST_WORDS))
                .withValidator(typed -> section.getValue() != SignOffSection.L
                        || !SignOffRequest.words(typed).isEmpty(), Texts.of("rulebook.bearing.words.needed"))
                .bind(typed -> typed.words, (typed, value) -> typed.words = value);
        binder.forField(name)
                .asRequired(Texts.of("rulebook.sign_off.name.needed"))
                .withConverter(TextFields.asLine(SignOffRequest.MOST_NAME))
                .bind(typed -> typed.name, (typed, value) -> typed.name = value);
        binder.forField(profession)
                .asRequired(Texts.of("rulebook.sign_off.profession.needed"))
                .withConverter(TextFields.asLine(SignOffRequest.MOST_NAME))
                .bind(typed -> typed.profession, (typed, value) -> typed.profession = value);
        binder.forField(registration)
                .asRequired(Texts.of("rulebook.sign_off.registration.needed"))
                .withConverter(TextFields.asLine(SignOffRequest.MOST_NAME))
                .bind(typed -> typed.registration, (typed, value) -> typed.registration = value);
        binder.forField(day)
                .asRequired(Texts.of("rulebook.sign_off.day.needed"))
                .withValidator(_ -> !day.unread(), day.howToWrite())
                .withValidator(value -> !value.isAfter(today), Texts.of("rulebook.sign_off.day.future"))
                .bind(typed -> typed.signedOn, (typed, value) -> typed.signedOn = value);
        binder.forField(left)
                .withValidator(rows -> section.getValue() == SignOffSection.L
                        || rows.size() < SignOffService.rows(section.getValue()).size(),
                        Texts.of("rulebook.sign_off.left.all"))
                .bind(typed -> typed.left, (typed, value) -> typed.left = value);
        binder.forField(compared)
                .withValidator(yes -> yes || section.getValue() == SignOffSection.L,
                        Texts.of("rulebook.sign_off.compared.needed"))
                .bind(typed -> typed.compared, (typed, value) -> typed.compared = value);
        binder.forField(notRead)
                .withConverter(TextFields.asNote(SignOffRequest.MOST_NOTE))
                .bind(typed -> typed.notRead, (typed, value) -> typed.notRead = value);
        binder.forField(note)
                .withConverter(TextFields.asNote(SignOffRequest.MOST_CHANGES))
                .bind(typed -> typed.note, (typed, value) -> typed.note = value);
        binder.readBean(new SignOffFields(today));
        words.setVisible(false);
        add(new H2(Texts.of("rulebook.sign_off.record")), new Paragraph(Texts.of("rulebook.sign_off.help")),
                section, words, name, profession, registration, day, left, notRead, note, compared, levels,
                Buttons.primary(Texts.of("rulebook.sign_off.save"), event -> save()));
    }

    private void save() {
        var typed = new SignOffFields(today);
        if (binder.writeBeanIfValid(typed) && levels.valid()) {
            var words = typed.section == SignOffSection.L ? SignOffRequest.words(typed.words) : List.<String>of();
            signOffs.record(new SignOffRequest(typed.section, typed.name, typed.profession, typed.registration,
                    typed.signedOn, typed.notRead, typed.note, words, levels.answers()),
                    typed.left);
            levels.clear();
            binder.readBean(new SignOffFields(today));
            Toasts.done(Texts.of("rulebook.sign_off.saved"));
            recorded.run();
        }
    }
}
