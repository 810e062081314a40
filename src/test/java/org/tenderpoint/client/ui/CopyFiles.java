package org.tenderpoint.client.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.tenderpoint.client.copy.CopyJson;
import org.tenderpoint.client.copy.CopyPaper;
import org.tenderpoint.client.record.ClientCopy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's copy as a file, for tests of other packages. */
public final class CopyFiles {

    private CopyFiles() {}

    public static String json(ClientCopy copy) {
        var out = new ByteArrayOutputStream();
        CopyJson.write(copy, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static JsonNode tree(ClientCopy copy) {
        return new JsonMapper().readTree(json(copy));
    }

    /** What stands on paper, each space alone. */
    static String paper(ClientCopy copy) throws IOException {
        try (var file = Loader.loadPDF(CopyPaper.pdf(copy))) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }
}
