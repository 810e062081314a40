package org.tenderpoint.platform.document;

import org.tenderpoint.platform.Coded;

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
