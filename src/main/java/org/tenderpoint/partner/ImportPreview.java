package org.tenderpoint.partner;

import java.util.List;

/**
 * What a file would bring; nothing is written yet.
 *
 * @param ignored headings of columns that no field takes
 */
public record ImportPreview(List<ImportRow> rows, List<String> ignored) {

    public ImportPreview {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
    }
}
