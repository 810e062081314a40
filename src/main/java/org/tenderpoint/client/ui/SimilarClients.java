package org.tenderpoint.client.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/** A hint that the person may be a client already. It holds nobody up. */
class SimilarClients extends Div {

    SimilarClients() {
        addClassName("whole");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<ClientRow> rows) {
        removeAll();
        setVisible(!rows.isEmpty());
        if (!rows.isEmpty()) {
            var box = new NoteBox(State.INFO, Texts.of("client.form.similar"));
            rows.forEach(row -> box.with(
                    new RouterLink(row.name() + ", " + row.phone(), ClientView.class, ClientView.parameters(row.id()))));
            add(box);
        }
    }
}
