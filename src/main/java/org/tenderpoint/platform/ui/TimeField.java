package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;

/**
 * A time of day, typed as people type it (2 pm, 14, 14:30, 1430, 2.30) or picked from a list, and shown in the format
 * of the practice's country. {@code typed-time.js} reads typed text in the browser; what is not a time stays, with a
 * sentence.
 */
@JsModule("context://components/typed-time.js")
public class TimeField extends TimePicker implements TypedField {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 30);

    private transient Formats formats = Formats.here();

    public TimeField(String label, Duration step) {
        super(label);
        setStep(step);
        setLocale(Locale.UK);
        write(formats);
    }

    /** Switches to another country's format, for where the practice's is being chosen. */
    public final void write(Formats wanted) {
        formats = wanted;
        setClassName("twelve-hours", formats.twelveHours());
        setI18n(new TimePickerI18n().setBadInputErrorMessage(howToWrite()));
        if (isAttached()) {
            tellBrowser();
        }
    }

    @Override
    public boolean unread() {
        return isInputUnparsable();
    }

    @Override
    public final String howToWrite() {
        return Texts.of("platform.time.bad", formats.time(AFTERNOON));
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        tellBrowser();
    }

    @Override
    protected void validate() {
        // an error set by a form ends as soon as something else is typed
        setErrorMessage(unread() ? howToWrite() : null);
        super.validate();
    }

    private void tellBrowser() {
        boolean twelve = formats.twelveHours();
        getElement().callJsFunction(
                "ownerDocument.defaultView.writeTimes", getElement(), twelve ? half(MORNING) : "",
                twelve ? half(AFTERNOON) : "");
    }

    /** "AM", as the country's clock writes it. */
    private String half(LocalTime time) {
        return formats.time(time).replaceAll("[0-9:\\h]", "");
    }
}
