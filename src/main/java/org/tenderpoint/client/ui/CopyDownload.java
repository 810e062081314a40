package org.tenderpoint.client.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.client.ClientCopyService;
import org.tenderpoint.client.CopyForm;
import org.tenderpoint.client.CopyPermit;

/** Hands a client's copy out as a file whose name says nothing about the client. */
class CopyDownload implements DownloadHandler {

    private final transient ClientCopyService copies;
    private final transient CopyPermit permit;
    private final CopyForm form;

    CopyDownload(ClientCopyService copies, CopyPermit permit, CopyForm form) {
        this.copies = copies;
        this.permit = permit;
        this.form = form;
    }

    @Override
    public String getUrlPostfix() {
        return "client-copy." + form.code();
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        try {
            var copy = copies.make(permit, form);
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.setFileName(getUrlPostfix());
            switch (form) {
                case PDF -> {
                    var file = CopyPaper.pdf(copy);
                    event.setContentType("application/pdf");
                    event.setContentLength(file.length);
                    event.getOutputStream().write(file);
                }
                case JSON -> {
                    event.setContentType("application/json");
                    CopyJson.write(copy, event.getOutputStream());
                }
            }
        } catch (AccessDeniedException refused) {
            event.getResponse().sendError(HttpStatusCode.FORBIDDEN.getCode(), "");
        }
    }
}
