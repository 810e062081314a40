package org.tenderpoint.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A file as it was dropped. @param password of a locked archive; empty until somebody gives it */
public record DroppedFile(String name, byte[] bytes, String password) {

    public DroppedFile(String name, byte[] bytes) {
        this(name, bytes, "");
    }

    /** As it arrives. Of an archive of this program, however large, only what comes back is held. */
    public static DroppedFile received(String name, InputStream in) throws IOException {
        // one byte more than allowed shows that there are more
        var bytes = in.readNBytes(SourceFiles.MOST_BYTES + 1);
        return new DroppedFile(name, bytes.length <= SourceFiles.MOST_BYTES
                ? bytes
                : LargeArchive.tables(new SequenceInputStream(new ByteArrayInputStream(bytes), in)).orElse(bytes));
    }

    public DroppedFile openedWith(String told) {
        return new DroppedFile(name, bytes, told);
    }
}
