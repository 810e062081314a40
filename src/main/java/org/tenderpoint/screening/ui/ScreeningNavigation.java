package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.screening.plan.PlanRefused;

public final class ScreeningNavigation {

    static final String SESSION = "session";
    static final String CLIENT = "client";
    /** A parameter: opens the arrival at the question of pain. */
    static final String PAIN = "pain";

    private ScreeningNavigation() {}

    public static void open(SessionId session) {
        UI.getCurrent().navigate(ScreeningView.class, new RouteParameters(SESSION, session.toString()));
    }

    public static void arrival(SessionId session) {
        UI.getCurrent().navigate(ArrivalView.class, new RouteParameters(SESSION, session.toString()));
    }

    /** Why a session cannot be planned then, and from when that day it can. */
    public static String words(PlanRefused refused) {
        var why = Texts.of("screening.plan.refused." + refused.problem().code());
        return refused.freeFrom()
                .map(from -> why + " " + Texts.of("screening.plan.free_from", Dates.time(from)))
                .orElse(why);
    }

    /** The form for a new session of this client. */
    public static void plan(ClientId client) {
        UI.getCurrent().navigate(planRoute(client));
    }

    /** The form for a new session of any client. */
    public static void plan() {
        UI.getCurrent().navigate(PlanView.class);
    }

    /** The address of a session's screening, for lists of links. */
    public static String route(SessionId session) {
        return "sessions/" + session + "/screening";
    }

    /** The address of a session's screening for managers, who only read it. */
    public static String reviewRoute(SessionId session) {
        return route(session) + "/review";
    }

    /** The address of a session's arrival questions. */
    public static String arrivalRoute(SessionId session) {
        return "sessions/" + session + "/arrival";
    }

    /** The same at the question about this fact. */
    static String arrivalRoute(SessionId session, String fact) {
        boolean pain = fact.startsWith("pain_") || fact.startsWith("strenuous_");
        return arrivalRoute(session) + (pain ? "?" + PAIN : "");
    }

    /** The address of the form that moves or cancels a planned session. */
    public static String changeRoute(SessionId session) {
        return "sessions/" + session + "/plan";
    }

    /** The address of the form for a new session of this client. */
    public static String planRoute(ClientId client) {
        return "clients/" + client + "/plan";
    }
}
