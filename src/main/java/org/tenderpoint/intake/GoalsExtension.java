package org.tenderpoint.intake;

import com.vaadin.flow.component.Component;
import org.tenderpoint.platform.id.ClientId;

/** What stands below the goals in the intake form. A feature further right provides it as a bean. */
public interface GoalsExtension {

    /** A new component each time the section is shown. */
    Component of(ClientId client);
}
