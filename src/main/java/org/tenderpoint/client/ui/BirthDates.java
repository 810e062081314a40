package org.tenderpoint.client.ui;

import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.place.Formats;

/** How a birth date is typed, and its possible errors. */
final class BirthDates {

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
                        "client.form.birth_not_a_date", Formats.here().orderInSentence(), Formats.here().example()));
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
