package org.tenderpoint.client.ui;

import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.binder.ValidationResult;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.TypedDate;

/** How a birth date is typed and what is wrong with one. */
final class BirthDates {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ENGLISH);

    private BirthDates() {}

    static String format(LocalDate day) {
        return FORM.format(day);
    }

    /** @param today the day in the practice's zone */
    static Validator<String> validator(Supplier<LocalDate> today) {
        return (typed, context) -> {
            if (typed.isBlank()) {
                return ValidationResult.ok();
            }
            var day = TypedDate.exact(typed);
            if (day.isEmpty()) {
                return ValidationResult.error(Texts.of("client.form.birth_not_a_date"));
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
