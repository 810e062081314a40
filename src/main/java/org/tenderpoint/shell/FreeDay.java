package org.tenderpoint.shell;

import com.vaadin.flow.component.button.Button;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.screening.ui.ScreeningNavigation;

/** In place of a day's sessions: a practice without clients adds one first, any other plans a session. */
class FreeDay extends EmptyState {

    private FreeDay(Icons icon, String title, String why, Button action) {
        super(icon, title, why, action);
    }

    static FreeDay of(boolean noClients, boolean mine) {
        return noClients
                ? new FreeDay(
                        Icons.PEOPLE,
                        Texts.of("shell.today.no_clients"),
                        Texts.of("shell.today.no_clients_why"),
                        Buttons.primary(Texts.of("shell.today.add_client"), click -> ClientNavigation.add()))
                : new FreeDay(
                        Icons.CALENDAR,
                        Texts.of("shell.today.free"),
                        Texts.of(mine ? "shell.today.free_mine" : "shell.today.free_all"),
                        Buttons.plain(Texts.of("shell.today.plan"), click -> ScreeningNavigation.plan()));
    }
}
