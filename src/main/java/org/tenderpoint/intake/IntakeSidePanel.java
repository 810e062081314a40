package org.tenderpoint.intake;

import com.vaadin.flow.component.Component;
import org.tenderpoint.platform.id.ClientId;

/** What stands beside the intake form and follows it as one types. A feature further right provides it as a bean. */
public interface IntakeSidePanel {

    /** A new panel for one form. */
    Panel panel(ClientId client);

    /** One form's panel. */
    interface Panel {

        Component component();

        /** Shows what follows from these answers; those that are open count as unknown. */
        void show(IntakeAnswers draft);
    }
}
