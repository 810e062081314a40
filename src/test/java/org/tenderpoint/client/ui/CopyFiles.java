package org.tenderpoint.client.ui;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.client.ClientCopyService.ClientCopy;
import org.tenderpoint.client.copy.CopyJson;

/** A client's copy as a file, for tests of other packages. */
public final class CopyFiles {

    private CopyFiles() {}

    public static String json(ClientCopy copy) {
        var out = new ByteArrayOutputStream();
        CopyJson.write(copy, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
