package org.tenderpoint.partner.ui;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.partner.PartnerDraft;
import org.tenderpoint.partner.PartnerSkill;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.vocabulary.Discipline;

/** The details of a partner. Name and one discipline are enough; each invalid field shows what is wrong. */
class PartnerForm extends Div {

    private final TextField name = line(PartnerField.NAME);
    private final TextField organisation = line(PartnerField.ORGANISATION);
    private final CheckboxGroup<Discipline> disciplines = new CheckboxGroup<>(label(PartnerField.DISCIPLINES));
    private final MultiSelectComboBox<PartnerSkill> skills = new TypedChoice.Several<>(label(PartnerField.SKILLS));
    private final TextField otherSkills = line(PartnerField.OTHER_SKILLS);
    private final MultiSelectComboBox<String> languages = new TypedChoice.Several<>(label(PartnerField.LANGUAGES));
    private final TextField place = line(PartnerField.PLACE);
    private final TextArea address = TextFields.note(label(PartnerField.ADDRESS));
    private final TextField phone = line(PartnerField.PHONE);
    private final TextField email = line(PartnerField.EMAIL);
    private final TextField web = line(PartnerField.WEB);
    private final TextField agreedDays = line(PartnerField.AGREED_DAYS);
    private final TextArea notes = styled(TextFields.note(label(PartnerField.NOTES)), "whole");
    private final Map<PartnerField, Component> fields = new EnumMap<>(PartnerField.class);

    PartnerForm() {
        addClassName("form");
        name.setAutofocus(true);
        disciplines.setItems(Discipline.values());
        disciplines.setItemLabelGenerator(Texts::label);
        skills.setItems(PartnerSkill.values());
        skills.setItemLabelGenerator(Texts::label);
        offer(Set.of());
        agreedDays.setHelperText(Texts.of("partner.form.agreed_days_help"));
        agreedDays.setAllowedCharPattern("[0-9]");
        notes.setHelperText(Texts.of("partner.form.notes_help"));
        disciplines.addClassNames("whole", "partner-kinds");
        List<Component> all = List.of(
                name, organisation, disciplines, skills, otherSkills, languages, place, address, phone, email, web,
                agreedDays, notes);
        for (var field : PartnerField.values()) {
            fields.put(field, all.get(field.ordinal()));
        }
        ByHand.changed(phone, value -> phone.setValue(Formats.here().phone(value)));
        add(all);
    }

    /** Fills the form, including invalid values. */
    void show(PartnerDraft typed) {
        offer(typed.languages());
        name.setValue(typed.name());
        organisation.setValue(typed.organisation());
        disciplines.setValue(typed.disciplines());
        skills.setValue(typed.skills());
        otherSkills.setValue(typed.otherSkills());
        languages.setValue(typed.languages());
        place.setValue(typed.place());
        address.setValue(typed.address());
        phone.setValue(typed.phone());
        email.setValue(typed.email());
        web.setValue(typed.web());
        agreedDays.setValue(typed.agreedDays());
        notes.setValue(typed.notes());
    }

    /** The contents of the fields, valid or not. */
    PartnerDraft typed() {
        return new PartnerDraft(
                name.getValue(), organisation.getValue(), disciplines.getValue(), skills.getValue(),
                otherSkills.getValue(),
                languages.getValue(), place.getValue(), address.getValue(), phone.getValue(), email.getValue(),
                web.getValue(), notes.getValue(), agreedDays.getValue());
    }

    /** The details; empty if a field is invalid, which then shows why and gets the focus. */
    Optional<PartnerDetails> details() {
        var problems = typed().problems();
        problems.forEach((field, why) -> FieldCheck.show(
                (HasValidation) requireNonNull(fields.get(field)), Optional.of(why)));
        problems.keySet().stream().findFirst().map(fields::get).ifPresent(field -> ((Focusable<?>) field).focus());
        return problems.isEmpty() ? Optional.of(typed().details()) : Optional.empty();
    }

    HasValue<?, ?>[] fields() {
        return fields.values().stream().map(HasValue.class::cast).toArray(HasValue<?, ?>[]::new);
    }

    /** The languages to choose from, plus others that this partner has. */
    private void offer(Set<String> besides) {
        var offered = new HashSet<>(PartnerWords.LANGUAGES);
        offered.addAll(besides);
        languages.setItems(offered.stream()
                .sorted(Comparator.comparing(PartnerWords::language, Texts.alphabet()))
                .toList());
        languages.setItemLabelGenerator(PartnerWords::language);
    }

    private static TextField line(PartnerField of) {
        var field = TextFields.line(label(of));
        TextFields.draft(field);
        return field;
    }

    static String label(PartnerField field) {
        return Texts.of("partner.form." + field.code());
    }
}
