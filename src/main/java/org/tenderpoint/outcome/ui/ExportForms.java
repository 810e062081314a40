package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.report.ExportRequest;
import org.tenderpoint.outcome.report.ExportRun;
import org.tenderpoint.outcome.report.OutcomeExportService;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.practice.account.TooManyTries;

/** The form of an export: content, kind of file, reason, and the password again. */
class ExportForms extends Div {

    private final transient OutcomeExportService exports;
    private final transient OutcomeFilter filter;
    private final transient Consumer<ExportRun> started;
    private final Segments<ExportRequest.Content> content;
    private final Segments<ExportRequest.Form> form = new Segments<>(
            Texts.of("outcome.export.form"), List.of(ExportRequest.Form.values()),
            one -> Texts.of("outcome.export.form." + one.code()));
    private final TextArea reason = TextFields.note(Texts.of("outcome.export.reason"));
    private final PasswordField password = ComponentWords.of(new PasswordField(Texts.of("outcome.export.password")));

    /** @param enough whether there are enough clients to export rows of sessions */
    ExportForms(OutcomeExportService exports, OutcomeFilter filter, boolean enough, Consumer<ExportRun> started) {
        this.exports = exports;
        this.filter = filter;
        this.started = started;
        var contents = enough ? List.of(ExportRequest.Content.values()) : List.of(ExportRequest.Content.FIGURES);
        content = new Segments<>(
                Texts.of("outcome.export.content"), contents, one -> Texts.of("outcome.export." + one.code()));
        content.setValue(contents.getFirst());
        form.setValue(ExportRequest.Form.XLSX);
        reason.setHelperText(Texts.of("outcome.export.reason_why"));
        password.setHelperText(Texts.of("outcome.export.password_why"));
        password.getElement().setAttribute("autocomplete", "current-password");
        var make = Buttons.primary(Texts.of("outcome.export.start"), _ -> start());
        make.addClickShortcut(Key.ENTER).listenOn(password);
        addClassNames("stack", "loose");
        if (!enough) {
            add(new NoteBox(State.INFO, Texts.of("outcome.export.few"), Texts.of("outcome.export.few_why")));
        }
        add(content, form, reason, password, make);
    }

    private void start() {
        var typed = password.getValue();
        password.clear();
        if (!reasonGiven()) {
            return;
        }
        try {
            exports.start(new ExportRequest(content.getValue(), form.getValue(), filter, reason.getValue()), typed)
                    .ifPresentOrElse(started,
                            () -> FieldCheck.wrong(password, Texts.of("outcome.export.password_wrong")));
        } catch (TooManyTries slowed) {
            FieldCheck.wrong(password, Texts.of("outcome.export.password_many"));
        }
    }

    private boolean reasonGiven() {
        var words = PlainText.note(reason.getValue());
        reason.setInvalid(false);
        PlainText.problem(words, ExportRequest.LONGEST_REASON).ifPresent(problem -> FieldCheck.wrong(reason, problem));
        if (words.length() < ExportRequest.SHORTEST_REASON) {
            FieldCheck.wrong(reason, Texts.of("platform.reason.short", ExportRequest.SHORTEST_REASON));
        }
        return !reason.isInvalid();
    }
}
