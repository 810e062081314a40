package org.tenderpoint.audit.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import org.tenderpoint.audit.AuditCheckService;
import org.tenderpoint.audit.CheckFinding;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.vocabulary.say.Say;

/** Whether every entry and every signed record is as the program wrote it. */
@Route("audit/check")
@RolesAllowed("MANAGER")
class AuditCheckView extends Page {

    private final transient AuditCheckService checks;
    private final ZoneId zone;
    private final Div result = div("stack loose");

    AuditCheckView(AuditCheckService checks, PracticeService practice) {
        super("audit.check.title");
        this.checks = checks;
        zone = practice.zone();
        result.getElement().setAttribute("role", "status");
        back(Texts.of("audit.check.back"), AuditPages::open);
        var records = new Pane(Texts.of("audit.check.title")).padded();
        records.add(new Paragraph(Texts.of("audit.check.why")), result);
        panes(Columns.SIDE_RIGHT, records, newest());
        show();
    }

    private Pane newest() {
        var head = checks.head();
        var number = span("strong",
                Texts.of("audit.check.head", head.number(), Formats.here().exactly(head.at(), zone)));
        var lines = div("stack tight", number, span("secret audit-hash", head.hash()));
        var pane = new Pane(Texts.of("audit.check.newest")).padded();
        pane.add(new H2(Texts.of("audit.check.newest")), new Paragraph(Texts.of("audit.check.newest.why")), lines,
                new Div(Buttons.print(Texts.of("audit.check.print"))));
        return pane;
    }

    private void show() {
        result.removeAll();
        if (checks.progress().isPresent()) {
            result.add(new BackgroundProgress(Texts.of("audit.check.running"), checks::progress, this::show));
            return;
        }
        var found = checks.standing();
        checks.last().ifPresentOrElse(
                last -> result.add(new Paragraph(Texts.of("audit.check.last",
                        Formats.here().exactly(last.at(), zone), last.entries(), last.records()))),
                () -> result.add(new Paragraph(Texts.of("audit.check.never"))));
        if (!found.isEmpty()) {
            result.add(new NoteBox(State.STOP, Texts.of("audit.check.found", found.size()),
                    Texts.of("audit.check.found.what_to_do")), list(found));
        } else if (checks.last().isPresent()) {
            result.add(new NoteBox(State.OK, Texts.of("audit.verify.good")));
        }
        result.add(new Div(Buttons.with(Icons.REPEAT,
                Buttons.plain(Texts.of("audit.check.start"), click -> start()))));
    }

    private void start() {
        checks.start();
        show();
    }

    private static UnorderedList list(List<CheckFinding> found) {
        return styled(lines(found.stream().map(one -> Say.it(one.words()))), "stack");
    }
}
