package gallery;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenderpoint.shared.ui.Page;

@Route("map")
@AnonymousAllowed
class MapLook extends Page {

    MapLook() {
        super("discipline.yoga");
    }
}
