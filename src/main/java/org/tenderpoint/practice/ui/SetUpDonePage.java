package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.setup.SetUpDone;

/** Everything is set up; the key is shown here and never again. */
class SetUpDonePage extends Div {

    SetUpDonePage(SetUpDone done) {
        addClassNames("setup-page");
        var words = new Paragraph(
                Texts.of(done.sampleMade() ? "practice.setup.ready.sample" : "practice.setup.ready.help"));
        words.addClassNames("muted", "measure");
        add(new H1(Texts.of("practice.setup.ready")), words);
        done.recoveryCopy().ifPresent(key -> add(new RecoveryCopy(key)));
        add(new Paragraph(new Anchor("login", Texts.of("practice.setup.sign_in"))));
    }

    /** The database's key, to be kept apart from the machine. Shown once. */
    private static class RecoveryCopy extends Div {

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
                                new ByteArrayInputStream(bytes), "tenderpoint-recovery-copy.txt", "text/plain",
                                bytes.length);
                    }),
                    Texts.of("practice.recovery.download"));
            add(
                    new NoteBox(State.ADAPT, Texts.of("practice.recovery.title"), Texts.of("practice.recovery.why")),
                    shown,
                    new Paragraph(download));
        }
    }
}
