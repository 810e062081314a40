package org.tenderpoint.partner;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.table.CardTexts;
import org.tenderpoint.vocabulary.Discipline;

/** What the directory reads from a file, for tests of other packages. */
public final class DroppedPartners {

    private DroppedPartners() {}

    /** Partners that name no discipline are taken for some. */
    public static List<ImportRow> rows(byte[] file) {
        var text = PartnerFileService.text(file);
        var some = Optional.of(Discipline.values()[0]);
        return (CardTexts.beginsAsCard(text)
                ? VCardFile.read(text, some, PartnerFileService.MOST_ROWS)
                : CsvFile.read(text, some, PartnerFileService.MOST_ROWS)).rows();
    }
}
