package org.tenderpoint.partner.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.tenderpoint.partner.PartnerFileService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;

/** Takes a table or cards; nothing is written to disk on the way. */
class ImportUpload extends Upload {

    private final transient Consumer<byte[]> taken;

    ImportUpload(Consumer<byte[]> taken, Consumer<String> refused) {
        this.taken = taken;
        setUploadHandler((UploadHandler) this::received);
        setUploadButton(Buttons.with(Icons.PLUS, Buttons.soft(Texts.of("partner.import.choose"), click -> {})));
        setDropLabel(new Span(Texts.of("partner.import.drop")));
        setMaxFileSize(PartnerFileService.MOST_BYTES);
        setAcceptedFileTypes(".csv", ".txt", ".vcf", "text/csv", "text/vcard");
        setI18n(new UploadI18N().setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.of("partner.import.too_large"))
                .setIncorrectFileType(Texts.of("partner.import.no_text"))));
        addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
        addAllFinishedListener(event -> clearFileList());
    }

    private void received(UploadEvent event) throws IOException {
        // one more than is taken tells that there are more; the rest is not read
        var file = event.getInputStream().readNBytes(PartnerFileService.MOST_BYTES + 1);
        event.getUI().access(() -> taken.accept(file));
    }
}
