package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PhoneNumber;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.place.MobileNumber;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.practice.UserRecord;

/** Contact data. Name and phone are enough; each field shows its own problem. */
class ClientForm extends Div {

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it", "nl", "pl", "pt", "ro", "sv",
            "tr", "uk", "ru", "ar", "hi", "zh", "ja");

    private final TextField name = field("name");
    private final TextField phone = field("phone");
    private final TextField birthDate = field("birth_date");
    private final TextField email = field("email");
    private final Segments<PreferredChannel> channel = new Segments<>(Texts.of("client.form.channel"),
            List.of(PreferredChannel.values()), Texts::label);
    private final TextField preferredTime = field("preferred_time");
    private final Select<String> language = new Select<>();
    private final Select<String> therapist = new Select<>();
    private final TextField emergencyName = field("emergency_name");
    private final TextField emergencyPhone = field("emergency_phone");
    private final Checkbox emergencyConsent = styled(new Checkbox(Texts.of("client.form.emergency_consent")), "whole");
    private final TextField doctor = field("doctor");
    private final TextField guardian = field("guardian");
    private final transient Supplier<LocalDate> today;
    private final Binder<TypedClient> binder = new Binder<>(TypedClient.class);

    ClientForm(List<UserRecord> therapists, Supplier<LocalDate> today) {
        this.today = today;
        addClassName("form");
        choices(therapists);
        birthDate.addValueChangeListener(
                event -> birthDate.setHelperText(BirthDates.said(event.getValue(), today.get())));
        birthDate.setHelperText(BirthDates.said("", today.get()));
        // grouped as people of the country write it, so that a wrong digit is easy to see
        List.of(phone, emergencyPhone).forEach(
                number -> ByHand.changed(number, typed -> number.setValue(Formats.here().phone(typed))));
        phone.addValueChangeListener(_ -> sayWhereTextsGo());
        channel.addValueChangeListener(_ -> sayWhereTextsGo());
        phone.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        name.setAutofocus(true);
        bind(today);
        var more = new H2(Texts.of("client.form.more"));
        var emergency = new H2(Texts.of("client.form.emergency"));
        List.of(more, emergency).forEach(heading -> heading.addClassName("whole"));
        add(name, phone, birthDate, email, more, channel, preferredTime, language, therapist, emergency, emergencyName,
                emergencyPhone, emergencyConsent, doctor, guardian);
    }

    /** Below the number of a client who wants texts. */
    private void sayWhereTextsGo() {
        boolean asked = channel.getValue() == PreferredChannel.TEXT && !phone.getValue().isBlank();
        phone.setHelperText(!asked
                ? ""
                : MobileNumber.of(phone.getValue(), Formats.here().country())
                        .map(number -> Texts.of("client.form.texts_go_to", number.international()))
                        .orElseGet(() -> Texts.of("client.form.no_texts")));
    }

    /** Says which languages the program does not speak with clients. */
    private static String name(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayLanguage(Texts.spoken());
        return PageLanguage.find(tag).isPresent() ? name : Texts.of("client.form.language.not_spoken", name);
    }

    private void choices(List<UserRecord> therapists) {
        language.setLabel(Texts.of("client.form.language"));
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(ClientForm::name);
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", Texts.of("client.form.therapist_none"));
        therapists.forEach(user -> names.put(user.id().toString(), user.name()));
        therapist.setLabel(Texts.of("client.form.therapist"));
        therapist.setItems(new ArrayList<>(names.keySet()));
        therapist.setItemLabelGenerator(id -> names.getOrDefault(id, Texts.of("client.form.therapist_left")));
    }

    private void bind(Supplier<LocalDate> today) {
        binder.forField(name).asRequired(Texts.of("client.form.name_missing"))
                .withConverter(TextFields.asLine(ClientDetails.NAME_LENGTH))
                .withValidator(text -> !text.isEmpty(), Texts.of("client.form.name_missing")).bind("name");
        binder.forField(phone).asRequired(Texts.of("client.form.phone_missing"))
                .withConverter(TextFields.asLine(PhoneNumber.MAX_LENGTH))
                .withValidator(PhoneNumber::isValid, Texts.of("client.form.phone_wrong")).bind("phone");
        binder.forField(birthDate).withValidator(BirthDates.validator(today)).bind("birthDate");
        binder.forField(email).withConverter(TextFields.asLine(EmailAddress.MAX_LENGTH))
                .withValidator(text -> text.isEmpty() || EmailAddress.isValid(text),
                        Texts.of("client.form.email_wrong"))
                .bind("email");
        binder.forField(channel).bind("channel");
        binder.forField(preferredTime).withConverter(TextFields.asLine(ClientDetails.TIME_LENGTH))
                .bind("preferredTime");
        binder.forField(language).bind("language");
        binder.forField(therapist).bind("therapist");
        binder.forField(emergencyName).withConverter(TextFields.asLine(EmergencyContact.NAME_LENGTH))
                .bind("emergencyName");
        binder.forField(emergencyPhone).withConverter(TextFields.asLine(PhoneNumber.MAX_LENGTH))
                .withValidator(text -> text.isEmpty() || PhoneNumber.isValid(text), Texts.of("client.form.phone_wrong"))
                .bind("emergencyPhone");
        binder.forField(emergencyConsent).bind("emergencyConsent");
        binder.forField(doctor).withConverter(TextFields.asLine(ClientDetails.LINE_LENGTH)).bind("doctor");
        binder.forField(guardian).withConverter(TextFields.asLine(ClientDetails.LINE_LENGTH)).bind("guardian");
    }

    /** Fills the form, also with values that are not valid yet. */
    void show(TypedClient typed) {
        binder.readRecord(typed);
    }

    /** The content of the fields, valid or not. */
    TypedClient typed() {
        return new TypedClient(
                name.getValue(), phone.getValue(), birthDate.getValue(), email.getValue(), channel.getValue(),
                preferredTime.getValue(), language.getValue(), therapist.getValue(), emergencyName.getValue(),
                emergencyPhone.getValue(), emergencyConsent.getValue(), doctor.getValue(), guardian.getValue());
    }

    /** The details; empty when a field is not valid, which then says why and gets the focus. */
    Optional<ClientDetails> details() {
        try {
            return Optional.of(binder.writeRecord().toDetails(today.get()));
        } catch (ValidationException invalid) {
            // it names the valid fields as well
            invalid.getFieldValidationErrors().stream()
                    .filter(BindingValidationStatus::isError)
                    .map(error -> error.getField())
                    .filter(com.vaadin.flow.component.Focusable.class::isInstance)
                    .findFirst()
                    .ifPresent(field -> ((com.vaadin.flow.component.Focusable<?>) field).focus());
            return Optional.empty();
        }
    }

    HasValue<?, ?>[] fields() {
        return new HasValue<?, ?>[]{
                name, phone, birthDate, email, channel, preferredTime, language, therapist, emergencyName,
                emergencyPhone,
                emergencyConsent, doctor, guardian
        };
    }

    private static TextField field(String key) {
        var field = TextFields.line(Texts.of("client.form." + key));
        TextFields.draft(field);
        return field;
    }

    /** How a birth date is typed, and its possible errors. */
    static final class BirthDates {

        private BirthDates() {}

        static String format(LocalDate day) {
            return Formats.here().figures(day);
        }

        /** The typed day; a two-digit year means the latest such birthday up to today. */
        static Optional<LocalDate> read(String typed, LocalDate today) {
            return TypedDate.exact(typed, today);
        }

        /**
         * Says under the field how to type it, or how it was understood, so that nobody has to guess which part is the
         * month.
         */
        static String said(String typed, LocalDate today) {
            return read(typed, today)
                    .map(day -> Texts.of("client.form.birth_date_said", Formats.here().full(day)))
                    .orElseGet(() -> Texts.of("client.form.birth_date_help", Formats.here().orderInWords(),
                            Formats.here().example()));
        }

        /** @param today the day in the practice's zone */
        static Validator<String> validator(Supplier<LocalDate> today) {
            return (typed, context) -> {
                if (typed.isBlank()) {
                    return ValidationResult.ok();
                }
                var day = read(typed, today.get());
                if (day.isEmpty()) {
                    return ValidationResult.error(Texts.of(
                            "client.form.birth_not_a_date", Formats.here().orderInSentence(),
                            Formats.here().example()));
                }
                if (day.get().isAfter(today.get())) {
                    return ValidationResult.error(Texts.of("client.form.birth_in_future"));
                }
                return ClientDetails.isPossibleBirth(day.get(), today.get())
                        ? ValidationResult.ok()
                        : ValidationResult.error(Texts.of("client.form.birth_too_early"));
            };
        }
    }
}
