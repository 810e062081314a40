package gallery;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;

@Route("empty")
@AnonymousAllowed
class EmptyLook extends Page {

    EmptyLook() {
        super("technique.cold");
        var pane = new Pane("Clients");
        pane.add(new EmptyState(
                Icons.PEOPLE, "No clients yet", "Add the first one, or take over a list from your old program.",
                Buttons.primary("Add a client", e -> {})));
        panes(Columns.ONE, pane);
    }
}
