package org.tenderpoint.partner;

import java.util.List;
import java.util.Map;

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

    ImportRow like(List<PartnerRow> there, List<Integer> earlier) {
        return new ImportRow(number, draft, problems, there, earlier);
    }

    /** Whether it can be imported at all. */
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
}
