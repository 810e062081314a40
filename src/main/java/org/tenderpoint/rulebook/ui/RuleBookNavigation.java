package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.UI;

/** The ways into the rule book. */
public final class RuleBookNavigation {

    private RuleBookNavigation() {}

    public static void open(String rule) {
        UI.getCurrent().navigate(route(rule));
    }

    /** The address of a rule's page, for links. */
    public static String route(String rule) {
        return "rules/" + rule;
    }
}
