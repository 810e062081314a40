package org.tenderpoint.intake;

import com.vaadin.flow.component.Component;
import org.tenderpoint.platform.id.ClientId;

/** A panel beside the intake form that follows it while typing. Another feature provides it as a bean. */
public interface IntakeSidePanel {

    Panel panel(ClientId client);

    interface Panel {

        Component component();

        /** Shows what follows from these answers; open ones count as unknown. */
        void show(IntakeAnswers draft);
    }
}
