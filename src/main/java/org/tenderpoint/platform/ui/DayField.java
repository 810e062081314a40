package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.place.Formats;

/**
 * A day, typed as people of the practice's country type it or picked from a calendar. The month is shown as a word, so
 * that 5/6 leaves no doubt; unreadable text stays, with a sentence.
 */
public class DayField extends DatePicker implements TypedField {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private transient Formats formats = Formats.here();

    public DayField(String label) {
        super(label);
        setLocale(Locale.UK);
        write(formats);
        setFallbackParser(typed -> TypedDate.exact(typed).map(Result::ok).orElseGet(() -> Result.error(howToWrite())));
    }

    /** Switches to another country's format, for where the practice's is being chosen. */
    public final void write(Formats wanted) {
        formats = wanted;
        setI18n(new DatePickerI18n()
                .setDateFormats(formats.fieldPattern(), formats.figuresPattern(), "yyyy-MM-dd")
                .setMonthNames(formats.monthNames())
                .setWeekdays(formats.weekdays(TextStyle.FULL))
                .setWeekdaysShort(formats.weekdays(TextStyle.SHORT))
                .setToday(Texts.of("platform.date.today"))
                .setCancel(Texts.of("platform.date.cancel"))
                .setFirstDayOfWeek(formats.country().firstOfWeek() == DayOfWeek.SUNDAY
                        ? 0
                        : formats.country().firstOfWeek().getValue())
                .setBadInputErrorMessage(howToWrite()));
    }

    public DayField(String label, LocalDate value) {
        this(label);
        setValue(value);
    }

    /** A year such as 0202 is a slip, too. */
    @Override
    public boolean unread() {
        return isInputUnparsable() || getOptionalValue().filter(EARLIEST::isAfter).isPresent();
    }

    @Override
    public final String howToWrite() {
        return Texts.of("platform.date.bad", formats.orderInSentence(), formats.example());
    }

    @Override
    protected void validate() {
        // an error set by a form ends as soon as something else is typed
        setErrorMessage(unread() ? howToWrite() : null);
        super.validate();
        if (unread()) {
            setInvalid(true);
        }
    }
}
