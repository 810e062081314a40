package gallery;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenderpoint.platform.ui.Page;

@Route("call")
@AnonymousAllowed
class CallLook extends Page {

    CallLook() {
        super("modality.thai");
    }
}
