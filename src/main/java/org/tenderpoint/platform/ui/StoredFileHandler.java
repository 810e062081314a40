package org.tenderpoint.platform.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.platform.document.Document;

/**
 * Returns a stored file to the browser: as nothing but what it is, cached nowhere on the way, with no power over the
 * page. Each request asks the service again whether it may be seen. Pictures are shown, papers only downloaded.
 */
public class StoredFileHandler implements DownloadHandler {

    private static final int NOT_FOUND = 404;

    private final String name;
    private final transient Supplier<Optional<Document>> file;

    /**
     * @param name of the file without its extension; never a client's
     * @param file asks the service
     */
    public StoredFileHandler(String name, Supplier<Optional<Document>> file) {
        this.name = name;
        this.file = file;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        var found = forCaller();
        if (found.isEmpty()) {
            response.sendError(NOT_FOUND, "");
            return;
        }
        var document = found.get();
        var kind = document.kind();
        response.setContentType(kind.mediaType());
        response.setContentLength(document.size());
        response.setHeader(
                "Content-Disposition",
                (kind.picture() ? "inline" : "attachment") + "; filename=\"" + name + "." + kind.extension() + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        document.writeTo(response.getOutputStream());
    }

    /** A file that is closed to the caller looks as if it did not exist. */
    private Optional<Document> forCaller() {
        try {
            return file.get();
        } catch (AccessDeniedException closed) {
            return Optional.empty();
        }
    }
}
