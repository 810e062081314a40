package org.tenderpoint.platform.store.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** For writers that close their stream at the end, while more is to follow: closing only flushes. */
public final class StaysOpen extends FilterOutputStream {

    public StaysOpen(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
