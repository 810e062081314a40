package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.BytesUpload;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.rulebook.SignOffFileRefused;
import org.tenderpoint.rulebook.SignOffFileService;

/** Reads in a signature that another installation wrote to a file. */
class SignOffUpload extends Div {

    private final transient SignOffFileService files;
    private final Runnable done;
    private final Div refused = div("note-inline stop");

    SignOffUpload(SignOffFileService files, Runnable done) {
        this.files = files;
        this.done = done;
        addClassNames("section", "flat", "stack");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        add(new H2(Texts.of("rulebook.sign_off.read_in")), new Paragraph(Texts.of("rulebook.sign_off.read_in.help")),
                new BytesUpload("rulebook.sign_off.read_in", SignOffFileService.MOST_BYTES, this::receive, this::refuse,
                        ".json", "application/json"),
                refused);
    }

    void receive(byte[] file) {
        try {
            files.take(file);
        } catch (SignOffFileRefused why) {
            refuse(String.valueOf(why.getMessage()));
            return;
        }
        refused.setText("");
        refused.setVisible(false);
        Toasts.done(Texts.of("rulebook.sign_off.read_in.done"));
        done.run();
    }

    private void refuse(String why) {
        refused.setText(why);
        refused.setVisible(true);
    }
}
