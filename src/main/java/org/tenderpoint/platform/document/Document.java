package org.tenderpoint.platform.document;

import java.io.IOException;
import java.io.OutputStream;

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
}
