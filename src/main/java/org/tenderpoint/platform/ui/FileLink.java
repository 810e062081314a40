package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Downloads a file. Its name says nothing about a client. */
public final class FileLink extends Anchor {

    public FileLink(String words, DownloadHandler file) {
        super(file, AttachmentType.DOWNLOAD, "");
        addClassName("button-link");
        add(Icons.DOWNLOAD.create(), new Span(words));
    }

    public FileLink(String words, String name, String type, Supplier<byte[]> content) {
        this(words, file(name, type, content));
    }

    /** Beside what most do next. */
    public FileLink plain() {
        addClassName("plain");
        return this;
    }

    /** A file that is made anew each time somebody asks for it, and kept nowhere on the way. */
    public static DownloadHandler file(String name, String type, Supplier<byte[]> content) {
        return DownloadHandler.fromInputStream(event -> {
            var bytes = content.get();
            event.getResponse().setHeader("Cache-Control", "no-store");
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        });
    }
}
