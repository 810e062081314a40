package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Function;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.SessionId;

public final class IntakeNavigation {

    static final String SECTION = "section";
    static final String SESSION = "session";
    static final String LETTER = "letter";

    private IntakeNavigation() {}

    public static void open(ClientId client) {
        UI.getCurrent().navigate(route(client));
    }

    /** To the section with the goals. */
    public static void preferences(ClientId client) {
        UI.getCurrent().navigate(route(client), QueryParameters.of(SECTION, IntakeSection.PREFERENCES.code()));
    }

    /** The address of the form from a screening, which goes back there. */
    public static String route(ClientId client, SessionId screened) {
        return route(client) + "?" + SESSION + "=" + screened;
    }

    /** The same, at the section with the preferences. */
    public static String preferencesRoute(ClientId client, SessionId screened) {
        return route(client, screened) + "&" + SECTION + "=" + IntakeSection.PREFERENCES.code();
    }

    public static void version(IntakeVersionId version) {
        UI.getCurrent().navigate(route(version));
    }

    /** What clients answered to the practice's own questions. */
    public static void ownAnswers() {
        UI.getCurrent().navigate(OwnAnswersView.class);
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

    /** The same from a letter, to which it leads back. */
    public static String consentRoute(ClientId client, LetterId letter) {
        return consentRoute(client) + "?" + LETTER + "=" + letter;
    }

    public static String selfIntakeRoute(ClientId client) {
        return "clients/" + client + "/self-intake";
    }

    /** What stands below the goals in the intake form. A feature further right provides it as a bean. */
    public interface GoalsExtension {

        /** A new component each time the section is shown. */
        Component of(ClientId client);
    }

    /**
     * What follows a client's first intake, offered as one press with confirming it. A feature further right provides
     * it.
     *
     * @param labelKey the bundle key of the button
     * @param to does it, and gives the address where it goes on
     * @param screening the address of a screening that waits for an answer of the intake
     */
    public record AfterIntake(
            String labelKey, Function<ClientId, String> to, Function<SessionId, String> screening) {

        public String route(ClientId client) {
            return to.apply(client);
        }
    }

    /** A panel beside the intake form that follows it while typing. Another feature provides it as a bean. */
    public interface IntakeSidePanel {

        Panel panel(ClientId client);

        interface Panel {

            Component component();

            /** Shows what follows from these answers; open ones count as unknown. */
            void show(IntakeAnswers draft);
        }
    }
}
