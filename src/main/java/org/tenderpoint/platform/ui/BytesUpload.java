package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;

/** Takes a small file of data into memory; nothing is written to disk on the way. */
public class BytesUpload extends Upload {

    private final int most;
    private final transient Consumer<byte[]> taken;

    /**
     * @param words the key before ".choose", ".drop", ".too_large" and ".no_text"
     * @param types endings and kinds of the files that are offered
     */
    public BytesUpload(String words, int most, Consumer<byte[]> taken, Consumer<String> refused, String... types) {
        this.most = most;
        this.taken = taken;
        setUploadHandler((UploadHandler) this::received);
        setUploadButton(Buttons.with(Icons.PLUS, Buttons.soft(Texts.of(words + ".choose"), click -> {})));
        setDropLabel(new Span(Texts.of(words + ".drop")));
        setMaxFileSize(most);
        setAcceptedFileTypes(types);
        setI18n(new UploadI18N().setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.of(words + ".too_large"))
                .setIncorrectFileType(Texts.of(words + ".no_text"))));
        addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
        addAllFinishedListener(event -> clearFileList());
    }

    private void received(UploadEvent event) throws IOException {
        // one byte more than allowed shows that there are more; the rest is not read
        var file = event.getInputStream().readNBytes(most + 1);
        event.getUI().access(() -> taken.accept(file));
    }
}
