package org.tenderpoint.practice.ui;

import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Optional;

/** Reads a form that is bound to a record. */
final class FormReader {

    private FormReader() {}

    /** The record, or empty, with the reason next to each field that is not valid. */
    static <T> Optional<T> value(Binder<T> binder) {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }
}
