package org.tenderpoint.platform.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * A file that was looked into and may be kept. Its kind is told by what is in it; a name is not asked for. Pictures are
 * drawn anew: upright, at most {@value #LONGEST_SIDE} pixels long, and without anything that was hidden in the file or
 * said beside the picture, for a photo tells where it was taken. Papers are kept as they are.
 */
public final class CheckedFile {

    /** The largest file that is looked at, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Of a picture, in pixels. */
    public static final int LONGEST_SIDE = 2400;

    /** Of its small picture, in pixels. */
    static final int SMALL_SIDE = 320;

    private final DocumentKind kind;
    private final byte[] content;
    private final Optional<byte[]> small;

    private CheckedFile(DocumentKind kind, byte[] content, Optional<byte[]> small) {
        this.kind = kind;
        this.content = content;
        this.small = small;
    }

    /**
     * Looks into a file.
     *
     * @throws FileRefused if it cannot be kept
     */
    public static CheckedFile of(byte[] file) {
        if (file.length == 0) {
            throw new FileRefused(FileRefused.Why.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw new FileRefused(FileRefused.Why.TOO_LARGE);
        }
        return switch (FileSort.of(file)) {
            case JPEG, PNG -> picture(Picture.read(file));
            case PDF -> paper(file);
            case HEIC -> throw new FileRefused(FileRefused.Why.HEIC);
            case WEBP -> throw new FileRefused(FileRefused.Why.WEBP);
            case OTHER -> throw new FileRefused(FileRefused.Why.NOT_A_KIND);
        };
    }

    /** A paper that the program has made itself; it may be locked. */
    public static CheckedFile made(byte[] paper) {
        return new CheckedFile(DocumentKind.PDF, Arrays.copyOf(paper, paper.length), Optional.empty());
    }

    private static CheckedFile picture(Picture picture) {
        return new CheckedFile(DocumentKind.JPEG, picture.jpeg(LONGEST_SIDE), Optional.of(picture.jpeg(SMALL_SIDE)));
    }

    private static CheckedFile paper(byte[] file) {
        Paper.check(file);
        return new CheckedFile(DocumentKind.PDF, Arrays.copyOf(file, file.length), Optional.empty());
    }

    public DocumentKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    /** The small picture as a file of its own; empty for what is no picture. */
    public Optional<CheckedFile> small() {
        return small.map(bytes -> new CheckedFile(kind, bytes, Optional.empty()));
    }
}
