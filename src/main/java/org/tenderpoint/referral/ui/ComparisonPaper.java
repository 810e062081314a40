package org.tenderpoint.referral.ui;

import com.samskivert.mustache.Template;
import java.util.Map;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.referral.Comparison;

/** The comparison as a file, to be printed or kept. */
final class ComparisonPaper {

    private static final Template TEMPLATE = Templates.named("comparison");

    private ComparisonPaper() {}

    static byte[] pdf(Comparison sheet) {
        return Pdf.of(TEMPLATE.execute(Map.of("lang", sheet.language().toLanguageTag(), "paper", Formats.here().paper().css(), "sheet", sheet)));
    }
}
