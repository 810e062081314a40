package org.tenderpoint.rulebook.ui;

/** The addresses of the rule book's pages, for links. */
public final class RuleBookNavigation {

    /** Where a practice says who answers for the program. */
    public static final String RESPONSIBLE = "rules/responsible";

    private RuleBookNavigation() {}

    /** The address of a rule's page. */
    static String route(String rule) {
        return "rules/" + rule;
    }
}
