package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.UI;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.IntakeVersionId;

/** The ways to the intake's pages. */
public final class IntakeNavigation {

    private IntakeNavigation() {}

    public static void open(ClientId client) {
        UI.getCurrent().navigate(route(client));
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
