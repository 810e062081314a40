package org.tenderpoint.imports;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.imports.ImportPreview.LineNote;
import org.tenderpoint.platform.id.Id.ImportId;

/**
 * What an import has written.
 *
 * @param left rows that could not be written, each with the reason
 * @param stopped whether it was stopped; then all of it was taken back
 * @param emptied whether so much was missing that nothing was cancelled
 */
public record ImportDone(
        Optional<ImportId> id, int clients, int visits, int sessions, int changed, List<LineNote> left,
        boolean stopped, boolean emptied) {

    public ImportDone {
        left = List.copyOf(left);
    }

    static ImportDone nothing(ImportPlan plan) {
        return new ImportDone(
                Optional.empty(), 0, 0, 0, 0, ImportPreview.notes(plan.notes()), false, plan.emptied);
    }
}
