package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Scrolls something into view within its pane. Only as far as needed, so that nothing but the pane moves. */
final class Scroll {

    private Scroll() {}

    static void to(Component component) {
        component.getElement().callJsFunction("scrollIntoView",
                JsonNodeFactory.instance.objectNode().put("block", "nearest"));
    }
}
