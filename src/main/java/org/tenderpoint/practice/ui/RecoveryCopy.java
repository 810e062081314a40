package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/** The database's key, to be kept apart from the machine. Shown once. */
class RecoveryCopy extends Div {

    RecoveryCopy(String key) {
        addClassNames("stack");
        var shown = new TextField(Texts.of("practice.recovery.key"));
        shown.setValue(key);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.addClassName("secret");
        var text = Texts.of("practice.recovery.file", key);
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "tenderpoint-recovery-copy.txt", "text/plain", bytes.length);
                }),
                Texts.of("practice.recovery.download"));
        add(
                new NoteBox(State.ADAPT, Texts.of("practice.recovery.title"), Texts.of("practice.recovery.why")),
                shown,
                new Paragraph(download));
    }
}
