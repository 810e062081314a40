package org.tenderpoint.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;

/** An incoming PDF: nothing but its pages as they look, in a file written anew. */
final class Paper {

    /**
     * How many bytes may follow the end mark. Some programs write a few line breaks there; anything longer is another
     * file.
     */
    private static final int TAIL = 64;

    private static final String END = "%%EOF";
    private static final int MOST_PAGES = 2000;

    private Paper() {}

    /** @throws FileRefused if it cannot be stored */
    static byte[] rebuilt(byte[] file, FileCheck check) {
        int from = Math.max(0, file.length - TAIL);
        if (!new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains(END)) {
            throw damaged();
        }
        try (var paper = PaperParser.of(file, check).parse()) {
            requireShown(paper.getDocumentCatalog().getCOSObject());
            return written(paper, check);
        } catch (InvalidPasswordException locked) {
            throw new FileRefused(FileRefused.Reason.LOCKED);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException
                | NullPointerException
                | NegativeArraySizeException
                | ArithmeticException
                | UnsupportedOperationException
                | IndexOutOfBoundsException
                | StackOverflowError broken) {
            throw damaged();
        }
    }

    private static FileRefused damaged() {
        return new FileRefused(FileRefused.Reason.DAMAGED);
    }

    /** Refuses files whose pages show next to nothing: a form that a program draws, or a collection of other files. */
    private static void requireShown(COSDictionary catalog) {
        var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (catalog.containsKey(COSName.COLLECTION) || form != null && form.containsKey(COSName.XFA)) {
            throw new FileRefused(FileRefused.Reason.ACTIVE);
        }
    }

    private static byte[] written(PDDocument paper, FileCheck check) throws IOException {
        try (var rebuilt = new PDDocument()) {
            var copy = new PaperCopy(rebuilt, check);
            int pages = 0;
            for (var page : paper.getPages()) {
                if (++pages > MOST_PAGES) {
                    throw new FileRefused(FileRefused.Reason.TOO_SLOW);
                }
                copy.add(page);
            }
            if (pages == 0) {
                throw damaged();
            }
            copy.layers(paper.getDocumentCatalog().getCOSObject());
            var file = new ByteArrayOutputStream();
            rebuilt.save(file);
            requirePages(file.toByteArray(), pages, check);
            return file.toByteArray();
        }
    }

    /** Reads the finished file once more: nothing is kept that does not open. */
    private static void requirePages(byte[] file, int pages, FileCheck check) throws IOException {
        try (var kept = PaperParser.of(file, check).parse()) {
            if (kept.getNumberOfPages() != pages) {
                throw damaged();
            }
        }
    }
}
