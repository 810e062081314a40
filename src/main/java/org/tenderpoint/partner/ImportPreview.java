package org.tenderpoint.partner;

import java.util.List;

/**
 * What a file would add; nothing is written yet.
 *
 * @param ignored headings of columns that match no field
 */
public record ImportPreview(List<ImportRow> rows, List<String> ignored) {

    public ImportPreview {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
    }
}
