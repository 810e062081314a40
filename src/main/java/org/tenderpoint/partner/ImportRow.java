package org.tenderpoint.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.PartnerId;

/**
 * One partner as read from a file.
 *
 * @param number the line of a table or the number of a card, counted from 1
 * @param problems why it cannot be imported, by field
 * @param similar entries of the directory that may be the same partner
 * @param sameAs numbers of earlier rows of the file that may be the same
 */
public record ImportRow(
        int number, PartnerDraft draft, Map<PartnerField, String> problems, List<PartnerRow> similar,
        List<Integer> sameAs) {

    public ImportRow {
        problems = Map.copyOf(problems);
        similar = List.copyOf(similar);
        sameAs = List.copyOf(sameAs);
    }

    static ImportRow read(int number, PartnerDraft draft, Map<PartnerField, String> problems) {
        return new ImportRow(number, draft, problems, List.of(), List.of());
    }

    ImportRow withSimilar(List<PartnerRow> there, List<Integer> earlier) {
        return new ImportRow(number, draft, problems, there, earlier);
    }

    public boolean valid() {
        return problems.isEmpty();
    }

    /** Whether somebody must first say if it is another partner. */
    public boolean asks() {
        return !similar.isEmpty() || !sameAs.isEmpty();
    }

    /** The default: no possible duplicate is added without asking. */
    public ImportChoice usual() {
        return valid() && !asks() ? ImportChoice.add(this) : ImportChoice.leaveOut(this);
    }

    /**
     * What to do with a row of a file.
     *
     * @param into the entry whose gaps it fills, for {@link RowFate#MERGE}
     */
    public record ImportChoice(ImportRow row, RowFate what, Optional<PartnerId> into) {

        public enum RowFate implements Coded {
            LEAVE_OUT,
            /** A new entry, beside similar ones. */
            ADD,
            MERGE
        }

        public static ImportChoice leaveOut(ImportRow row) {
            return new ImportChoice(row, RowFate.LEAVE_OUT, Optional.empty());
        }

        public static ImportChoice add(ImportRow row) {
            return new ImportChoice(row, RowFate.ADD, Optional.empty());
        }

        public static ImportChoice merge(ImportRow row, PartnerId into) {
            return new ImportChoice(row, RowFate.MERGE, Optional.of(into));
        }
    }

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
}
