package org.tenderpoint.message.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.message.OutboxListService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ManagersStrips;

/** Tells managers what a restored database did not send, until somebody has looked at each message. */
@Component
record RestoredNotice(OutboxListService outbox) implements ManagersStrips {

    @Override
    public List<AlertStrip> strips() {
        long held = outbox.heldSinceRestore();
        return held == 0
                ? List.of()
                : List.of(new AlertStrip(Texts.of("message.restored.title"), Texts.of("message.restored.what", held),
                        Buttons.plain(Texts.of("message.restored.open"),
                                click -> UI.getCurrent().navigate(MessagesView.class))));
    }
}
