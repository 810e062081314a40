package org.tenderpoint.shell;

import com.vaadin.flow.component.html.Anchor;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.EmptyState;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;

/** A page for what went wrong: what it is, in words, and where to go from here. */
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
