package org.tenderpoint.shell;

import com.vaadin.flow.component.html.Anchor;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;

/** A page for errors: says in words what went wrong and where to go from here. */
abstract class ErrorPage extends Page {

    ErrorPage(String titleKey) {
        super(titleKey);
    }

    void explain(Icons icon, String sentence) {
        var home = new Anchor("/", Texts.of("shell.error.home"));
        var pane = new Pane(Texts.of("shell.error.pane"));
        pane.add(new EmptyState(icon, Texts.of("shell.error.next"), sentence, home));
        panes(Columns.ONE, pane);
    }
}
