package org.tenderpoint.letter.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.letter.LetterRefused;
import org.tenderpoint.letter.LetterSendingService;
import org.tenderpoint.letter.LetterWay;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.id.LetterId;

/**
 * The letter's file, to be printed or kept. By that it has not left; the trail names each time, and a browser that asks
 * twice is two entries. What may not leave any more answers like what is not there.
 */
class LetterDownload implements DownloadHandler {

    private static final String NAME = "letter.pdf";

    private final transient LetterSendingService sending;
    private final LetterId letter;
    private final String digest;
    private final LetterWay way;
    private final Runnable refused;

    LetterDownload(LetterSendingService sending, LetterId letter, String digest, LetterWay way, Runnable refused) {
        this.sending = sending;
        this.letter = letter;
        this.digest = digest;
        this.way = way;
        this.refused = refused;
    }

    @Override
    public String getUrlPostfix() {
        return NAME;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        Document file;
        try {
            file = sending.file(letter, digest, way);
        } catch (LetterRefused | AccessDeniedException | IllegalArgumentException mayNot) {
            event.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
            event.getUI().access(refused::run);
            return;
        }
        var response = event.getResponse();
        response.setContentType(file.kind().mediaType());
        response.setContentLength(file.size());
        response.setHeader("Content-Disposition",
                (way == LetterWay.PRINTED ? "inline" : "attachment") + "; filename=\"" + NAME + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        file.writeTo(response.getOutputStream());
    }
}
