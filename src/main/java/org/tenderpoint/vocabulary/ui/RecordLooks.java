package org.tenderpoint.vocabulary.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import org.tenderpoint.platform.id.Id.ClientId;

/** Shows single client records on pages that otherwise know no clients. The clients feature implements it. */
public interface RecordLooks {

    /**
     * For one page: a reason given on it applies to everything that is opened on it.
     *
     * @param why the text above the question for the reason
     * @param action the label of the button below it
     */
    OnPage begin(String why, String action);

    interface OnPage {

        /** What the look shows; if the record is closed to the reader, first the form that opens it. */
        Component into(Supplier<Component> look);

        /** The client's name as a link to their page. */
        Component link(ClientId client);
    }
}
