package org.tenderpoint.platform.document;

import java.util.Arrays;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/**
 * A file that was checked and may be stored. Its kind follows from its content; the name is ignored. Pictures are
 * re-encoded: upright, at most {@value #LONGEST_SIDE} pixels long, and without hidden data or metadata, since a photo
 * records where it was taken. Papers are written anew, with nothing but their pages.
 */
public final class CheckedFile {

    /** The largest accepted file, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Larger pictures are made smaller, in pixels. */
    public static final int LONGEST_SIDE = 2400;

    /** The longest side of the small picture, in pixels. */
    static final int SMALL_SIDE = 320;

    private final DocumentKind kind;
    private final byte[] content;
    private final Optional<byte[]> small;

    private CheckedFile(DocumentKind kind, byte[] content, Optional<byte[]> small) {
        this.kind = kind;
        this.content = content;
        this.small = small;
    }

    static CheckedFile of(byte[] file, FileCheck check) {
        if (file.length == 0) {
            throw new FileRefused(FileRefused.Reason.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw new FileRefused(FileRefused.Reason.TOO_LARGE);
        }
        return switch (FileSort.of(file)) {
            case JPEG, PNG -> picture(Picture.read(file, check));
            case PDF -> paper(Paper.rebuilt(file, check));
            case HEIC -> throw new FileRefused(FileRefused.Reason.HEIC);
            case WEBP -> throw new FileRefused(FileRefused.Reason.WEBP);
            case OTHER -> throw new FileRefused(FileRefused.Reason.NOT_A_KIND);
        };
    }

    /** Accepts a paper that the program itself has made; it may be locked. */
    public static CheckedFile ofProgram(byte[] paper) {
        return paper(paper);
    }

    private static CheckedFile paper(byte[] paper) {
        return new CheckedFile(DocumentKind.PDF, Arrays.copyOf(paper, paper.length), Optional.empty());
    }

    private static CheckedFile picture(Picture picture) {
        return new CheckedFile(DocumentKind.JPEG, picture.jpeg(LONGEST_SIDE), Optional.of(picture.jpeg(SMALL_SIDE)));
    }

    public DocumentKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    /** The small picture as a file of its own; empty if it is not a picture. */
    public Optional<CheckedFile> small() {
        return small.map(bytes -> new CheckedFile(kind, bytes, Optional.empty()));
    }

    /**
     * A file that cannot be stored, with a sentence for the user who chose it. Contains nothing of the file, not even
     * its name.
     */
    public static class FileRefused extends RuntimeException {

        private final Reason why;

        public enum Reason implements Coded {
            EMPTY,
            TOO_LARGE,
            HEIC,
            WEBP,
            NOT_A_KIND,
            DAMAGED,
            TOO_MANY_PIXELS,
            LOCKED,
            /** A paper whose pages do not show what it says. */
            ACTIVE,
            /** To be tried again: too many others are being checked. */
            BUSY,
            TOO_SLOW,
            /** The page was closed, or the program stops. */
            ENDED
        }

        public FileRefused(Reason why) {
            super("The file cannot be kept: " + why.code());
            this.why = why;
        }

        public Reason refusal() {
            return why;
        }

        /** In words, with what to do about it. */
        public String words() {
            return Texts.of("platform.file." + why.code());
        }
    }
}
