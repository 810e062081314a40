package org.tenderpoint.platform.document;

import java.io.IOException;
import java.io.OutputStream;
import org.tenderpoint.platform.Coded;

/** A stored file with its content. */
public final class Document {

    private final DocumentKind kind;
    private final byte[] content;

    Document(DocumentKind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    public DocumentKind kind() {
        return kind;
    }

    /** In bytes. */
    public int size() {
        return content.length;
    }

    /** For the program itself; people get a file by {@link #writeTo}. */
    public byte[] content() {
        return content.clone();
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }

    /** The kind of a stored file. Every picture is stored as a JPEG, whatever its original format. */
    public enum DocumentKind implements Coded {
        JPEG("image/jpeg", "jpg"),
        PDF("application/pdf", "pdf");

        private final String mediaType;
        private final String extension;

        DocumentKind(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        /** As sent to browsers, e.g. {@code image/jpeg}. */
        public String mediaType() {
            return mediaType;
        }

        /** How a file's name ends, without the dot. */
        public String extension() {
            return extension;
        }

        public boolean picture() {
            return this == JPEG;
        }
    }
}
