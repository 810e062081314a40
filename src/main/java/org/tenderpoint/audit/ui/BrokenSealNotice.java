package org.tenderpoint.audit.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.audit.AuditCheckService;
import org.tenderpoint.audit.CheckFinding.BrokenRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ManagersStrips;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.vocabulary.say.Say;

/** Says when a record does not fit its seal: to whoever opens it, and to managers on their start page. */
@Component
record BrokenSealNotice(AuditCheckService checks) implements ManagersStrips {

    @EventListener
    void on(BrokenRecord broken) {
        var ui = UI.getCurrent();
        if (ui != null) {
            // after the page that is being opened is there
            ui.beforeClientResponse(ui, _ -> Toasts.failed(Texts.of("audit.broken", Say.it(broken.what()))));
        }
    }

    @Override
    public List<AlertStrip> strips() {
        var found = checks.standing();
        return found.isEmpty()
                ? List.of()
                : List.of(new AlertStrip(Texts.of("audit.check.found", found.size()), Say.it(found.getFirst().words()),
                        Buttons.plain(Texts.of("audit.check.open"), click -> AuditPages.check())));
    }
}
