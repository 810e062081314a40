package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Hands over a file: to keep, or as a paper to print. Its name says nothing about a client. */
public final class FileLink extends Anchor {

    private FileLink(Icons icon, String words, DownloadHandler file, AttachmentType as) {
        super(file, as, "");
        addClassName("button-link");
        add(icon.create(), new Span(words));
    }

    public FileLink(String words, DownloadHandler file) {
        this(Icons.DOWNLOAD, words, file, AttachmentType.DOWNLOAD);
    }

    public FileLink(String words, String name, String type, Supplier<byte[]> content) {
        this(words, file(name, type, content));
    }

    /** Opens beside the page, to be printed. */
    public static FileLink paper(String words, DownloadHandler file) {
        var link = new FileLink(Icons.PRINT, words, file, AttachmentType.INLINE);
        link.setTarget("_blank");
        return link;
    }

    /** The same for one that the program writes. Put {@link MissingLetters} first. */
    public static FileLink paper(String words, String name, Supplier<byte[]> pdf) {
        return paper(words, file(name, "application/pdf", pdf).inline());
    }

    /** The quieter form, for a link beside a page's main action. */
    public FileLink plain() {
        addClassName("plain");
        return this;
    }

    /** A file that is made anew each time somebody asks for it, and kept nowhere on the way. */
    public static InputStreamDownloadHandler file(String name, String type, Supplier<byte[]> content) {
        return DownloadHandler.fromInputStream(event -> {
            var bytes = content.get();
            event.getResponse().setHeader("Cache-Control", "no-store");
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        });
    }
}
