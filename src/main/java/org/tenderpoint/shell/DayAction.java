package org.tenderpoint.shell;

import java.util.Optional;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.session.ui.SessionNavigation;

/**
 * The next step of a session on the day's list, for the therapist who gives it.
 *
 * @param textKey of its label
 * @param main whether it is something to do now rather than something to look at
 */
record DayAction(String textKey, String route, boolean main) {

    /** Empty when nothing is left to do. */
    static Optional<DayAction> of(DayRow row, boolean unsigned) {
        var session = row.session();
        return switch (row.state()) {
            case PLANNED ->
                    Optional.of(new DayAction("shell.today.arrived", ScreeningNavigation.arrivalRoute(session), false));
            case ARRIVED ->
                    Optional.of(new DayAction("shell.today.ask", ScreeningNavigation.arrivalRoute(session), true));
            case SCREENED -> Optional.of(new DayAction("shell.today.start", ScreeningNavigation.route(session), true));
            case IN_PROGRESS -> Optional.of(new DayAction("shell.today.chart", SessionNavigation.route(session), true));
            case FINISHED, BROKEN_OFF -> unsigned
                    ? Optional.of(new DayAction("shell.today.sign", SessionNavigation.route(session), false))
                    : Optional.empty();
            case SIGNED, CANCELLED, MISSED, DEFERRED -> Optional.empty();
        };
    }

    /** Whether the client is here and not yet gone: the one filled row of the day. */
    static boolean current(SessionState state) {
        return switch (state) {
            case ARRIVED, SCREENED, IN_PROGRESS -> true;
            case PLANNED, FINISHED, SIGNED, CANCELLED, MISSED, DEFERRED, BROKEN_OFF -> false;
        };
    }

    /** Whether the session is over for everybody; its row is then shown muted. */
    static boolean over(SessionState state) {
        return switch (state) {
            case FINISHED, SIGNED, CANCELLED, MISSED, DEFERRED, BROKEN_OFF -> true;
            case PLANNED, ARRIVED, SCREENED, IN_PROGRESS -> false;
        };
    }
}
