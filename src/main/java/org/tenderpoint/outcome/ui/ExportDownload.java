package org.tenderpoint.outcome.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.outcome.ExportRun;
import org.tenderpoint.outcome.OutcomeExportService;

/** Hands an export out as a file whose name says nothing of what is in it; what is gone is not found. */
class ExportDownload implements DownloadHandler {

    private final transient OutcomeExportService exports;
    private final transient ExportRun run;

    ExportDownload(OutcomeExportService exports, ExportRun run) {
        this.exports = exports;
        this.run = run;
    }

    @Override
    public String getUrlPostfix() {
        return run.request().fileName();
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        try {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            event.setFileName(run.request().fileName());
            event.setContentType(run.request().form().mediaType());
            if (!exports.fetch(run, event.getOutputStream())) {
                response.sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
            }
        } catch (AccessDeniedException refused) {
            response.sendError(HttpStatusCode.FORBIDDEN.getCode(), "");
        }
    }
}
