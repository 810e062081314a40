package org.tenderpoint.client.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.util.List;
import org.tenderpoint.client.archive.ClientArchiveService;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.practice.account.TooManyTries;

/** Asks a manager who makes an archive of all records for the reason, the archive's new password and their own. */
class ArchiveForm extends Div {

    private final transient ClientArchiveService archives;
    private final transient Runnable begun;
    private final TextArea reason = TextFields.note(Texts.of("client.archive.reason"));
    private final PasswordField password = field("client.archive.password", "new-password");
    private final PasswordField again = field("client.archive.again", "new-password");
    private final PasswordField own = field("client.archive.own", "current-password");

    ArchiveForm(ClientArchiveService archives, Runnable begun) {
        this.archives = archives;
        this.begun = begun;
        reason.setHelperText(Texts.of("client.archive.reason_why"));
        password.setHelperText(Texts.of("client.archive.password_why"));
        own.setHelperText(Texts.of("client.archive.own_why"));
        addClassNames("stack", "loose");
        add(reason, password, again, own, Buttons.primary(Texts.of("client.archive.start"), _ -> begin()));
    }

    static PasswordField field(String label, String kind) {
        var field = ComponentWords.of(new PasswordField(Texts.of(label)));
        field.getElement().setAttribute("autocomplete", kind);
        return field;
    }

    private void begin() {
        var mine = own.getValue();
        own.clear();
        if (!right()) {
            return;
        }
        try {
            if (archives.begin(mine, password.getValue(), reason.getValue())) {
                begun.run();
            } else {
                FieldCheck.wrong(own, Texts.of("client.archive.own_wrong"));
            }
        } catch (TooManyTries slowed) {
            FieldCheck.wrong(own, Texts.of("client.archive.own_many"));
        } catch (IOException e) {
            FieldCheck.wrong(password, Texts.of("client.archive.disk"));
        }
    }

    private boolean right() {
        reason.setInvalid(false);
        List.of(password, again, own).forEach(field -> field.setInvalid(false));
        if (!password.getValue().equals(again.getValue())) {
            FieldCheck.wrong(again, Texts.of("client.archive.again_wrong"));
        }
        archives.problem(password.getValue()).ifPresent(problem -> FieldCheck.wrong(password, problem));
        var words = PlainText.note(reason.getValue());
        PlainText.problem(words, ClientArchiveService.LONGEST_REASON)
                .ifPresent(problem -> FieldCheck.wrong(reason, problem));
        if (words.length() < ClientArchiveService.SHORTEST_REASON) {
            FieldCheck.wrong(reason, Texts.of("platform.reason.short", ClientArchiveService.SHORTEST_REASON));
        }
        return !reason.isInvalid() && !password.isInvalid() && !again.isInvalid();
    }
}
