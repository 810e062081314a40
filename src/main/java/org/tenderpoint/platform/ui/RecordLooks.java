package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import org.tenderpoint.platform.id.ClientId;

/**
 * Shows single records of clients on pages that otherwise know of nobody. The feature that keeps clients implements it.
 */
public interface RecordLooks {

    /**
     * For one page: a reason that is asked for on it holds for whatever is opened on it.
     *
     * @param why what is said above the question for the reason
     * @param action the word on the button below it
     */
    OnPage begin(String why, String action);

    /** The looks of one page. */
    interface OnPage {

        /** What the look shows; where the record is closed to the reader, first what opens it. */
        Component into(Supplier<Component> look);

        /** The client's name, leading to their page. */
        Component link(ClientId client);
    }
}
