package gallery;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenderpoint.platform.ui.Page;

@Route("screening")
@AnonymousAllowed
class ScreeningLook extends Page {

    ScreeningLook() {
        super("technique.heat");
    }
}
