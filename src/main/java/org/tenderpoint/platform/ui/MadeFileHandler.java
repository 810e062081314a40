package org.tenderpoint.platform.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.security.access.AccessDeniedException;

/**
 * Hands out a file that the program has made, cached nowhere on the way. Each request asks the service again whether it
 * may be fetched.
 */
public class MadeFileHandler implements DownloadHandler {

    private final String name;
    private final String mediaType;
    private final transient MadeFile file;

    /** @param name of the file; says nothing of anybody in it */
    public MadeFileHandler(String name, String mediaType, MadeFile file) {
        this.name = name;
        this.mediaType = mediaType;
        this.file = file;
    }

    @Override
    public String getUrlPostfix() {
        return name;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        try {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            event.setFileName(name);
            event.setContentType(mediaType);
            if (!file.writeTo(event.getOutputStream())) {
                response.sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
            }
        } catch (AccessDeniedException refused) {
            response.sendError(HttpStatusCode.FORBIDDEN.getCode(), "");
        }
    }

    /** Makes the file when a browser asks for it. */
    public interface MadeFile {

        /** Answers false where it is gone. */
        boolean writeTo(OutputStream out) throws IOException;
    }
}
