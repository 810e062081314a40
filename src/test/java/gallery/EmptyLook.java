package gallery;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.EmptyState;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;

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
