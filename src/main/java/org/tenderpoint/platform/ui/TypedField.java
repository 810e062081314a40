package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.shared.HasValidationProperties;

/** A day or a time of day that is typed. What can't be read stays as typed, with a sentence beside it that says how. */
public interface TypedField extends HasValidationProperties {

    /**
     * Whether something is typed that is no day or time; the field's value is empty then, which is not what was meant.
     */
    boolean unread();

    /** The sentence that says how it is written here, with an example. */
    String howToWrite();

    /** Says so beside the field; whoever saves asks this first. @return whether what is typed can't be read */
    default boolean refusesUnread() {
        if (unread()) {
            setErrorMessage(howToWrite());
            setInvalid(true);
        }
        return unread();
    }
}
