package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/**
 * Opens a paper beside the page, to be printed; it is made when somebody asks for it. Put {@link MissingLetters} first.
 */
public final class PaperLink extends Anchor {

    /** @param file its name, which says nothing about the client */
    public PaperLink(String words, String file, Supplier<byte[]> paper) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    var pdf = paper.get();
                    return new DownloadResponse(new ByteArrayInputStream(pdf), file, "application/pdf", pdf.length);
                }).inline(),
                AttachmentType.INLINE, "");
        setTarget("_blank");
        addClassName("button-link");
        add(Icons.PRINT.create(), new Span(words));
    }
}
