package org.tenderpoint.client.record;

import java.util.List;
import org.tenderpoint.platform.Texts;

/**
 * Records of one kind in a client's copy.
 *
 * @param key its name in the file; never changed within a version of the file
 */
public record CopyChapter(String key, List<CopyRow> rows) {

    public CopyChapter {
        rows = List.copyOf(rows);
    }

    public String title() {
        return Texts.of("copy.chapter." + key);
    }
}
