package org.tenderpoint.platform.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;

/** Checks a PDF before it is stored: complete, not locked, and with no active content. */
final class Paper {

    /** Some programs write a few line breaks after the end mark; anything longer is another file after this one. */
    private static final int TAIL = 64;

    private static final String END = "%%EOF";
    private static final long MOST_MEMORY = 64L * 1024 * 1024;

    private Paper() {}

    /** @throws FileRefused if it cannot be stored */
    static void check(byte[] file) {
        int from = Math.max(0, file.length - TAIL);
        if (!new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains(END)) {
            throw new FileRefused(FileRefused.Why.DAMAGED);
        }
        try (var in = new RandomAccessReadBuffer(file);
                var paper = Loader.loadPDF(in, "", null, null,
                        MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            if (paper.getNumberOfPages() == 0) {
                throw new FileRefused(FileRefused.Why.DAMAGED);
            }
            for (var page : paper.getPages()) {
                // an unreadable page is detected on its first access
                page.getMediaBox();
            }
            if (acts(paper)) {
                throw new FileRefused(FileRefused.Why.ACTIVE);
            }
        } catch (InvalidPasswordException locked) {
            throw new FileRefused(FileRefused.Why.LOCKED);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException broken) {
            throw new FileRefused(FileRefused.Why.DAMAGED);
        }
    }

    private static boolean acts(PDDocument paper) throws IOException {
        var catalog = paper.getDocumentCatalog();
        var opening = catalog.getOpenAction();
        var names = catalog.getNames();
        return opening instanceof PDActionJavaScript
                || opening instanceof PDActionLaunch
                || names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null);
    }
}
