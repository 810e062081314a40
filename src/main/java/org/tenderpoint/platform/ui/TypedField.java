package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.shared.HasValidationProperties;

/** A typed day or time of day. Unreadable text stays as typed, with a sentence next to it that says how to write it. */
public interface TypedField extends HasValidationProperties {

    /** Whether the typed text is not a day or time; the field's value is then empty, which is not what was meant. */
    boolean unread();

    /** The sentence that says how to write it here, with an example. */
    String howToWrite();

    /** Says so next to the field; code that saves calls this first. @return whether what is typed is unreadable */
    default boolean refusesUnread() {
        if (unread()) {
            setErrorMessage(howToWrite());
            setInvalid(true);
        }
        return unread();
    }
}
