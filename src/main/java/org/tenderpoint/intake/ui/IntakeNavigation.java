package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.IntakeVersionId;

public final class IntakeNavigation {

    static final String SECTION = "section";

    private IntakeNavigation() {}

    public static void open(ClientId client) {
        UI.getCurrent().navigate(route(client));
    }

    /** To the section with the goals. */
    public static void preferences(ClientId client) {
        UI.getCurrent().navigate(route(client), QueryParameters.of(SECTION, IntakeSection.PREFERENCES.code()));
    }

    public static void version(IntakeVersionId version) {
        UI.getCurrent().navigate(route(version));
    }

    public static void clearance(ClientId client) {
        UI.getCurrent().navigate(clearanceRoute(client));
    }

    public static void consent(ClientId client) {
        UI.getCurrent().navigate(consentRoute(client));
    }

    /** The address of the form, for links. */
    public static String route(ClientId client) {
        return "clients/" + client + "/intake";
    }

    public static String route(IntakeVersionId version) {
        return "intake-versions/" + version;
    }

    public static String clearanceRoute(ClientId client) {
        return "clients/" + client + "/clearance";
    }

    public static String consentRoute(ClientId client) {
        return "clients/" + client + "/consent";
    }

    public static String selfIntakeRoute(ClientId client) {
        return "clients/" + client + "/self-intake";
    }
}
